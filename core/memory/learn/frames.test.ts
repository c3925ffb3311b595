import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { leavesInFrame } from "./frames.ts";

/** How a game begins, and how its player comes back from it. */
const GAMES: readonly (readonly [language: string, begins: string, ends: string])[] = [
  ["en", "Let's do improv: I'm a grumpy taxi driver.", "OK stop. How do I write a letter?"],
  ["de", "Lass uns ein Rollenspiel machen: Ich bin ein alter Seemann.", "Genug davon, was kostet ein Brief?"],
  ["nl", "Laten we doen alsof ik een oude zeeman ben.", "Genoeg daarvan, wat kost een brief?"],
  ["fr", "Jouons à un jeu de rôle, je suis un vieux marin.", "Fin du jeu. Combien coûte une lettre ?"],
  ["es", "Hagamos un juego de rol: soy un viejo marinero.", "Fin del juego. ¿Cuánto cuesta una carta?"],
  ["pt", "Vamos fazer de conta que eu sou um velho marinheiro.", "Fim do jogo. Quanto custa uma carta?"],
  ["it", "Facciamo finta che io sia un vecchio marinaio.", "Fine del gioco. Quanto costa una lettera?"],
  ["pl", "Udawajmy, że jestem starym marynarzem.", "Koniec zabawy. Ile kosztuje list?"],
  ["ru", "Давай разыграем сценку: я старый моряк.", "Хватит играть. Сколько стоит письмо?"],
  ["tr", "Rol oyunu oynayalım: ben yaşlı bir denizciyim.", "Oyun bitti. Mektup kaç para?"],
  ["ar", "خلينا نمثل مشهد: أنا بحار عجوز.", "انتهت اللعبة. كم ثمن الرسالة؟"],
  ["hi", "चलो रोलप्ले करते हैं: मैं एक बूढ़ा नाविक हूँ।", "खेल खत्म। चिट्ठी कितने की है?"],
  ["zh", "我们来玩角色扮演吧,我是一个老水手。", "游戏结束。寄信多少钱?"],
  ["ja", "ロールプレイしよう。私は年老いた船乗りです。", "ゲームは終わり。手紙はいくら?"],
  ["ko", "역할극 하자. 나는 늙은 선원이야.", "역할극 끝. 편지는 얼마야?"],
];

describe("a game over the messages of a chat", () => {
  it.each(GAMES)("%s: goes on until its player comes back", (_, begins, ends) => {
    expect(leavesInFrame([begins])).toBe(true);
    expect(leavesInFrame([begins, "OK!", "42"])).toBe(true);
    expect(leavesInFrame([begins, ends])).toBe(false);
    expect(leavesInFrame([ends])).toBe(false);
  });

  it("is none for who plays games, or asks a model to be somebody", () => {
    for (const message of [
      "I play chess on Sundays.",
      "Act as a tax adviser.",
      "I like roleplay games.",
      "You are a chef.",
    ])
      expect([message, leavesInFrame([message])]).toEqual([message, false]);
  });

  it("teaches nothing, and takes nothing back, while it is played", async () => {
    const core = await testCore();
    const facts = async () => (await core.call("facts.list", {})).facts.map(({ value }) => value);
    await core.ask("I live in Ghent.");
    let session: string | null = null;
    const say = async (text: string) => (session = (await core.ask(text, session)).message.session_id);
    await say("Let's roleplay. You're the waiter of my restaurant.");
    await say("I live in Paris and my wife left me for a dentist.");
    await say("I no longer live in Ghent.");
    expect(await facts()).toEqual(["Ghent"]);
    await say("Enough of that. I'm allergic to peanuts, what can I eat?");
    expect(await facts()).toEqual(expect.arrayContaining(["Ghent", "peanuts"]));
    expect(await facts()).toHaveLength(2);
    // Another chat knows of no game.
    await core.ask("I work as a welder.");
    expect(await facts()).toHaveLength(3);
  });
});
