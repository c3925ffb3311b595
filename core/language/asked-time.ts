/** The time that is asked for, and told, in the languages that answers without a model have. */
import { timeZoneOf } from "./time-zones.ts";

/** How a language asks for the time, and how it is told. */
interface TimeWords {
  /** Asks for the time here, the whole sentence. */
  asks: RegExp;
  /** Asks for the time at a place, which stands in the group `place`. */
  asksAt: RegExp;
  /** `{place}` and `{time}` stand for what they say. */
  here: string;
  there: string;
  unknown: string;
}

const NOW_DE = "(?: gerade| jetzt| im moment| aktuell)*";

const WORDS: Readonly<Record<string, TimeWords>> = {
  en: {
    asks: /^(?:[\w ,]*?\b)?(?:what(?:'s| is)? (?:the )?(?:current |exact |local )?(?:time|date|day)(?: is it)?|what day is (?:it|today))(?: (?:and (?:date|time|day)|today|now|right now|here|of the week))*[?!.\s]*$/i,
    asksAt:
      /\b(?:what(?:'s| is)? (?:the )?(?:current |exact |local )?(?:time|date|day)(?: is it)?(?: right now| now)?|^time) in (?<place>\p{L}[\p{L}\p{M} .,'/_-]*?)(?: right now| now| at the moment)?[?!.\s]*$/iu,
    here: "It is {time}.",
    there: "In {place} it is {time}.",
    unknown: "I do not know the time zone of {place}.",
  },
  de: {
    asks: new RegExp(
      String.raw`^(?:und )?(?:wie ?viel uhr(?: ist es| haben wir)?|wie spät ist es|welcher tag ist|welches datum (?:ist|haben wir)|den wievielten haben wir)(?: heute| jetzt| gerade| denn)*[?!.\s]*$`,
      "iu",
    ),
    asksAt: new RegExp(
      String.raw`^(?:und )?(?:wie ?viel uhr(?: ist es| haben sie)?|wie spät ist es|uhrzeit)${NOW_DE} in (?<place>\p{L}[\p{L}\p{M} .,'-]*?)${NOW_DE}[?!.\s]*$`,
      "iu",
    ),
    here: "Es ist {time}.",
    there: "In {place} ist es {time}.",
    unknown: "Die Zeitzone von {place} kenne ich nicht.",
  },
  es: {
    asks: /^[¿\s]*(?:y )?(?:qué hora (?:es|tenemos)|qué día es|qué fecha es|a qué (?:día|fecha) estamos)(?: hoy| ahora| ahora mismo| aquí)*[?!.\s]*$/iu,
    asksAt:
      /^[¿\s]*(?:y )?(?:qué hora (?:es|será)|la hora)(?: ahora| ahora mismo)? en (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: ahora| ahora mismo)?[?!.\s]*$/iu,
    here: "Son las {time}.",
    there: "En {place}: {time}.",
    unknown: "No conozco la zona horaria de {place}.",
  },
  fr: {
    asks: /^(?:et )?(?:quelle heure est[- ]il|il est quelle heure|c'est quelle heure|quel jour (?:est[- ]on|sommes[- ]nous)|on est quel jour|quelle est la date)(?: aujourd'hui| maintenant| ici)*[\s?!.]*$/iu,
    asksAt:
      /^(?:et )?(?:quelle heure est[- ]il|il est quelle heure|c'est quelle heure|l'heure)(?: maintenant| actuellement)? (?:à|au|aux|en) (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: maintenant| actuellement| en ce moment)?[\s?!.]*$/iu,
    here: "Nous sommes le {time}.",
    there: "À {place} : {time}.",
    unknown: "Je ne connais pas le fuseau horaire de {place}.",
  },
  pt: {
    asks: /^(?:e )?(?:que horas? (?:são|é)|que dia (?:é|estamos)|qual é a data)(?: hoje| agora| aqui)*[?!.\s]*$/iu,
    asksAt:
      /^(?:e )?(?:que horas? (?:são|é)|a hora)(?: agora)? (?:em|no|na) (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: agora| neste momento)?[?!.\s]*$/iu,
    here: "São {time}.",
    there: "Em {place}: {time}.",
    unknown: "Não conheço o fuso horário de {place}.",
  },
  it: {
    asks: /^(?:e )?(?:che ore? (?:sono|è)|che giorno è|quanti ne abbiamo)(?: oggi| adesso| ora| qui)*[?!.\s]*$/iu,
    asksAt:
      /^(?:e )?(?:che ore? (?:sono|è)|l'ora)(?: adesso| ora)? (?:a|ad|in) (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: adesso| ora)?[?!.\s]*$/iu,
    here: "È {time}.",
    there: "A {place}: {time}.",
    unknown: "Non conosco il fuso orario di {place}.",
  },
  nl: {
    asks: /^(?:en )?(?:hoe laat is het|welke dag is het|wat is de datum)(?: vandaag| nu| hier)*[?!.\s]*$/iu,
    asksAt:
      /^(?:en )?(?:hoe laat is het)(?: nu)? in (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: nu| op dit moment)?[?!.\s]*$/iu,
    here: "Het is {time}.",
    there: "In {place} is het {time}.",
    unknown: "De tijdzone van {place} ken ik niet.",
  },
  pl: {
    asks: /^(?:a )?(?:która (?:jest )?godzina|która godzina jest|jaki (?:jest )?(?:dziś|dzisiaj) dzień)(?: teraz| dzisiaj)*[?!.\s]*$/iu,
    asksAt:
      /^(?:a )?(?:która (?:jest )?(?:teraz )?godzina(?: jest)?)(?: teraz)? (?:w|we) (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: teraz)?[?!.\s]*$/iu,
    here: "Jest {time}.",
    there: "{place}: {time}.",
    unknown: "Nie znam strefy czasowej: {place}.",
  },
  ar: {
    asks: /^(?:و)?(?:كم الساعة|ما الساعة|ما الوقت|ما هو الوقت|ما تاريخ اليوم)(?: الآن)?[؟?!.\s]*$/u,
    asksAt:
      /^(?:و)?(?:كم الساعة|ما الساعة|ما الوقت|ما هو الوقت)(?: الآن)? في (?<place>\p{L}[\p{L}\p{M} .,'-]*?)(?: الآن)?[؟?!.\s]*$/u,
    here: "الوقت الآن: {time}.",
    there: "الوقت في {place}: {time}.",
    unknown: "لا أعرف المنطقة الزمنية لـ{place}.",
  },
  ja: {
    asks: /^(?:今|いま)?(?:は)?(?:何時|なんじ|何日|何曜日)(?:です|なの)?(?:か|かな)?[？?!。\s]*$/u,
    asksAt:
      /^(?:今|いま)?、?(?<place>[\p{L}ー]+?)(?:は|では|の時間は|の時刻は)(?:今|いま)?(?:何時|なんじ)(?:です|なの)?(?:か|かな)?[？?!。\s]*$/u,
    here: "今は{time}です。",
    there: "{place}は{time}です。",
    unknown: "{place}のタイムゾーンはわかりません。",
  },
  zh: {
    asks: /^(?:现在|請問|请问)*(?:是)?(?:几点|幾點|今天几号|今天星期几)(?:了|钟)*(?:呢|啊)?[？?!。\s]*$/u,
    asksAt:
      /^(?:请问|現在|现在)*(?<place>\p{Script=Han}+?)(?:现在|現在|的时间)?(?:是)?(?:几点|幾點)(?:了|钟)*(?:呢|啊)?[？?!。\s]*$/u,
    here: "现在是{time}。",
    there: "{place}现在是{time}。",
    unknown: "我不知道{place}的时区。",
  },
};

/** The time that a sentence asks for, in the language that asks. */
export interface AskedTime {
  language: string;
  place?: string;
  zone?: string;
}

/** What a sentence asks of the time, here or at a place that it names; undefined where it asks for none. */
export function timeAskedIn(sentence: string): AskedTime | undefined {
  const text = sentence.trim().replaceAll("’", "'");
  for (const [language, { asks, asksAt }] of Object.entries(WORDS)) {
    const place = asksAt.exec(text)?.groups?.["place"];
    const zone = place === undefined ? undefined : timeZoneOf(place);
    if (place !== undefined && zone !== undefined) return { language, place, zone };
    if (asks.test(text)) return { language };
    // "What's the time in the plan?" names no place.
    if (place !== undefined && !/^(?:the|my|our|an?|der|dem|meiner?m?)\b/i.test(place)) return { language, place };
  }
  return undefined;
}

/** The time in words, as it is told in the language that asked. */
export function timeTold(now: number, { language, place, zone }: AskedTime): string {
  const words = WORDS[language];
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "full",
    timeStyle: "short",
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(now);
  const form = place === undefined ? words?.here : zone === undefined ? words?.unknown : words?.there;
  return (form ?? "{time}").replace("{place}", () => place ?? "").replace("{time}", () => time);
}
