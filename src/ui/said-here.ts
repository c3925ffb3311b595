import type { ErrorView } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";

/** What is told of a key or an address where it was just entered: not to go to Settings for it. */
const HERE: Readonly<Record<string, MessageKey>> = {
  "backend.key_refused": "{{host}} does not accept the API key. Check that you copied all of it, and enter it again.",
  "backend.unknown_name": "{{host}} cannot be found. Check the spelling of the address, and your network.",
  "backend.name_lookup_failed": "{{host}} cannot be found. Check the spelling of the address, and your network.",
  "backend.unreachable": "{{host}} cannot be reached. Check the address and your network.",
  "backend.unreachable_code": "{{host}} cannot be reached. Check the address and your network.",
  "backend.not_there": "{{host}} answers, but not as a model does. Check the address.",
  "backend.not_found": "{{host}} answers, but not as a model does. Check the address.",
  "backend.not_as_vendor": "{{host}} answers, but not as a model does. Check the address.",
  "backend.not_floatbar": "{{host}} answers, but not as a model does. Check the address.",
  "backend.not_http": "{{host}} answers, but not as a model does. Check the address.",
  "model.not_an_answer": "{{host}} answers, but not as a model does. Check the address.",
  "model.web_page": "{{host}} answers with a web page. Check the address, and whether the network wants a sign-in.",
  "backend.redirects":
    "{{host}} redirects to {{target}}. FloatBar does not follow, so that your key stays where you sent it. If that is the right server, enter its address here.",
};

/** An error of trying a key or an address, for whoever just entered it. What the server said stays beside it. */
export function saidHere(error: ErrorView): ErrorView {
  const { phrase } = error;
  const words = phrase && Object.hasOwn(HERE, phrase.key) ? HERE[phrase.key] : undefined;
  if (!phrase || words === undefined) return error;
  const places = Object.entries(phrase.params).flatMap(([name, value]) =>
    typeof value === "object" ? [] : [[name, value] as const],
  );
  const said = t(words, Object.fromEntries(places));
  const { theirs } = phrase;
  return {
    ...error,
    message: said,
    phrase: { key: "said", params: { words: said }, ...(theirs === undefined ? {} : { theirs }) },
  };
}
