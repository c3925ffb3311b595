import { z } from "zod";
import { isoTime } from "../../base/clock.ts";
import { oneLine } from "../../base/one-line.ts";
import type { TaskRow } from "../../vault/tables/schema.ts";
import type { TaskRowChange } from "../../vault/tables/tasks.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { builtin, type BuiltinContext, type BuiltinOutput } from "./builtin-tool.ts";

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
    run: async ({ title: what, notes: more = null, due: day = null }, context) =>
      changed("Added", context, async ({ tasks }) => ({
        before: null,
        after: await tasks.add(context.ids.next("task"), { title: what, notes: more, due: day, ...originOf(context) }),
      })),
  }),
  builtin({
    name: "list_tasks",
    description: "Lists what the user has to do, with the ids that the other task tools want.",
    params: z.object({ status: z.enum(["open", "done", "all"]).default("open") }),
    readOnly: true,
    run: async ({ status }, { vault }) => {
      const tasks = await vault.tasks.list(status);
      const text = tasks.length === 0 ? "There are no such tasks." : tasks.map(line).join("\n");
      return { text, data: { tasks: tasks.map(shown) }, isOutside: tasks.some(({ is_outside }) => is_outside === 1) };
    },
  }),
  builtin({
    name: "complete_task",
    description: "Marks a task as done, or as open again.",
    params: z.object({ id, done: z.boolean().default(true) }),
    readOnly: false,
    run: async ({ id: of, done: isDone }, context) =>
      change(of, { completed_at: isDone ? isoTime(context.clock) : null }, context),
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
    run: async ({ id: of, ...wanted }, context) =>
      change(
        of,
        Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
        context,
        originOf(context),
      ),
  }),
  builtin({
    name: "delete_task",
    description: "Removes a task from the list for good.",
    params: z.object({ id }),
    readOnly: false,
    destructive: true,
    run: async ({ id: of }, context) =>
      changed("Deleted", context, async ({ tasks }) => ({ before: await tasks.remove(of), after: null })),
  }),
];

function change(
  of: string,
  wanted: Parameters<BuiltinContext["vault"]["tasks"]["change"]>[1],
  context: BuiltinContext,
  origin: ReturnType<typeof originOf> = {},
): Promise<BuiltinOutput> {
  return changed("Now", context, async ({ tasks }) => ({
    before: await tasks.require(of),
    after: await tasks.change(of, { ...wanted, ...origin }),
  }));
}

/** What a task says counts as others' words where such may have brought it about. */
function originOf({ isOutside }: BuiltinContext): { is_outside?: 1 } {
  return isOutside === true ? { is_outside: 1 } : {};
}

/** Does something to a task and, in the same transaction, writes down how to take it back where that may be wanted. */
async function changed(
  what: string,
  { vault, undoIn }: BuiltinContext,
  work: (tables: VaultTables) => Promise<TaskRowChange>,
): Promise<BuiltinOutput> {
  const rows = await vault.transaction(async (tables) => {
    const made = await work(tables);
    if (undoIn !== undefined) await tables.streamEvents.addUndo(undoIn, JSON.stringify(made));
    return made;
  });
  const task = rows.after ?? rows.before;
  return task ? { text: `${what}: ${line(task)}`, data: { task: shown(task) } } : { text: what };
}

/** A task as programs are given it. */
function shown({ id: of, title: what, notes: more, due: day, completed_at, created_at }: TaskRow) {
  return { id: of, title: what, notes: more, due: day, done: completed_at !== null, completed_at, created_at };
}

function line({ id: of, title: what, notes: more, due: day, completed_at }: TaskRow): string {
  const parts = [
    completed_at === null ? "[ ]" : "[x]",
    what,
    day === null ? "" : `(due ${day})`,
    more ?? "",
    `id=${of}`,
  ];
  return oneLine(parts.filter((part) => part !== "").join(" "));
}
