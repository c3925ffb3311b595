import type { SpeechData } from "../../language/speech/speech-data.ts";

const requests = new WeakMap<SpeechData, RegExp>();

/** Whether a text begins with a request that its words tell ("اعمل", not "أعمل"; "高血压的饮食"). */
export function asksFor(text: string, data: SpeechData): boolean {
  if (data.asks === undefined) return false;
  let form = requests.get(data);
  if (!form) {
    form = new RegExp(`^(?:${data.asks})`, "u");
    requests.set(data, form);
  }
  return form.test(text);
}
