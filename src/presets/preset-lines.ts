import type { CallOutput, NewPreset, ReviewLine } from "../../core/contract/contract.ts";
import { list, number, t } from "../text.ts";

/** What a preset asks for besides its instructions, each in a few words; nothing for what it leaves to the model. */
export function wishesOf(
  preset: Omit<NewPreset, "name" | "icon" | "instructions" | "backend" | "model" | "shortcut">,
): string[] {
  const { temperature, reasoning_effort: effort, max_tokens, tools, memory } = preset;
  return [
    ...(temperature === null ? [] : [t("temperature {{value}}", { value: number(temperature) })]),
    ...(effort === null ? [] : [t("thinking: {{effort}}", { effort: t(EFFORT_NAMES[effort]) })]),
    ...(max_tokens === null
      ? []
      : [t("longest answer: {{size}}", { size: t("{{shown}} tokens", { count: max_tokens }) })]),
    ...(tools === null ? [] : [tools.length === 0 ? t("no tools") : t("tools: {{list}}", { list: list(tools) })]),
    ...(memory === "none" ? [t("nothing remembered goes along")] : []),
  ];
}

export const EFFORT_NAMES = { low: "a little", medium: "some", high: "a lot" } as const;

/** The presets of a file for its review: what each would tell the model in its owner's name, and ask for. */
export function linesOf({ presets }: CallOutput<"presets.review">): (ReviewLine & { at: number })[] {
  const names = presets.map(({ preset }) => preset.name);
  return presets.flatMap(({ preset, is_known }, at) => {
    if (is_known) return [];
    const same = names.slice(0, at).filter((name) => name === preset.name).length;
    const { model, instructions } = preset;
    const wishes = [...(model === null ? [] : [t("Model: {{name}}", { name: model })]), ...wishesOf(preset)];
    // What stands at the end of a long text, or behind empty lines, is not seen.
    const told = instructions.replace(/\n{4,}/g, (lines) => `\n⏎ × ${lines.length}\n`);
    const to = [list(wishes), told].filter((part) => part !== "").join("\n\n");
    const id = same === 0 ? preset.name : `${preset.name} (${same + 1})`;
    return [{ id, at, kind: "instruction", is_risky: true, from: null, to: to === "" ? null : to }];
  });
}
