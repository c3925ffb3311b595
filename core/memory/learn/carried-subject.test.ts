import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) => extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key} ${value}`);

describe("a subject holds over what joins statements until another stands", () => {
  it.each([
    ["German", "Mein Bruder hat den Golf verkauft und wohnt jetzt in Kiel."],
    ["German, after its verb", "Gestern hat mein Bruder den Golf verkauft und wohnt jetzt in Kiel."],
    ["German, an unknown noun", "Der Vermieter zog um und jetzt in Kiel."],
    ["German, a name", "Tom hat den Golf verkauft und wohnt jetzt in Kiel."],
    ["French, whose form is the author's, too", "Mon voisin a vendu sa Clio et habite maintenant à Brest."],
    ["French, a name", "Paul a vendu sa Clio et habite à Brest."],
    ["Spanish", "Mi hermano vendió el coche y ahora en Vigo."],
    ["Spanish, whose past is the author's, too", "Mi padre trabajaba en Seat y estudiaba inglés."],
    ["Portuguese", "O meu irmão trabalhava na Vodafone e estudava direito."],
    ["Dutch", "Mijn buurman heeft een auto gekocht en woont nu in Assen."],
    ["Russian", "Мой друг купил машину и сейчас в Перми."],
    ["Turkish", "Kardeşim arabasını sattı ve şimdi İzmir'de."],
    ["English, in a note", "My neighbour sold her Fiat and bought a Tesla."],
    ["English, with commas", "The landlord sold the flat, moved to Spain and opened a bar."],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["My sister lives in York and I work as a nurse.", "work.works_as nurse"],
    ["Ich wohne mit meinem Bruder in Kiel und arbeite als Koch.", "work.works_as Koch"],
    ["Ich liebe meine Frau und wohne in Ulm.", "location.lives_in Ulm"],
    ["Meine Frau und ich wohnen in Kiel.", "location.lives_in Kiel"],
    ["Die Wohnung war zu klein, wohne jetzt in Jena.", "location.lives_in Jena"],
    ["Meine Nachbarin hat zwei Katzen und spielt Cello, ich habe einen Hund.", "pets.note einen Hund"],
    ["Mein Bruder wohnt in Ulm und meine Schwester heißt Anna.", "family.sister's_name Anna"],
    ["Mon frère est venu et j'habite à Pau.", "location.lives_in Pau"],
    ["Mi mujer y yo vivimos en Lugo.", "location.lives_in Lugo"],
    ["Mi hermano vive en Vigo y trabajo en Lugo.", "work.works_at Lugo"],
    ["Ho visto mio fratello e abito a Bari.", "location.lives_in Bari"],
    ["My boss is great and I work at Lidl.", "work.works_at Lidl"],
    ["My sister in Leeds is expecting.", "family.note My sister in Leeds is expecting"],
  ])("and then teaches its own: %s", (text, fact) => {
    expect(read(text)).toContain(fact);
  });
});
