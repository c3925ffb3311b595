import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) => extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key}=${value}`);

describe("a language beside English teaches the same facts under the same keys", () => {
  it.each([
    ["Hallo, ich heiße Jonas und wohne seit drei Jahren in Linz.", ["identity.name=Jonas", "location.lives_in=Linz"]],
    ["Ich mag Kaffee nicht.", ["taste.dislikes=Kaffee"]],
    ["Meine Frau heißt Petra.", ["family.wife's_name=Petra"]],
    ["Ich bin in der Feuerwehr.", []],
    ["Hallo, ich bin die Petra.", ["identity.name=Petra"]],
    ["Ich bin im 3. Semester Chemie und verstehe kein Wort davon", ["work.studies=3. Semester Chemie"]],
    [
      "Vivo en Zaragoza y soy alérgica a los cacahuetes.",
      ["location.lives_in=Zaragoza", "health.allergic_to=cacahuetes"],
    ],
    [
      "Bonjour, je m'appelle Luc, j'habite à Lyon et je travaille chez Renault.",
      ["identity.name=Luc", "location.lives_in=Lyon", "work.works_at=Renault"],
    ],
    [
      "Mi piace molto il cinema francese, ma odio i film horror.",
      ["taste.likes=cinema francese", "taste.dislikes=film horror"],
    ],
    ["Meu nome é Rafael e moro em Recife com minha esposa.", ["identity.name=Rafael", "location.lives_in=Recife"]],
    ["Ik hou niet van spruitjes, maar ik ben dol op chocolade.", ["taste.dislikes=spruitjes", "taste.likes=chocolade"]],
    ["Mam na imię Tomek i mieszkam w Krakowie.", ["identity.name=Tomek", "location.lives_in=Kraków"]],
    ["Я живу в Самаре.", ["location.lives_in=Самара"]],
    ["У меня аллергия на орехи.", ["health.allergic_to=орехи"]],
    ["Ben İzmir'de yaşıyorum.", ["location.lives_in=İzmir"]],
    ["أحب القهوة ولا آكل اللحم.", ["taste.likes=القهوة", "food.diet=لا آكل اللحم"]],
    ["मुझे मूंगफली से एलर्जी है।", ["health.allergic_to=मूंगफली"]],
    ["我叫李明，我对花生过敏。", ["identity.name=李明", "health.allergic_to=花生"]],
    ["私は大阪に住んでいて、看護師として働いています。", ["location.lives_in=大阪", "work.works_as=看護師"]],
    ["제 이름은 김민수이고 부산에 살아요.", ["identity.name=김민수", "location.lives_in=부산"]],
    ["땅콩 알레르기가 있어요.", ["health.allergic_to=땅콩"]],
    [
      "أعمل مهندساً مدنياً في شركة مقاولات، وعليّ قرض سيارة.",
      ["work.works_as=مهندساً مدنياً في شركة مقاولات", "finance.note=قرض سيارة"],
    ],
    ["أعمل حالياً على مشروع تخرج عن الطاقة الشمسية.", ["hobby.does=أعمل حالياً على مشروع تخرج عن الطاقة الشمسية"]],
    ["لدي قطة شيرازية اسمها لولو.", ["pets.note=قطة شيرازية اسمها لولو"]],
    [
      "أنا مسلم وأصوم الاثنين والخميس، ما أفضل وقت للتمرين؟",
      ["religion.note=مسلم", "religion.note=أصوم الاثنين والخميس"],
    ],
    ["أحب الخط العربي وأمارسه كل مساء بعد العمل.", ["taste.likes=الخط العربي"]],
    [
      "Tenho pressão alta e tomo losartana todo dia.",
      ["health.has=pressão alta", "health.note=tomo losartana todo dia"],
    ],
    ["Tenho uma gata persa chamada Mel.", ["pets.note=uma gata persa chamada Mel"]],
    ["我这个人比较内向。", ["trait.is=比较内向"]],
  ])("%s", (text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});

describe("a statement before a question is one, the question is none", () => {
  it.each([
    ["J'habite à Nantes, tu connais un bon boulanger ?", ["location.lives_in=Nantes"]],
    ["Soy celíaca, ¿qué pan puedo comer?", ["health.has=celíaca"]],
    ["Wohnst du in Graz?", []],
    ["¿Vivo en Madrid?", []],
    ["我住在哪里？", []],
    ["Ben nerede yaşıyorum?", []],
  ])("%s", (text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});

describe("what others say, texts to work on, wishes and irony teach nothing in any language", () => {
  it.each([
    "اعمل مقارنة بين ايفون وسامسونج.",
    "استخدم أسلوبا رسميا في الكتابة.",
    "سافرت إلى تركيا الشهر الماضي.",
    "أعاني من قلة المبيعات في متجري.",
    "عندي استفسار عن سيارة تويوتا.",
    "كنت أدرس في جامعة القاهرة قبل سنوات.",
    "高血压患者的饮食",
    "学校的作业好多",
    "我有一个问题",
    "打火机在哪",
    "作为一名资深律师，请你分析这个合同",
    "職場の先輩が犬を三匹飼っていて、いつも写真を見せてくる。",
    "كل ما أحتاجه هو بعض النصائح حول إدارة الوقت.",
    "أعاني من صعوبة في فهم هذا النص.",
    "أنا من المعجبين بهذا الكتاب لكن لا أعرف كاتبه.",
    "أفضل طريقة لتعلم البرمجة هي الممارسة.",
    "درست الموضوع جيداً ولم أفهمه.",
    "زوجي غاضب، فماذا أطبخ؟",
    "Meine Schwester schreibt: Ich wohne in Bremen.",
    "Frage von einer Leserin: Ich wohne in Bremen und bin Vegetarierin.",
    "Mein Vater hat mir das geschickt, wie soll ich antworten?\n\nIch habe Diabetes und wohne in Namur.",
    "Du bist Sherlock und ich bin Watson. Ich wohne in London.",
    "Übersetze ins Englische: Ich heiße Karl und wohne in Bonn.",
    "Wenn ich in Rom wohnen würde, wäre ich froh.",
    "Na klar, ich liebe es, drei Stunden zu warten",
    "Corrige esto: «Hola, me llamo Ramón y vivo en Burgos con mis dos hijos.»",
    "Me gustaría vivir en Roma.",
    "Il dit que j'habite à Lille.",
    "Vorrei vivere a Parigi.",
    "Śniło mi się, że mieszkam w Rzymie.",
    "Если бы я жил в Риме, я бы пил кофе.",
    "Ayşe dedi ki İzmir'de yaşıyorum",
    "قال لي: أعيش في حلب.",
    "翻译成英文：“我叫王芳，住在厦门。”",
    "我姐姐的同事住在上海，在银行工作。",
    "友達が「東京に住んでいる」と言った。",
    "민수는 서울에 살아요.",
  ])("%s", (text) => {
    expect(read(text).filter((fact) => !fact.startsWith("family."))).toEqual([]);
  });
});

it("learns nothing in a language that nothing is known of", () => {
  expect(read("Jag bor i Malmö och heter Sven, men jag är inte säker på det här")).toEqual([]);
});
