import i18next from "i18next";
import { messages as ar } from "../locales/ar.ts";
import { messages as de } from "../locales/de.ts";
import { messages as en } from "../locales/en.ts";
import { messages as es } from "../locales/es.ts";
import { messages as fr } from "../locales/fr.ts";
import { messages as ja } from "../locales/ja.ts";
import { messages as pt } from "../locales/pt.ts";
import { messages as zh } from "../locales/zh.ts";

const MESSAGES = { en, de, es, fr, pt, ar, zh, ja };

/** Gives a message, named by its English text, in one language. */
export type Words = (message: keyof typeof en) => string;

/** @param languages the user's own, best first: the first of them that there are messages in is taken. */
export function wordsOf(languages: readonly string[]): Words {
  const known = languages.map((tag) => tag.split("-")[0] ?? tag).find((tag) => Object.hasOwn(MESSAGES, tag));
  const instance = i18next.createInstance();
  void instance.init({
    lng: known ?? "en",
    fallbackLng: "en",
    resources: Object.fromEntries(Object.entries(MESSAGES).map(([name, translation]) => [name, { translation }])),
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  });
  return (message) => instance.t(message);
}
