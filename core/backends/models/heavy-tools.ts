import { parseJson } from "../../base/json.ts";
import type { ToolDefinition } from "../../tools/tool.ts";
import type { Recipe } from "./learned.ts";
import { record } from "./transport/loose.ts";

/** Share of a request from which on its tools, and not the chat, are what makes it too long. */
const MOST = 0.7;
/** Fewer characters of tools fit into any window. */
const LEAST_WEIGHT = 2000;
/** What is kept of the tools, each time. */
const KEPT = 0.4;
/** A few tools that hold so much of the weight go alone. */
const FEW = 3;

/** Tools of fewer characters, or of a smaller share of the request, are not what it is too long by. */
const SOME_WEIGHT = 500;
const SOME = 0.05;

function weightIn(body: string): number {
  return JSON.stringify(record(parseJson(body))?.tools ?? "").length;
}

/** Whether a request is that much shorter without its tools that it may fit. */
export function weighsSome(body: string): boolean {
  const weight = weightIn(body);
  return weight >= SOME_WEIGHT && weight >= SOME * body.length;
}

/**
 * What to ask with where a request is too long and most of it is tools: without the few that weigh the most, or with fewer; at last
 * without any. Undefined where the chat is what is long.
 *
 * @param offered the tools that were sent. @param body the request that was too long, as JSON.
 */
export function lighterTools(offered: readonly ToolDefinition[], recipe: Recipe, body: string): Recipe | undefined {
  const weight = weightIn(body);
  if (offered.length === 0 || weight < LEAST_WEIGHT || weight < MOST * body.length) return undefined;
  const weights = offered
    .map(({ name, description, inputSchema }) => ({ name, weight: JSON.stringify([description, inputSchema]).length }))
    .toSorted((a, b) => b.weight - a.weight);
  const sum = (list: typeof weights) => list.reduce((all, { weight }) => all + weight, 0);
  const isLight = (without: number) => sum(weights.slice(without)) <= KEPT * sum(weights);
  const few = [1, 2, FEW].find((count) => count < weights.length && isLight(count));
  if (few !== undefined) {
    return { ...recipe, droppedTools: [...recipe.droppedTools, ...weights.slice(0, few).map(({ name }) => name)] };
  }
  const kept = Math.floor(offered.length * KEPT);
  return kept === 0 ? { ...recipe, without: [...recipe.without, "tools"] } : { ...recipe, maxTools: kept };
}
