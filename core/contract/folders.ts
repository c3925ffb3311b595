/** Folders on this computer whose files are knowledge of a chat, a preset or a project. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { type CallTable, type EventTable, id, ok } from "./shapes.ts";

/** What a folder was added to. */
export const folderOwner = z.strictObject({ kind: z.enum(["chat", "preset", "project"]), id });

const folderView = z.object({
  id,
  owner: z.object({ kind: z.enum(["chat", "preset", "project"]), id }),
  path: z.string(),
  /** The last part of its path. */
  name: z.string(),
  /** "missing": it is not there just now; what was read of it is still searched. */
  state: z.enum(["waiting", "reading", "ready", "missing"]),
  /** Files that were read of those that are to be read now. */
  done: z.number(),
  total: z.number(),
  /** Files that are searched, the characters of their text, and files that could not be read. */
  files: z.number(),
  characters: z.number(),
  left: z.number(),
  /** Whether it holds more files than are read. */
  is_cut: z.boolean(),
});

export const folderCalls = {
  "folders.list": { input: z.strictObject({ owner: folderOwner }), output: z.object({ folders: z.array(folderView) }) },
  /**
   * Adds a folder, whose files are read in the background and again when they change; nothing in it is written.
   *
   * @param path absolute, or beginning with `~/`.
   */
  "folders.add": {
    input: z.strictObject({ owner: folderOwner, path: z.string().trim().min(1).max(4096) }),
    output: folderView,
  },
  /** Forgets all that was read of a folder, for good; the folder itself stays as it is. */
  "folders.forget": { input: z.strictObject({ id }), output: ok },
  /** Files that were not read, and why, in words that name them. */
  "folders.left": {
    input: z.strictObject({ id }),
    output: z.object({ files: z.array(z.object({ path: z.string(), phrase: phraseShape })) }),
  },
} as const satisfies CallTable;

export const folderEvents = {
  /** A folder was added, went on being read, or was read. */
  "folders.changed": z.object({ folder: folderView }),
  "folders.forgotten": z.object({ id }),
} as const satisfies EventTable;

export type FolderView = z.infer<typeof folderView>;
export type FolderOwnerView = z.infer<typeof folderOwner>;
