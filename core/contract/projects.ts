/** Projects: folders of chats that share a preset, folders of files and, where their owner wants it, a memory of their own. */
import { z } from "zod";
import { type CallTable, type EventTable, id, nothing, nameOf } from "./shapes.ts";

/** Most projects of a vault. */
export const MAX_PROJECTS = 200;

const fields = {
  name: nameOf(100),
  /** One emoji, or the name of one of the icons that the interface has. */
  icon: z.string().min(1).max(40).nullable(),
  /** The preset that its new chats begin with. */
  preset: id.nullable(),
  /** "own": what is said and learned in its chats is used there alone, and nothing that was learned elsewhere goes in. */
  memory: z.enum(["all", "own"]),
};

const projectView = z.object({
  id,
  name: z.string(),
  icon: z.string().nullable(),
  /** It may be deleted. */
  preset: id.nullable(),
  memory: z.enum(["all", "own"]),
  /** How many chats are in it. */
  chats: z.number(),
  /** How many facts it keeps to itself. */
  facts: z.number(),
});

export const projectCalls = {
  /** By their names. */
  "projects.list": { input: nothing, output: z.object({ projects: z.array(projectView) }) },
  "projects.add": {
    input: z.strictObject({
      name: fields.name,
      icon: fields.icon.default(null),
      preset: fields.preset.default(null),
      memory: fields.memory.default("all"),
    }),
    output: projectView,
  },
  /**
   * Changes what is given. With another memory, the facts that were learned in its chats are kept to them from now on, or hold
   * everywhere.
   */
  "projects.change": { input: z.strictObject({ id, change: z.strictObject(fields).partial() }), output: projectView },
  /** Deletes it for good, with the folders that were added to it and the facts that it kept to itself. */
  "projects.delete": {
    input: z.strictObject({
      id,
      /** What becomes of its chats: kept without a project, or deleted as `sessions.delete` does. */
      chats: z.enum(["keep", "delete"]),
    }),
    output: z.object({
      /** How many chats it had, and how many facts went with it. */
      chats: z.number(),
      facts: z.number(),
    }),
  },
} as const satisfies CallTable;

export const projectEvents = {
  "projects.changed": z.object({}),
} as const satisfies EventTable;

export type ProjectView = z.infer<typeof projectView>;
