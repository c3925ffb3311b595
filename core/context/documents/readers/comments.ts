import { attribute, localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { relatedPart } from "./office-parts.ts";

/** A remark that somebody put to a place in a document. */
export interface Comment {
  /** The cell in a sheet, or what the text refers to it by. */
  at: string;
  text: string;
  /** Who wrote it; empty where it is not known. */
  author: string;
  isReply: boolean;
  isResolved: boolean;
}

const COMMENTS = new Set(["comment", "threadedComment", "cm", "reply"]);
/** Remarks stand in one or both: where the newer form has some at a place, what the older has there is the same once more. */
const TYPES = ["threadedComment", "comments"];
/** Parts that name who wrote remarks. */
const NAMED_IN = ["person", "authors", "commentAuthors"];
const NAMED = new Set(["person", "author", "cmAuthor"]);
/** Whom Excel names as the author of what it tells older versions of a thread (MS-XLSX, 2.1.824). */
const TOLD_TO_OLDER = /^tc=/;

/**
 * The remarks on a part of an Office document (ECMA-376, part 1, 17.13.4, 18.7 and 19.4).
 *
 * @param main what the document begins with, which leads to the names.
 */
export function commentsOn(zip: Zip, part: string, main: string): Comment[] {
  const names = namesIn(zip, main);
  const done = resolvedIn(zip, part);
  const [newer = [], older = []] = TYPES.map((type) => {
    const path = relatedPart(zip, part, type);
    return path === undefined ? [] : commentsIn(zip.file(path), names, done);
  });
  const places = new Set(newer.map(({ at }) => at));
  return [...newer, ...older.filter(({ at }) => !places.has(at))];
}

function namesIn(zip: Zip, main: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const path of NAMED_IN.flatMap((type) => relatedPart(zip, main, type) ?? [])) {
    walkXml(zip.file(path), {
      open(name, attributes) {
        if (!NAMED.has(localName(name))) return;
        names.set(attribute(attributes, "id") ?? "", attributes.displayName ?? attributes.name ?? "");
      },
    });
  }
  return names;
}

/** The last paragraphs of remarks that are said to be resolved (MS-DOCX, 2.5.1). */
function resolvedIn(zip: Zip, part: string): Set<string> {
  const done = new Set<string>();
  const path = relatedPart(zip, part, "commentsExtended");
  if (path === undefined) return done;
  walkXml(zip.file(path), {
    open(name, attributes) {
      if (localName(name) !== "commentEx" || attribute(attributes, "done") !== "1") return;
      done.add(attribute(attributes, "paraId") ?? "");
    },
  });
  return done;
}

function commentsIn(source: Uint8Array, names: ReadonlyMap<string, string>, done: ReadonlySet<string>): Comment[] {
  const found: Comment[] = [];
  /** Those that are open: a reply stands within what it answers. */
  const open: Comment[] = [];
  const listed: string[] = [];
  let [isText, isAuthor] = [false, false];
  walkXml(source, {
    open(name, attributes) {
      const element = localName(name);
      if (COMMENTS.has(element)) {
        const comment = begun(attributes, (id) => names.get(id) ?? (id === "" ? "" : (listed[Number(id)] ?? "")));
        comment.isReply ||= element === "reply";
        found.push(comment);
        open.push(comment);
      }
      const last = open.at(-1);
      if (element === "p" && last) last.isResolved ||= done.has(attribute(attributes, "paraId") ?? "");
      isAuthor = element === "author";
      if (isAuthor) listed.push("");
      isText = element === "t" || element === "text";
    },
    text(piece) {
      const last = open.at(-1);
      if (isText && last) last.text += piece;
      if (isAuthor) listed[listed.length - 1] += piece;
    },
    close(name) {
      [isText, isAuthor] = [false, false];
      const element = localName(name);
      const last = open.at(-1);
      if (element === "p" && last) last.text += " ";
      if (COMMENTS.has(element)) open.pop();
    },
  });
  return found.map(said);
}

function begun(attributes: Readonly<Record<string, string>>, nameOf: (id: string) => string): Comment {
  return {
    at: attribute(attributes, "ref") ?? attribute(attributes, "id") ?? "",
    text: "",
    author: attribute(attributes, "author") ?? nameOf(attributes.personId ?? attributes.authorId ?? ""),
    isReply: attributes.parentId !== undefined,
    isResolved: attributes.done === "1" || attributes.status === "resolved",
  };
}

/** A remark without what programs put before what was said: its author's name, or a notice with "Comment:" under it. */
function said(comment: Comment): Comment {
  const { text, author } = comment;
  if (TOLD_TO_OLDER.test(author)) {
    const [, , ...rest] = text.split(/\n\s*\n/);
    return { ...comment, author: "", text: rest.length === 0 ? text : rest.join(" ").replace(/^[^\n]*\n/, "") };
  }
  const isNamed = author !== "" && text.trimStart().startsWith(`${author}:`);
  return isNamed ? { ...comment, text: text.trimStart().slice(author.length + 1) } : comment;
}

/** A remark as it stands in the text, after what it is about. */
export function asComment({ text, author, isReply, isResolved }: Omit<Comment, "at">): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (words === "") return "";
  const who = author.trim() === "" ? "" : ` by ${author.replace(/\s+/g, " ").trim()}`;
  return ` [${isReply ? "Reply" : "Comment"}${who}${isResolved ? ", resolved" : ""}: ${words}]`;
}

/** What is said at each place, in one, replies last. */
export function byPlace(comments: readonly Comment[]): Map<string, string> {
  const places = Map.groupBy(comments, ({ at }) => at);
  return new Map([...places].map(([at, all]) => [at, inThread(all).map(asComment).join("")]));
}

function inThread(comments: readonly Comment[]): Comment[] {
  return comments.toSorted((one, other) => Number(one.isReply) - Number(other.isReply));
}
