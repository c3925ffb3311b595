import { type MessageKey, t } from "../text.ts";

/** The names that the core gives its reasons, in words for people. A name that is not here is shown as it is. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  words: "shares words with the question",
  kind: "is the kind of thing asked for",
  pinned: "pinned",
  everything: "one of all that is known",
  background: "background",
  session: "this chat",
  match: "shares words with the question",
  matchOfBest: "matches best",
  window2: "next to a match",
  window4: "near a match",
  covered: "contains the question's words",
  covered2: "nearby messages contain the question's words",
  names: "names what is asked about",
  asked: "was said by the person in the question",
  askedFirstPerson: "is about the person in the question",
  askedAnswers: "answers a question",
  matchedQuestion: "answers a matching question",
  whenWithTime: "gives a time",
  isThen: "from the time asked about",
  inMonth: "from the month asked about",
  namesMonth: "names the month asked about",
  near: "close in meaning",
  vector: "means nearly what was asked",
  nearlySame: "says it in other words",
  nearAround: "nearby messages are close in meaning",
  centre: "about the same subject",
  centre1: "about the same subject",
  centre2: "about the same subject",
  sessionRank: "from a chat about it",
  sessionCentre: "from a chat about it",
  length: "says much",
  tellingness: "contains a rare word",
  substance: "says much",
  listLength: "one of several things asked for",
};

export function reasonText(name: string): string {
  const reason = REASONS[name];
  return reason === undefined ? name.replace(/([A-Z])/g, " $1").toLowerCase() : t(reason);
}
