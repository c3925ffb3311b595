import { describe, expect, it } from "vitest";
import de from "../locales/core.de.json";
import { coreSentences } from "../testing/core-sentences.ts";
import { coreText } from "./core-words.ts";

const places = (text: string) => [...new Set(text.match(/\{\{\d+\}\}/g))].toSorted();

describe("what the core says", () => {
  it("is known in German, every sentence of its source and no other, with the same places", () => {
    expect(new Set(Object.keys(de))).toEqual(new Set(coreSentences()));
    for (const [sentence, translation] of Object.entries(de)) {
      expect(places(translation), sentence).toEqual(places(sentence));
    }
  });

  it.each([
    ["The vault is not encrypted.", "Der Tresor ist nicht verschlüsselt."],
    [
      "api.example.com does not accept the API key. Check the key in Settings.",
      "api.example.com nimmt den API-Schlüssel nicht an. Prüfe den Schlüssel in den Einstellungen.",
    ],
    [
      "Nothing listens at 127.0.0.1:9. Start the server, and check the port in the address.",
      "Unter 127.0.0.1:9 lauscht nichts. Starte den Server, und prüfe den Port in der Adresse.",
    ],
    [
      "No machine is known by the name models.example. Check how it is spelt, and whether this machine is online.",
      "Kein Rechner ist unter dem Namen models.example bekannt. Prüfe, wie er geschrieben wird, und ob dieser Rechner online ist.",
    ],
    [
      "a.zip is too long (5 characters; the limit is 3). Attach the part that matters.",
      "a.zip ist zu lang (5 Zeichen; die Grenze ist 3). Hänge den Teil an, auf den es ankommt.",
    ],
    ["The model says no.", "The model says no."],
  ])("%j is said as %j", (text, translation) => {
    expect(coreText(text, "de")).toBe(translation);
  });

  it("stays English in English", () => {
    expect(coreText("The vault is not encrypted.", "en")).toBe("The vault is not encrypted.");
  });
});
