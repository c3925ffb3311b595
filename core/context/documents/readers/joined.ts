import type { DocumentKind } from "../../../base/document-kinds.ts";
import type { DocumentText, LostPart, Part } from "../document.ts";
import { Unreadable } from "../faults.ts";
import type { Reading } from "./reading.ts";

/** What ends the reading of all files together: the others' text would be too much, too. */
const ENDS_ALL = new Set(["bomb", "long", "pages"]);

/** What has no text that one could miss. */
const WITHOUT_TEXT = new Set(["unreadable", "picture"]);

/** Most pages that are named. */
const MOST_PAGES = 10;

/** Several files read as one document; those that cannot be read are counted. @throws Unreadable what goes for all of them */
export async function joined(
  kind: DocumentKind,
  files: Iterable<{ name: string; bytes: Uint8Array }>,
  reading: Reading,
): Promise<DocumentText> {
  const whole: DocumentText = { kind, unit: "file", count: 0, parts: [], unread: 0 };
  const lost: LostPart[] = [];
  for (const { name, bytes } of files) {
    try {
      const { kind: inner, parts, pictures = [], lost: within = [] } = await reading.inside(name, bytes);
      // Pages that are pictures go along from a file of its own alone.
      if (inner === "pdf" && parts.length === 0) throw new Unreadable("scan");
      const place = whole.count + 1;
      whole.parts.push(
        ...parts.map((part): Part => ({ unit: "file", place, heading: inside(name, part), text: part.text })),
      );
      if (pictures.length > 0) lost.push({ name: `${name}/${pagesOf(pictures)}`, fault: "scan" });
      lost.push(...within.map((file) => ({ ...file, name: `${name}/${file.name}` })));
    } catch (error) {
      if (!(error instanceof Unreadable) || ENDS_ALL.has(error.fault)) throw error;
      if (WITHOUT_TEXT.has(error.fault)) whole.unread += 1;
      else lost.push({ name, fault: error.fault });
    }
    whole.count += 1;
  }
  return lost.length === 0 ? whole : { ...whole, lost };
}

/** Pages as a model is told of them. */
function pagesOf(pages: readonly number[]): string {
  const some = pages.slice(0, MOST_PAGES).join(", ");
  const more = pages.length > MOST_PAGES ? ` and ${pages.length - MOST_PAGES} more` : "";
  return `page${pages.length === 1 ? "" : "s"} ${some}${more}`;
}

/** A file's name with the place in it. */
function inside(name: string, { unit, place, heading }: Part): string {
  const where = unit === "line" && heading === null ? [] : [`${unit} ${place}`];
  return [name, ...where, ...(heading === null ? [] : [heading])].join(", ");
}
