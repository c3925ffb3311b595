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

/** Other frames, as they are set. */
const SET: readonly (readonly [language: string, sets: string])[] = [
  ["en", "Let's make up a ghost story, one line each."],
  ["en", "Write a saga with me, I take the part of the smith."],
  ["en", "Please help me rehearse a negotiation."],
  ["en", "Mock exam, please."],
  ["en", "I'm going to answer as a spy."],
  ["en", "Reply as though I were your landlord."],
  ["en", "You are Don Quixote and I'm Sancho."],
  ["en", "Proofread everything I send you."],
  ["en", "My next message is from a neighbour, please translate it."],
  ["en", "I'm about to paste a few reviews."],
  ["en", "Be my proofreader."],
  ["de", "Lass uns zusammen eine Geschichte schreiben. Du fängst an."],
  ["de", "Können wir ein Bewerbungsgespräch üben? Ich antworte als erfundene Person."],
  ["de", "Ich schicke dir gleich eine Mail von einer Kundin. Fass sie zusammen."],
  ["de", "Antworte, als wäre ich ein alter Kapitän."],
  ["fr", "Écrivons une histoire ensemble, tu commences."],
  ["fr", "On peut simuler un entretien d'embauche ?"],
  ["fr", "Traduis ce que je vais t'envoyer."],
  ["fr", "Réponds comme si j'étais un marin."],
  ["es", "Escribamos una historia juntos."],
  ["es", "¿Podemos practicar una entrevista de trabajo?"],
  ["es", "Traduce lo que te voy a mandar."],
  ["es", "Te voy a pegar un correo de un cliente."],
  ["es", "Responde como si yo fuera un marinero."],
  ["pt", "Vamos escrever uma história juntos."],
  ["pt", "Podemos simular uma entrevista de emprego?"],
  ["pt", "Traduza o que eu vou mandar."],
  ["pt", "Vou colar uma carta do meu inquilino."],
  ["pt", "Responda como se eu fosse um marinheiro."],
  ["it", "Scriviamo una storia insieme."],
  ["it", "Possiamo simulare un colloquio di lavoro?"],
  ["it", "Traduci quello che ti mando."],
  ["it", "Ti incollo una lettera del mio inquilino."],
  ["it", "Rispondi come se fossi un marinaio."],
  ["nl", "Laten we samen een verhaal schrijven."],
  ["nl", "Kunnen we een sollicitatiegesprek oefenen?"],
  ["nl", "Vertaal wat ik je zo stuur."],
  ["nl", "Ik plak zo een brief van mijn huurder."],
  ["nl", "Antwoord alsof ik een zeeman was."],
  ["pl", "Napiszmy razem opowiadanie."],
  ["pl", "Możemy poćwiczyć rozmowę kwalifikacyjną?"],
  ["pl", "Przetłumacz to, co ci wyślę."],
  ["pl", "Wkleję ci list od lokatora."],
  ["pl", "Odpowiadaj, jakbym był marynarzem."],
  ["ru", "Давай напишем историю вместе."],
  ["ru", "Переведи то, что я пришлю."],
  ["ru", "Сейчас пришлю письмо от жильца."],
  ["ru", "Отвечай, как будто я моряк."],
  ["tr", "Birlikte bir hikaye yazalım."],
  ["tr", "İş görüşmesi pratiği yapalım."],
  ["tr", "Birazdan göndereceğim metni çevir."],
  ["tr", "Kiracımdan gelen bir mektup yapıştıracağım."],
  ["ar", "دعنا نكتب قصة معا."],
  ["ar", "هل يمكننا التدرب على مقابلة عمل؟"],
  ["ar", "ترجم ما سأرسله لك."],
  ["ar", "سألصق لك رسالة من المستأجر."],
  ["ar", "أجب كأنني بحار."],
  ["hi", "चलो साथ में एक कहानी लिखते हैं।"],
  ["hi", "चलो इंटरव्यू का अभ्यास करते हैं।"],
  ["hi", "मैं जो संदेश भेजूँगा उसका अनुवाद करो।"],
  ["zh", "我们一起写个故事吧。"],
  ["zh", "我们来练习面试吧。"],
  ["zh", "翻译我接下来发的内容。"],
  ["zh", "我要贴一封客户的邮件。"],
  ["ja", "一緒に物語を書こう。"],
  ["ja", "面接の練習をしたいです。"],
  ["ja", "次に送る文章を翻訳して。"],
  ["ja", "これから客のメールを貼ります。"],
  ["ko", "같이 이야기를 쓰자."],
  ["ko", "면접 연습 하자."],
  ["ko", "다음에 보내는 글을 번역해 줘."],
  ["ko", "고객 메일을 붙여넣을게."],
  ["en", "Let's do a story where each of us adds a line."],
  ["en", "Play a game with me where I'm a spy."],
  ["en", "I'd like you to interview me for a podcast. I'll be playing a rock star."],
  ["en", "Can you be the customer and I'm the shop assistant?"],
  ["en", "You be the doctor, I'll be the patient."],
  ["en", "Pretend we're on a date. I start."],
  ["en", "For the next few messages I'm Captain Ahab."],
  ["en", "From here on I'm going to speak in the voice of my grandmother."],
  ["en", "Let's practise my French. I'll pretend I'm a tourist."],
  ["en", "I need to practise giving bad news. You play the patient's father."],
  ["en", "Could you help me prepare for an oral exam by playing the examiner?"],
  ["en", "I'm going to send you my colleague's notes. Clean them up."],
  ["en", "What follows in my next messages was written by my students."],
  ["en", "I'll be pasting reviews of my café. Tell me the mood of each."],
  ["en", "I will now give you several emails to sort."],
  ["en", "Everything I type from now on should be turned into Polish."],
  ["en", "From now on, translate everything into Italian."],
  ["en", "From now on correct every sentence I write."],
  ["en", "Turn each of my messages into formal English."],
  ["en", "I'm going to copy in a chat between two friends."],
  ["en", "Rewrite each message I send in plain English."],
  ["en", "Pretend I'm your boss and answer accordingly."],
  ["en", "Talk to me as if I were your landlord."],
  ["en", "Imagine we are pirates and keep it up until I say stop."],
  ["en", "Let's play doctor and patient."],
  ["en", "Let's play a game: I'm a detective."],
  ["en", "I want you to act as a job interviewer. I will be the candidate."],
  ["en", "We'll take turns telling a story."],
  ["de", "Ab jetzt übersetze alles, was ich schreibe, ins Englische."],
  ["de", "Korrigiere jeden Satz, den ich schreibe."],
  ["de", "Lass uns ein Vorstellungsgespräch durchspielen."],
  ["de", "Tu so, als wärst du der Kellner, und ich bin der Gast."],
  ["fr", "À partir de maintenant, traduis tout ce que j'écris."],
  ["fr", "Corrige chacun de mes messages."],
  ["fr", "Faisons comme si tu étais le serveur et moi le client."],
  ["es", "A partir de ahora traduce todo lo que escriba."],
  ["es", "Tú eres el camarero y yo soy el cliente."],
  ["it", "D'ora in poi traduci tutto quello che scrivo."],
  ["nl", "Vanaf nu vertaal je alles wat ik schrijf."],
  ["ru", "С этого момента переводи всё, что я пишу."],
  ["zh", "从现在起把我说的话都翻译成英文。"],
  ["ja", "これから私が書く文を全部英語に訳して。"],
  ["ko", "지금부터 내가 쓰는 글을 모두 영어로 번역해 줘."],
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

  it.each(SET)("%s: is set by %s", (_, set) => {
    expect(leavesInFrame([set])).toBe(true);
    expect(leavesInFrame([set, "OK!", "42"])).toBe(true);
  });

  it.each([
    "I practise the cello every day.",
    "I had a mock interview yesterday and it went well.",
    "My daughter and I write a story together every night.",
    "You are a nutritionist. I am a vegan.",
    "You are right and I am wrong.",
    "I'll send my mother a letter tomorrow.",
    "I'll speak to my boss as soon as I can.",
    "I will play the cello at the wedding.",
    "I answer customer mails all day at work.",
    "I translate novels for a living.",
    "My next appointment is on Friday.",
    "Translate this: I am a nurse.",
    "Wir erzählen unseren Kindern jeden Abend eine Geschichte.",
    "Ich schicke meiner Mutter jede Woche einen Brief.",
    "Tengo una entrevista de trabajo el lunes.",
    "Завтра у меня собеседование.",
    "明日面接があります。",
    "I play in a band with my brother.",
    "My wife plays the violin and I'm the drummer.",
    "You are kind. I am grateful.",
    "Could you help me prepare for an exam?",
    "I'm going to send my CV to Bosch next week.",
    "I teach students how to write stories.",
    "I have to translate a book next year.",
    "From now on I'm a vegetarian.",
    "I will be a father in May.",
    "I'm going to be a nurse.",
    "I act in an amateur theatre.",
    "I'll paste the wallpaper tomorrow.",
    "The next chapter of my life begins in Oslo.",
    "I write everything down in a notebook.",
    "We tell each other stories at night.",
    "I always correct my husband's letters.",
    "Ich antworte meinen Kunden immer sofort.",
    "Je réponds toujours à mes clients.",
    "From now on, call me Ada.",
    "From now on I live in Leeds.",
    "I want to play the guitar like my father.",
    "I have a interview practice with a coach on Monday.",
    "I was the patient and he was the doctor.",
  ])("is not set by who tells of such: %s", (message) => {
    expect(leavesInFrame([message])).toBe(false);
  });

  it.each([
    [
      "Let's write a crime novel together, you begin.",
      "Knut is my name and I grew up in Tromsø.",
      "The story is over. I live in Ghent.",
    ],
    [
      "Could you rehearse a phone call with me? I'll speak as a tenant called Ines.",
      "I live in Faro and I have two cats.",
      "Me again: I live in Ghent.",
    ],
    [
      "Summarise whatever I paste, please.",
      "I'm a midwife in Turku. I'm allergic to latex.",
      "As for me, I live in Ghent.",
    ],
    [
      "I'll forward you my niece's essay in my next message.",
      "I have two rabbits and I live in Vigo.",
      "That was the essay. I live in Ghent.",
    ],
    [
      "Answer as if I were the owner of a vineyard.",
      "My name is Carlo and I live in Asti.",
      "Stop pretending. I live in Ghent.",
    ],
  ])("teaches nothing but what its author says of themselves: %s", async (set, played, back) => {
    const core = await testCore();
    let session: string | null = null;
    for (const text of [set, played, back]) session = (await core.ask(text, session)).message.session_id;
    expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Ghent"]);
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
