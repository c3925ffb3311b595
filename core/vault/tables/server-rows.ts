/** Rows of the tables of whom to ask, what is worked on, how often something was done. */
import type { Generated, Selectable } from "kysely";

/** Whom the user may ask besides, which the bar calls a preset: instructions, a model and how to ask it, under a name. */
export interface AgentsTable {
  id: string;
  name: string;
  instructions: string;
  model: string | null;
  /** JSON: names of the tools that it may call; null for all. */
  tools: string | null;
  /** One emoji, or the name of an icon. */
  icon: Generated<string | null>;
  /** Id of the backend that has the model; null leaves it to the chat. */
  backend: Generated<string | null>;
  /** 0..2; null leaves it to the backend, like the two below. */
  temperature: Generated<number | null>;
  reasoning_effort: Generated<Effort | null>;
  /** Most tokens of an answer. */
  max_tokens: Generated<number | null>;
  /** What of the memory may go along. */
  memory: Generated<"all" | "none">;
  /** The accelerator of its own key on the desktop; null for none. */
  shortcut: Generated<string | null>;
  /** Its place in the list, 0-based; places may be missing. */
  position: Generated<number>;
  created_at: string;
  updated_at: string;
}

export type AgentRow = Selectable<AgentsTable>;

/** How much a model is to think before it answers. */
export type Effort = "low" | "medium" | "high";

export type JobState = "queued" | "running" | "waiting" | "complete" | "failed" | "cancelled";

/** A goal that is worked on by itself. */
export interface JobRow {
  id: string;
  goal: string;
  agent_id: string | null;
  state: JobState;
  /** JSON: the steps, and how far each is. */
  plan: string | null;
  /** JSON: most steps, tokens and seconds, and what was spent. */
  budget: string;
  /** JSON: an ErrorShape, where it failed. */
  error: string | null;
  result: string | null;
  created_at: string;
  updated_at: string;
}

/** What happened in a job, in order. */
export interface JobEventRow {
  job_id: string;
  /** Counts from 1 within the job. */
  seq: number;
  /** JSON */
  event: string;
}

/** How often something was done on a day, where its user agreed to be counted; never what. */
export interface UsageCountRow {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  name: string;
  count: number;
}
