import { isolated, type MessageKey, t } from "../text.ts";
import { visible } from "../ui/visible.ts";

/** FloatBar's own tools, by the names that models call them. */
const OWN: Readonly<Record<string, MessageKey>> = {
  add_task: "Add a task",
  list_tasks: "List the tasks",
  complete_task: "Tick off a task",
  update_task: "Change a task",
  delete_task: "Delete a task",
  remember: "Remember something",
  recall: "Look something up in memory",
  forget: "Forget something",
  undo_forget: "Take back what was forgotten",
  calculate: "Calculate",
  time: "Look at the clock",
  fetch_page: "Read a web page",
};

/** What a tool is called: FloatBar's own in the words of the interface, others as their server calls them. */
export function toolName(tool: string): string {
  const own = OWN[tool];
  return own === undefined ? isolated(visible(tool)) : t(own);
}

/** What is asked before it runs. */
export function questionOf(tool: string): string {
  const name = toolName(tool);
  // What FloatBar's own do is said by their names.
  return t(Object.hasOwn(OWN, tool) ? "{{name}}?" : "Allow {{name}}?", { name });
}

/** Whose tool it is: FloatBar's own, or that of a server, which stands before its name. */
export function toolOwner(tool: string): string | null {
  if (Object.hasOwn(OWN, tool)) return "FloatBar";
  const at = tool.indexOf("/");
  return at > 0 ? visible(tool.slice(0, at)) : null;
}
