import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";

/** What each message teaches, as "category.key=value"; nothing is an empty list. */
function learned(text: string): string[] {
  return extractFacts(text, Date.UTC(2026, 0, 15)).map(({ category, key, value }) => `${category}.${key}=${value}`);
}

describe("a value with all that belongs to it", () => {
  it.each([
    ["tengo una cámara Fuji X-T3", "possession.has=cámara Fuji X-T3"],
    ["mam aparat Nikon D750", "possession.has=aparat Nikon D750"],
    ["j'ai un Nikon D750", "possession.has=Nikon D750"],
    ["Каждую осень хожу в горы, в основном по Кавказу", "habit.does=Каждую осень хожу в горы, в основном по Кавказу"],
    ["studiere Jura im dritten Semester", "work.studies=Jura im dritten Semester"],
  ])("%s", (text, fact) => {
    expect(learned(text)).toContain(fact);
  });
});

describe("one's own business and part of work", () => {
  it.each([
    ["hab ne kleine Bäckerei in Plauen, wie kalkuliere ich Brötchen", "work.works_as=kleine Bäckerei in Plauen"],
    ["heb een eigen kapsalon in Deventer", "work.works_as=eigen kapsalon in Deventer"],
    ["je tiens un salon de coiffure à Gap", "work.works_as=salon de coiffure à Gap"],
    ["ho un salone di parrucchiera a Pesaro", "work.works_as=salone di parrucchiera a Pesaro"],
    ["tenho uma padaria em Niterói", "work.works_as=padaria em Niterói"],
    ["prowadzę mały salon fryzjerski w Pile", "work.works_as=mały salon fryzjerski w Pile"],
    ["держу маленькую пекарню в Туле", "work.works_as=маленькую пекарню в Туле"],
  ])("%s", (text, fact) => {
    expect(learned(text)).toContain(fact);
  });
});

describe("names of relatives and pets in small letters", () => {
  it.each([
    ["unser hund bello bellt die ganze nacht", "pets.dog's_name=bello"],
    ["nuestra gata pelusa araña el sofá", "pets.cat's_name=pelusa"],
    ["onze hond bobbie blaft naar de postbode", "pets.dog's_name=bobbie"],
    ["notre chat filou griffe tout", "pets.cat's_name=filou"],
    ["meine tochter lena kommt in die schule", "family.daughter's_name=lena"],
  ])("%s", (text, fact) => {
    expect(learned(text)).toContain(fact);
  });

  it.each(["unser hund heute hat nichts gefressen", "mon chat toujours a faim", "onze hond nu is ziek"])(
    "%s names nobody",
    (text) => {
      expect(learned(text).filter((fact) => fact.includes("'s_name"))).toEqual([]);
    },
  );
});

describe("a statement before another one", () => {
  it.each([
    ["Mam astmę i biorę leki na czczo", ["health.has=astmę", "health.takes=leki na czczo"]],
    ["wohn in Gera und hab ne Canon EOS 80D", ["location.lives_in=Gera", "possession.has=Canon EOS 80D"]],
  ])("%s", (text, facts) => {
    expect(learned(text)).toEqual(facts);
  });
});

describe("what ceased and what took its place", () => {
  it.each([
    ["ik woon niet meer in Breda maar in Tilburg", "location.lives_in=Tilburg"],
    ["nie mieszkam już w Toruniu, tylko w Gdańsku", "location.lives_in=Gdańsk"],
    ["dejé de fumar hace tres meses", "health.has=dejé de fumar hace tres meses"],
    ["parei de fumar faz três meses", "health.has=parei de fumar faz três meses"],
    ["대전 떠나서 지금은 강릉 살아", "location.lives_in=강릉"],
    ["ما عدت ساكن بدبي، رجعت على بيروت", "location.lives_in=بيروت"],
    ["artık Ankara'da değilim, Mersin'e geçtim", "location.lives_in=Mersin"],
  ])("%s", (text, fact) => {
    expect(learned(text)).toContain(fact);
  });
});

describe("where words are not written apart, or verbs come last", () => {
  it.each([
    ["在幼儿园当老师，嗓子总哑", "work.works_as=幼儿园当老师"],
    ["海鲜基本告别了，火锅锅底怎么选", "food.diet=海鲜基本告别"],
    ["邓丽君的歌听了快三十年", "taste.likes=邓丽君"],
    ["在家都说客家话", "language.speaks=客家话"],
    ["誕生日が2月29日で、四年に一度しか祝えない", "identity.birthday=2月29日"],
    ["車はN-BOXの2019年式です", "possession.drives=N-BOXの2019年式"],
    ["오이 진짜 싫어함", "taste.dislikes=오이"],
    ["요즘 동네 빵집 지도 혼자 만들고 있거든?", "project.note=동네 빵집 지도 혼자 만들고"],
    ["evde Kürtçe konuşuyoruz, çocuklar yazamıyor", "language.speaks=Kürtçe"],
    ["القولون تاعبني من سنين، شو أتجنب؟", "health.has=القولون تاعبني من سنين"],
    ["paida Kolkata me hua", "location.born_in=Kolkata"],
  ])("%s", (text, fact) => {
    expect(learned(text)).toContain(fact);
  });
});

describe("love of what nobody loves is irony", () => {
  it.each([
    "ich liebe es, im Stau zu stehen",
    "j'adore faire la queue à la préfecture",
    "adoro estar no trânsito às seis",
    "обожаю торчать в пробке",
    "我最爱周一早上开会了",
    "月曜の会議が大好き",
  ])("%s", (text) => {
    expect(learned(text)).toEqual([]);
  });
});

describe("what is asked for is no statement", () => {
  it.each([
    "Schreibe mir einen Brief an meinen Vermieter",
    "bau mir eine kleine Webseite",
    "schrijf een kort verhaal over een das",
    "escribe un cuento sobre un perro",
    "mag ich nicht",
  ])("%s", (text) => {
    expect(learned(text)).toEqual([]);
  });
});
