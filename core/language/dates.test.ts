import { afterEach, describe, expect, it, vi } from "vitest";
import { loadDates, timesIn } from "./dates.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const spans = (text: string) =>
  timesIn(text, NOW).map(({ from, to, hasYear }) => `${day(from)}..${day(to)}${hasYear ? "" : " of any year"}`);

describe("timesIn", () => {
  it.each([
    ["What did Anna say yesterday?", "2026-11-20..2026-11-21"],
    ["Where did I go last March?", "2026-03-01..2026-04-01"],
    ["Where was I last December?", "2025-12-01..2026-01-01"],
    ["What happened in May 2023?", "2023-05-01..2023-06-01"],
    ["What happened on 5 July 2023?", "2023-07-05..2023-07-06"],
    ["Who came in July?", "2026-07-01..2026-08-01 of any year"],
    ["What did we plan last week?", "2026-11-10..2026-11-18"],
    ["What did we plan on Tuesday?", "2026-11-17..2026-11-18"],
    ["What happened in 2022?", "2022-01-01..2023-01-01"],
  ])("%s", (text, expected) => {
    expect(spans(text)).toEqual([expected]);
  });

  it.each(["May I come?", "Where do I live?", "Call me at five"])("finds no day in: %s", (text) => {
    expect(spans(text)).toEqual([]);
  });
});

describe("timesIn in other languages", () => {
  const YESTERDAY = "2026-11-20..2026-11-21";
  const LAST_WEEK = "2026-11-10..2026-11-18";
  const LAST_TUESDAY = "2026-11-17..2026-11-18";
  const MAY = "2024-05-01..2024-06-01";
  const THIRD_OF_MAY = "2024-05-03..2024-05-04";

  it.each([
    ["de", "Was habe ich gestern gesagt?", YESTERDAY],
    ["de", "Was haben wir letzte Woche besprochen?", LAST_WEEK],
    ["de", "Was war letzten Dienstag los?", LAST_TUESDAY],
    ["de", "Was habe ich im Mai 2024 gemacht?", MAY],
    ["de", "Was ist am 3. Mai 2024 passiert?", THIRD_OF_MAY],
    ["de", "Was habe ich am 3.5.2024 gesagt?", THIRD_OF_MAY],
    ["de", "Was habe ich vor drei Tagen geschrieben?", "2026-11-18..2026-11-19"],
    ["es", "¿Qué dije ayer?", YESTERDAY],
    ["es", "¿Qué planeamos la semana pasada?", LAST_WEEK],
    ["es", "¿Qué hicimos el martes pasado?", LAST_TUESDAY],
    ["es", "¿Qué hice en mayo de 2024?", MAY],
    ["es", "¿Qué pasó el 3 de mayo de 2024?", THIRD_OF_MAY],
    ["es", "¿Qué escribí hace tres días?", "2026-11-18..2026-11-19"],
    ["fr", "Qu'est-ce que j'ai dit hier ?", YESTERDAY],
    ["fr", "De quoi avons-nous parlé la semaine dernière ?", LAST_WEEK],
    ["fr", "Qu’est-ce que nous avons fait mardi dernier ?", LAST_TUESDAY],
    ["fr", "Qu'est-ce que j'ai fait en mai 2024 ?", MAY],
    ["fr", "Que s'est-il passé le 3 mai 2024 ?", THIRD_OF_MAY],
    ["it", "Cosa ho detto ieri?", YESTERDAY],
    ["it", "Di cosa abbiamo parlato la settimana scorsa?", LAST_WEEK],
    ["it", "Cosa ho fatto martedì scorso?", LAST_TUESDAY],
    ["it", "Cosa ho fatto a maggio 2024?", MAY],
    ["it", "Che cosa è successo il 3 maggio 2024?", THIRD_OF_MAY],
    ["pt", "O que eu disse ontem?", YESTERDAY],
    ["pt", "O que combinamos na semana passada?", LAST_WEEK],
    ["pt", "O que fizemos na terça-feira passada?", LAST_TUESDAY],
    ["pt", "O que aconteceu em maio de 2024?", MAY],
    ["pt", "O que aconteceu em 3 de maio de 2024?", THIRD_OF_MAY],
    ["nl", "Wat zei ik gisteren?", YESTERDAY],
    ["nl", "Wat hebben we vorige week besproken?", LAST_WEEK],
    ["nl", "Wat deden we afgelopen dinsdag?", LAST_TUESDAY],
    ["nl", "Wat deed ik in mei 2024?", MAY],
    ["nl", "Wat gebeurde er op 3 mei 2024?", THIRD_OF_MAY],
    ["pl", "Co wczoraj powiedziałem?", YESTERDAY],
    ["pl", "O czym rozmawialiśmy w zeszłym tygodniu?", LAST_WEEK],
    ["pl", "Co robiliśmy w zeszły wtorek?", LAST_TUESDAY],
    ["pl", "Co robiłem w maju 2024?", MAY],
    ["pl", "Co się stało 3 maja 2024?", THIRD_OF_MAY],
    ["pl", "Co się stało 3.05.2024?", THIRD_OF_MAY],
    ["ru", "Что я сказал вчера?", YESTERDAY],
    ["ru", "О чём мы говорили на прошлой неделе?", LAST_WEEK],
    ["ru", "Что мы делали в прошлый вторник?", LAST_TUESDAY],
    ["ru", "Что я делал в мае 2024?", MAY],
    ["ru", "Что случилось 3 мая 2024?", THIRD_OF_MAY],
    ["tr", "Dün ne dedim?", YESTERDAY],
    ["tr", "Geçen hafta ne konuştuk?", LAST_WEEK],
    ["tr", "Geçen salı ne yaptık?", LAST_TUESDAY],
    ["tr", "Mayıs 2024'te ne yaptım?", MAY],
    ["tr", "3 Mayıs 2024 günü ne oldu?", THIRD_OF_MAY],
    ["tr", "3.05.2024 günü ne oldu?", THIRD_OF_MAY],
    ["ar", "ماذا قلت أمس؟", YESTERDAY],
    ["ar", "عن ماذا تحدثنا الأسبوع الماضي؟", LAST_WEEK],
    ["ar", "ماذا فعلنا يوم الثلاثاء الماضي؟", LAST_TUESDAY],
    ["ar", "ماذا فعلت في مايو 2024؟", MAY],
    ["ar", "ماذا حدث في ٣ مايو ٢٠٢٤؟", THIRD_OF_MAY],
    ["hi", "मैंने कल क्या कहा था?", YESTERDAY],
    ["hi", "हमने पिछले हफ़्ते क्या बात की?", LAST_WEEK],
    ["hi", "हमने पिछले मंगलवार क्या किया?", LAST_TUESDAY],
    ["hi", "मैंने मई 2024 में क्या किया?", MAY],
    ["hi", "3 मई 2024 को क्या हुआ?", THIRD_OF_MAY],
    ["zh", "昨天我说了什么？", YESTERDAY],
    ["zh", "上周我们聊了什么？", LAST_WEEK],
    ["zh", "周二我们做了什么？", LAST_TUESDAY],
    ["zh", "2024年5月我做了什么？", MAY],
    ["zh", "2024年5月3日发生了什么？", THIRD_OF_MAY],
    ["ja", "昨日、私は何と言いましたか？", YESTERDAY],
    ["ja", "先週は何を話しましたか？", LAST_WEEK],
    ["ja", "火曜日に何をしましたか？", LAST_TUESDAY],
    ["ja", "2024年5月に何をしましたか？", MAY],
    ["ja", "2024年5月3日に何がありましたか？", THIRD_OF_MAY],
    ["ko", "어제 내가 뭐라고 했지?", YESTERDAY],
    ["ko", "지난주에 우리가 무슨 얘기를 했지?", LAST_WEEK],
    ["ko", "지난 화요일에 뭐 했지?", LAST_TUESDAY],
    ["ko", "2024년 5월에 내가 뭐 했지?", MAY],
    ["ko", "2024년 5월 3일에 무슨 일이 있었지?", THIRD_OF_MAY],
    ["sv", "Vad var det jag sade igår?", YESTERDAY],
  ])("%s: %s", async (_language, text, expected) => {
    await loadDates(text);
    expect(spans(text)).toEqual([expected]);
  });

  it.each([
    ["Wann war ich im Januar krank?", "2026-01-01..2026-02-01 of any year"],
    ["¿Qué hice en diciembre?", "2025-12-01..2026-01-01 of any year"],
    ["Что я делал в декабре?", "2025-12-01..2026-01-01 of any year"],
    ["Wo war ich letzten Dezember?", "2025-12-01..2026-01-01"],
  ])("takes a month without a year as the newest that has begun: %s", (text, expected) => {
    expect(spans(text)).toEqual([expected]);
  });

  it.each([
    "Wo wohne ich?",
    "Ruf mich um fünf an",
    "¿Cómo se llama el mar de aquí?",
    "Marco disse que vem",
    "先日はありがとう",
    "この手紙を直してください",
    "Кто мой врач?",
  ])("finds no day in: %s", async (text) => {
    await loadDates(text);
    expect(spans(text)).toEqual([]);
  });

  describe("in any time zone of the machine", () => {
    afterEach(() => vi.unstubAllEnvs());

    it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"])("%s", async (zone) => {
      vi.stubEnv("TZ", zone);
      expect(new Date(NOW).getTimezoneOffset()).not.toBe(0);
      for (const text of ["Was habe ich gestern gesagt?", "昨天我说了什么？", "What did I say yesterday?"])
        expect(spans(text)).toEqual([YESTERDAY]);
      await loadDates("am 3.5.2024");
      expect(spans("Was habe ich am 3.5.2024 gesagt?")).toEqual([THIRD_OF_MAY]);
    });
  });
});
