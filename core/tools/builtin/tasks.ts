import { z } from "zod";
import { isoTime } from "../../base/clock.ts";
import type { TaskRow } from "../../vault/tables/schema.ts";
import { builtin } from "./builtin-tool.ts";

const id = z.string().min(1).max(200).describe("Id of the task, as list_tasks says it");
const title = z.string().trim().min(1).max(500);
const notes = z.string().max(5000);
const due = z.iso.date().describe("Day that it is due, YYYY-MM-DD");

/** The tools for what is to be done, the only code that changes tasks. */
export const taskTools = [
  builtin({
    name: "add_task",
    description: "Adds something to do to the user's list.",
    params: z.object({ title, notes: notes.optional(), due: due.optional() }),
    readOnly: false,
    run: async ({ title: what, notes: more = null, due: day = null }, { vault, ids }) =>
      `Added: ${line(await vault.tasks.add(ids.next("task"), { title: what, notes: more, due: day }))}`,
  }),
  builtin({
    name: "list_tasks",
    description: "Lists what the user has to do, with the ids that the other task tools want.",
    params: z.object({ status: z.enum(["open", "done", "all"]).default("open") }),
    readOnly: true,
    run: async ({ status }, { vault }) => {
      const tasks = await vault.tasks.list(status);
      return tasks.length === 0 ? "There are no such tasks." : tasks.map(line).join("\n");
    },
  }),
  builtin({
    name: "complete_task",
    description: "Marks a task as done, or as open again.",
    params: z.object({ id, done: z.boolean().default(true) }),
    readOnly: false,
    run: async ({ id: of, done }, { vault, clock }) =>
      `Now: ${line(await vault.tasks.change(of, { completed_at: done ? isoTime(clock) : null }))}`,
  }),
  builtin({
    name: "update_task",
    description: "Changes a task's title, notes or due day.",
    params: z.object({
      id,
      title: title.optional(),
      notes: notes.nullable().optional(),
      due: due.nullable().optional(),
    }),
    readOnly: false,
    run: async ({ id: of, ...change }, { vault }) =>
      `Now: ${line(
        await vault.tasks.change(
          of,
          Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
        ),
      )}`,
  }),
  builtin({
    name: "delete_task",
    description: "Removes a task from the list for good.",
    params: z.object({ id }),
    readOnly: false,
    destructive: true,
    run: async ({ id: of }, { vault }) => `Deleted: ${line(await vault.tasks.remove(of))}`,
  }),
];

function line({ id: of, title: what, notes: more, due: day, completed_at }: TaskRow): string {
  const parts = [
    completed_at === null ? "[ ]" : "[x]",
    what,
    day === null ? "" : `(due ${day})`,
    more ?? "",
    `id=${of}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}
