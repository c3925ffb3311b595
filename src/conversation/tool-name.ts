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
  calculator: "Calculate",
  time: "Look at the clock",
  fetch_page: "Read a web page",
};

/** What FloatBar's own tools are called with; the number of a task or a fact says nothing to people, and stays as it is. */
const ARGUMENTS: Readonly<Record<string, MessageKey>> = {
  title: "Title",
  notes: "Notes",
  due: "Due",
  done: "Done",
  key: "Name",
  value: "Value",
  category: "Category",
  query: "Looked for",
  expression: "Calculation",
  time_zone: "Time zone",
  url: "Address",
};

/** What a tool is called: FloatBar's own in the words of the interface, others as their server calls them. */
export function toolName(tool: string): string {
  const own = OWN[tool];
  return own === undefined ? isolated(visible(tool)) : t(own);
}

/** What an argument is called: those of FloatBar's own tools in the words of the interface, others as the model calls them. */
export function argumentName(tool: string, name: string): string {
  const own = Object.hasOwn(OWN, tool) ? ARGUMENTS[name] : undefined;
  return own === undefined ? isolated(visible(name)) : t(own);
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
