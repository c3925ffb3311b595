/** A job as its row holds it: its plan, its budget, and what it tells of itself. */
import type { JobRow } from "../../core/vault/tables/schema.ts";

/** What a job may spend. */
export interface JobLimits {
  steps: number;
  /** Tokens of all its answers, asked and answered. */
  tokens: number;
  seconds: number;
}

/** One step of a plan, and how far it is. */
export interface JobStep {
  text: string;
  state: "open" | "running" | "complete";
  /** The answer that does it, and the stream that brings it. */
  message_id: string | null;
  stream_id: string | null;
}

/** What it may spend, and what it has spent. */
export interface Budget {
  limits: JobLimits;
  spent: { tokens: number; seconds: number };
}

/** A job's plan; empty before there is one. */
export function stepsOf({ plan }: Pick<JobRow, "plan">): JobStep[] {
  return plan === null ? [] : (JSON.parse(plan) as JobStep[]);
}

/** @param budget as the row holds it. */
export function budgetOf(budget: string): Budget {
  return JSON.parse(budget) as Budget;
}

/** Whether a job came to its end, of whatever kind. */
export function isOver({ state }: Pick<JobRow, "state">): boolean {
  return state === "complete" || state === "failed" || state === "cancelled";
}

/** A job's plan with one step as it is now, as the row holds it. */
export function withStep(job: JobRow, at: number, step: JobStep): string {
  return JSON.stringify(stepsOf(job).map((old, index) => (index === at ? step : old)));
}
