import { describe, expect, it } from "vitest";
import { held, rowsOf, type Texts } from "../../../testing/held.ts";

/** Made up here: private matters in everyday words. */
const PRIVATE: Texts = {
  health: [
    "I've been cutting since my exams",
    "Ich nehme abends Schlaftabletten",
    "Tomo pastillas para dormir",
    "Je souffre d'épilepsie depuis l'enfance",
    "Tomo comprimidos para o coração",
    "آخذ حبوب القلب كل مساء",
    "我爸得了肺炎",
    "胃がんと言われました",
    "위암 진단을 받았어요",
  ],
  finance: [
    "My account went overdrawn on Monday",
    "Ich kann die Miete im Juni nicht zahlen",
    "Gano 1700 euros al mes",
    "Je suis à découvert depuis avril",
    "Recebo 2300 reais por mês",
    "لا أستطيع سداد الأقساط",
    "我欠信用社三万块",
    "銀行に借金があります",
    "은행에 빚이 많아요",
  ],
  orientation: [
    "I date men and women",
    "Ich stehe eher auf Männer",
    "J'aime les hommes, mes parents l'ignorent",
    "أحب امرأة وأنا امرأة",
    "我喜欢女生，我自己也是女的",
    "僕には彼氏がいます、僕も男です",
  ],
  religion: [
    "We go to mass at Easter and at Christmas",
    "Wir gehen jeden Freitag in die Moschee",
    "Ya no creo en Dios",
    "我和妻子去教堂做礼拜",
    "毎週教会に通っています",
    "성당에 매주 다녀요",
  ],
  crime: [
    "My stepfather beats my mother",
    "Ich wurde im Park überfallen",
    "Mon père me battait",
    "تعرضت للتحرش في العمل",
    "我的签证上个月到期了",
    "痴漢に遭って、痴漢されたと言えなかった",
    "교도소에 2년 있었어요",
    "I overstayed my visa",
  ],
};

/** The same words, in what everybody may know. */
const HARMLESS = [
  "The church of our village has two bells",
  "I voted for pancakes",
  "My rabbit needs insulin",
  "I read a book about Islam in Spain",
  "Die Kirche in Lübeck ist aus Backstein",
  "Ich schlug beim Schach meinen Onkel",
  "La iglesia de mi calle tiene un reloj",
  "Le chien a du diabète",
  "A mesquita do bairro é azul",
  "المسجد الكبير قرب السوق",
  "男同学在踢球",
  "高空中风很大",
  "最低保修期是一年",
  "ガンマ線の話を聞いた",
  "うつぶせで寝ると首が痛い絵を描いた",
  "ゲイシャという豆のコーヒー",
  "게이지가 올라갔어요",
  "경기도 여행이 좋았어요",
  "전과목 만점",
];

describe("a private matter in everyday words", () => {
  it.each(rowsOf(PRIVATE))("stays: %s, %j", (kind, text) => {
    expect(held(text).held).toContain(kind);
  });

  it.each(HARMLESS)("is not told by a word that means other things, too: %j", (text) => {
    expect(held(text).held).toEqual([]);
  });
});
