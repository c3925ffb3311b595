import { attribute, localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { relatedPart } from "./office-parts.ts";

/** A remark that somebody put to a place in a document. */
export interface Comment {
  /** The cell in a sheet, or what the text refers to it by. */
  at: string;
  text: string;
}

const COMMENTS = new Set(["comment", "threadedComment", "cm"]);
/** Remarks stand in one or both: where the newer form has some at a place, what the older has there is the same once more. */
const TYPES = ["threadedComment", "comments"];

/** The remarks on a part of an Office document (ECMA-376, part 1, 17.13.4, 18.7 and 19.4). */
export function commentsOn(zip: Zip, part: string): Comment[] {
  const [newer = [], older = []] = TYPES.map((type) => {
    const path = relatedPart(zip, part, type);
    return path === undefined ? [] : commentsIn(zip.file(path));
  });
  const places = new Set(newer.map(({ at }) => at));
  return [...newer, ...older.filter(({ at }) => !places.has(at))];
}

function commentsIn(source: Uint8Array): Comment[] {
  const found: Comment[] = [];
  let comment: Comment = { at: "", text: "" };
  let isText = false;
  walkXml(source, {
    open(name, attributes) {
      const element = localName(name);
      if (COMMENTS.has(element)) {
        comment = { at: attribute(attributes, "ref") ?? attribute(attributes, "id") ?? "", text: "" };
      }
      isText = element === "t" || element === "text";
    },
    text(piece) {
      if (isText) comment.text += piece;
    },
    close(name) {
      isText = false;
      const element = localName(name);
      if (element === "p") comment.text += " ";
      if (COMMENTS.has(element)) found.push(comment);
    },
  });
  return found;
}

/** A remark as it stands in the text, after what it is about. */
export function asComment(text: string): string {
  const said = text.replace(/\s+/g, " ").trim();
  return said === "" ? "" : ` [Comment: ${said}]`;
}

/** What is said at each place, in one. */
export function byPlace(comments: readonly Comment[]): Map<string, string> {
  const places = Map.groupBy(comments, ({ at }) => at);
  return new Map([...places].map(([at, all]) => [at, all.map(({ text }) => asComment(text)).join("")]));
}
