import { describe, expect, it } from "vitest";
import { redact } from "./redact.ts";

const held = (text: string) => redact(text, "user", () => false).held;

describe("what only sounds private", () => {
  it.each([
    "HTTP 502 after 30000 ms",
    "Monday is a bank holiday",
    "Dad was born in Leeds and moved to York as a boy",
    "Blood type? I have no idea what that column means",
    "Groupe sanguin ? Aucune idée",
    "Kun je uitleggen wat een hypotheek is?",
    "¿Me puedes explicar qué es una hipoteca?",
    "We zitten op een bankje bij de kerk",
    "Für den Roman brauche ich einen Kommissar, der depressiv ist",
    "Use the test card 4242 4242 4242 4242 in the sandbox",
  ])("goes: %s", (text) => {
    expect(held(text)).toEqual([]);
  });

  it.each([
    ["Blood type? A negative, and I have sickle cell anaemia", "health"],
    ["Was ist meine Diagnose wert, ich habe Krebs?", "health"],
    ["Für den Roman brauche ich Rat von meinem Bruder, der depressiv ist", "health"],
    ["My card is 4242 4242 4242 4242", "card"],
    ["I'm on 38k and want a raise", "finance"],
    ["We had to remortgage in May", "finance"],
    ["Bin letztes Jahr aus der Kirche ausgetreten", "religion"],
    ["Knocked on doors for the Lib Dems all weekend", "politics"],
  ])("stays beside it: %s", (text, kind) => {
    expect(held(text)).toContain(kind);
  });
});
