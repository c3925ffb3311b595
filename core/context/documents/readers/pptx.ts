import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { localName, type Walk, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { relatedPart, relationId, relationsOf } from "./office-parts.ts";
import { asComment, commentsOn } from "./comments.ts";
import { LostParts } from "./lost-parts.ts";
import type { Reading } from "./reading.ts";

/** The text of a PresentationML document (ECMA-376, part 1, clause 19), a part a slide, with the speaker's notes and comments. */
export function readPptx(zip: Zip, { allowance }: Reading): DocumentText {
  const main = relatedPart(zip, "", "officeDocument");
  if (main === undefined) throw new Unreadable("broken");
  const relations = relationsOf(zip, main);
  const ids: string[] = [];
  walkXml(zip.file(main), {
    open(name, attributes) {
      if (localName(name) === "sldId") ids.push(attributes["r:id"] ?? relationId(attributes));
    },
  });
  const flow = new TextFlow("slide", allowance);
  const lost = new LostParts();
  for (const [at, id] of ids.entries()) {
    flow.begin();
    const slide = `slide ${at + 1}`;
    lost.read(slide, () => {
      const path = relations.get(id)?.path;
      if (path === undefined) throw new Unreadable("broken");
      walkXml(zip.file(path), slideWalk(flow));
      const notes = relatedPart(zip, path, "notesSlide");
      if (notes !== undefined) lost.read(`${slide}, its notes`, () => walkXml(zip.file(notes), slideWalk(flow)));
      lost.read(`${slide}, its comments`, () => {
        for (const comment of commentsOn(zip, path, main)) {
          flow.write(asComment(comment));
          flow.endParagraph();
        }
      });
    });
  }
  return lost.saidOf({ kind: "pptx", unit: "slide", count: ids.length, parts: flow.end(), unread: 0 });
}

const TITLES = new Set(["title", "ctrTitle"]);
/** What stands on every slide and says nothing of this one. */
const FURNITURE = new Set(["sldNum", "dt", "ftr", "hdr"]);

function slideWalk(flow: TextFlow): Walk {
  let placeholder = "";
  let [isText, isInTable] = [false, false];
  return {
    open(name, attributes) {
      const element = localName(name);
      if (element === "sp") placeholder = "";
      if (element === "ph") placeholder = attributes.type ?? "body";
      if (element === "tbl") isInTable = true;
      if (element === "br") flow.write(" ");
      isText = element === "t" && !FURNITURE.has(placeholder);
    },
    text: (text) => {
      if (isText) flow.write(text);
    },
    close(name) {
      isText = false;
      const element = localName(name);
      if (element === "tbl") isInTable = false;
      if (element === "tc") flow.write(" | ");
      if (element === "tr") flow.endLine();
      if (element === "p" && !isInTable) {
        if (TITLES.has(placeholder)) flow.endHeading();
        else flow.endLine();
      }
      if (element === "sp" || element === "tbl") flow.endParagraph();
    },
  };
}
