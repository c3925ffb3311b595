import i18next from "i18next";
import ar from "../locales/ar.json" with { type: "json" };
import de from "../locales/de.json" with { type: "json" };
import en from "../locales/en.json" with { type: "json" };

const MESSAGES = { en, de, ar };

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
