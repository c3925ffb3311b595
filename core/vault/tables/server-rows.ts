/** Rows of the tables that a server adds for its users: whom to ask, what is worked on, how often something was done. */

/** Somebody to ask: instructions, a model and tools under a name. */
export interface AgentRow {
  id: string;
  name: string;
  instructions: string;
  model: string | null;
  /** JSON: names of the tools that it may call; null for all. */
  tools: string | null;
  created_at: string;
  updated_at: string;
}

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
