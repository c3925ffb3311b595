import { asComment } from "./comments.ts";

/** What was put on a page of a PDF afterwards, as PDF.js gives it. */
interface Annotation {
  subtype?: string;
  hidden?: boolean;
  titleObj?: { str?: string };
  contentsObj?: { str?: string };
  inReplyTo?: string | null;
  /** What a reply says of the review, such as "Accepted", in words of the program's own. */
  stateModel?: string | null;
}

/** What has no words of its own: links and fields, and the windows in which a remark is shown. */
const OTHERS = new Set(["Link", "Widget", "Popup"]);

/** The remarks on a page with who made them, and what was typed onto it, a line each. */
export function remarksOn(annotations: readonly Annotation[]): string[] {
  return annotations.flatMap(({ subtype = "", hidden, titleObj, contentsObj, inReplyTo, stateModel }) => {
    const text = (contentsObj?.str ?? "").replace(/\s+/g, " ").trim();
    if (text === "" || hidden === true || OTHERS.has(subtype) || typeof stateModel === "string") return [];
    if (subtype === "FreeText") return [text];
    const author = titleObj?.str ?? "";
    return [asComment({ text, author, isResolved: false, isReply: typeof inReplyTo === "string" }).trim()];
  });
}
