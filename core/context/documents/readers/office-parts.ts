import { posix } from "node:path";
import { attribute, localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";

/** How one part of an Office document points at another (ECMA-376, part 2, clause 9). */
export interface Relation {
  type: string;
  /** The part's path in the archive. */
  path: string;
}

/** What a part points at, by the ids that it uses; nothing outside of the archive. */
export function relationsOf(zip: Zip, part: string): Map<string, Relation> {
  const { dir, base } = posix.parse(part);
  const path = posix.join(dir, "_rels", `${base}.rels`);
  const found = new Map<string, Relation>();
  if (!zip.has(path)) return found;
  walkXml(zip.file(path), {
    open(name, attributes) {
      if (localName(name) !== "Relationship" || attributes.TargetMode === "External") return;
      const { Id: id = "", Target: target = "", Type: type = "" } = attributes;
      const whole = target.startsWith("/") ? target.slice(1) : posix.join(dir, target);
      found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), path: whole });
    },
  });
  return found;
}

/** The path of the first part of some type that another points at; undefined where there is none. */
export function relatedPart(zip: Zip, part: string, type: string): string | undefined {
  const found = [...relationsOf(zip, part).values()].find((relation) => relation.type === type);
  return found && zip.has(found.path) ? found.path : undefined;
}

/** The id by which an element points at another part. */
export function relationId(attributes: Readonly<Record<string, string>>): string {
  return attributes["r:id"] ?? attribute(attributes, "id") ?? "";
}
