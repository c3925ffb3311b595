import { ConflictError } from "../../core/base/errors.ts";
import { phrase } from "../../core/base/phrases.ts";
import type { Services } from "../../core/calls/services.ts";
import type { Overrides } from "../../core/chat/answer/live-answer.ts";
import { type FollowedEvent, followStream } from "../../core/chat/answer/follow.ts";
import type { JobRow } from "../../core/vault/tables/schema.ts";
import type { Claim } from "../../core/vault/cluster.ts";
import type { VaultTables } from "../../core/vault/vault.ts";
import { type Budget, budgetOf, isOver, type JobLimits, type JobStep, stepsOf, withStep } from "./job.ts";
import { faultOf, faultToTell, isPassing, spentOut } from "./job-faults.ts";
import { type JobEvent, jobEvent, TOLD } from "./job-events.ts";
import type { Used } from "../../core/backends/backend.ts";
import { planOf } from "./plan.ts";

/** When to look again for jobs whose store was away, in milliseconds. */
const LATER_MS = 2000;

/** Where there are no other instances, everything is this one's. */
const ALONE: Claim = { release: () => undefined, lost: new AbortController().signal };

type JobServices = Pick<Services, "vault" | "spending" | "turns" | "ids" | "clock" | "log" | "cluster" | "backends">;

/**
 * Goals that are worked on by themselves: a plan, then step after step as answers in a chat of the job's own, with tools that ask,
 * within a budget. Everything that a job knows stands in its rows, so that it goes on after a restart, on any instance.
 */
export class JobRunner {
  readonly #services: JobServices;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waking = new Map<string, Set<() => void>>();
  readonly #closing = new AbortController();

  constructor(services: JobServices) {
    this.#services = services;
  }

  /** Adds a job, in a transaction; `resume` starts it. */
  async add(tables: VaultTables, goal: string, agentId: string | null, limits: JobLimits): Promise<JobRow> {
    const id = this.#services.ids.next("job");
    if (agentId !== null) await tables.agents.require(agentId);
    const budget: Budget = { limits, spent: { tokens: 0, seconds: 0 } };
    const job = await tables.jobs.add({ id, goal, agent_id: agentId, budget: JSON.stringify(budget) });
    await tables.jobs.addEvent(id, JSON.stringify({ type: "job_start", job_id: id, goal }));
    return job;
  }

  /** Goes on with every job that is not over and that nobody else works on. */
  async resume(): Promise<void> {
    if (this.#isClosing) return;
    for (const { id } of await this.#services.vault.jobs.open()) {
      if (this.#running.has(id)) continue;
      const working = this.#claimed(id).finally(() => this.#running.delete(id));
      this.#running.set(id, working);
    }
  }

  /** Ends a job; what it did stays. @throws NotFoundError; ConflictError where it is over. */
  async cancel(id: string): Promise<void> {
    const { vault, turns } = this.#services;
    const job = await vault.jobs.require(id);
    const ended = await this.#end(id, "cancelled", null, null);
    if (!ended) throw new ConflictError("job_over", phrase("jobs.over"));
    const stream = stepsOf(job).find(({ state }) => state === "running")?.stream_id;
    // It may have come to its end at this very moment.
    if (stream) await turns.cancel(stream).catch(() => undefined);
  }

  /** Lets a tool of a job run that waits for it, or not. @throws NotFoundError */
  async approve(id: string, callId: string, allow: boolean): Promise<void> {
    const { vault, turns } = this.#services;
    const stream = stepsOf(await vault.jobs.require(id)).find(({ state }) => state === "running")?.stream_id;
    if (!stream) throw new ConflictError("nothing_waits", phrase("jobs.nothing_waits"));
    await turns.approve(stream, callId, allow);
  }

  /** Resolves when a job has something new to tell, or after a while; it may run on another instance. */
  async changed(id: string, patienceMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = this.#waking.get(id) ?? new Set();
    waiting.add(resolve);
    this.#waking.set(id, waiting);
    const timer = setTimeout(resolve, patienceMs);
    await promise;
    clearTimeout(timer);
    waiting.delete(resolve);
    if (waiting.size === 0) this.#waking.delete(id);
  }

  /** Stops working; jobs go on where they were when somebody resumes them. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#running.values());
  }

  /** Jobs that are worked on here now. */
  get active(): number {
    return this.#running.size;
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  async #claimed(id: string): Promise<void> {
    const { cluster, log } = this.#services;
    let claim: Claim | undefined;
    try {
      claim = cluster ? await cluster.claim(`job ${id}`) : ALONE;
      if (claim) await this.#work(id, claim.lost);
    } catch (error) {
      // What could not even be claimed is taken up with the next look.
      if (this.#isClosing || !claim || claim.lost.aborted) return;
      if (isPassing(error)) {
        this.#later();
        return;
      }
      log.error({ job_id: id, message: String(error) }, "a job failed");
      await this.#end(id, "failed", null, faultToTell(error)).catch(() => undefined);
    } finally {
      claim?.release();
    }
  }

  /** Looks again soon: what a job needs was away, and nothing of it is lost. */
  #later(): void {
    const again = setTimeout(() => void this.resume().catch(() => this.#later()), LATER_MS);
    again.unref();
    this.#closing.signal.addEventListener("abort", () => clearTimeout(again), { once: true });
  }

  /** @param lost aborted when another instance has taken the job. */
  async #work(id: string, lost: AbortSignal): Promise<void> {
    const { vault } = this.#services;
    let job = await vault.jobs.require(id);
    if (job.plan === null) {
      const { steps: most } = budgetOf(job.budget).limits;
      const { candidates } = await this.#services.backends.current({ backend: null, model: null });
      const { backend } = candidates[0];
      const onTaken = (used: Used) => this.#planned(id, backend.label, used);
      const { goal } = job;
      const steps = await this.#services.spending.reserving(
        () => ({ text: goal }),
        async (reservation) => {
          const planned = await planOf(goal, most, backend, { signal: this.#closing.signal, onTaken });
          reservation.release();
          return planned;
        },
      );
      await this.#update(id, { state: "running", plan: JSON.stringify(steps) }, [
        { type: "plan", steps: steps.map(({ text }) => text) },
      ]);
    }
    for (;;) {
      job = await vault.jobs.require(id);
      const at = stepsOf(job).findIndex(({ state }) => state !== "complete");
      if (isOver(job) || this.#isClosing || lost.aborted) return;
      if (at === -1) break;
      await this.#step(job, at);
    }
    const last = stepsOf(job).at(-1)?.message_id;
    const answer = last == null ? undefined : await vault.messages.find(last);
    await this.#end(id, "complete", answer?.content ?? "", null);
  }

  /** A plan was asked for: that is counted as any answer is, whatever became of the job. */
  async #planned(id: string, backend: string, used: Used): Promise<void> {
    const { vault, spending } = this.#services;
    await spending.besides("jobs", backend, used);
    const { limits, spent } = budgetOf((await vault.jobs.require(id)).budget);
    const tokens = spent.tokens + used.input_tokens + used.output_tokens;
    await vault.jobs.change(id, { budget: JSON.stringify({ limits, spent: { ...spent, tokens } }) });
  }

  /** Does one step, or goes on with it where it was cut off. */
  async #step(job: JobRow, at: number): Promise<void> {
    const step = stepsOf(job)[at];
    if (!step) return;
    const { messageId, streamId } = await this.#startStep(job, at, step);
    if (streamId !== undefined) {
      const running: JobStep = { ...step, state: "running", message_id: messageId, stream_id: streamId };
      const event: JobEvent = { type: "step_start", step: at, text: step.text, stream_id: streamId };
      await this.#update(job.id, { state: "running", plan: withStep(job, at, running) }, [event]);
      await this.#watch(job, at, streamId);
    }
    await this.#settle(job.id, at, messageId);
  }

  /** @returns the answer of a step, and its stream unless it has come to its end already. */
  async #startStep(job: JobRow, at: number, step: JobStep): Promise<{ messageId: string; streamId?: string }> {
    const { vault, turns } = this.#services;
    const begun = step.message_id === null ? undefined : await vault.messages.find(step.message_id);
    if (!begun) return this.#askStep(job, at, step);
    if (begun.state !== "interrupted" && begun.state !== "failed") return { messageId: begun.id };
    const { streamId } = await turns.continue(begun.id, { overrides: await this.#overridesOf(job) });
    return { messageId: begun.id, streamId };
  }

  /** Asks for a step in the job's own chat, which the first one begins, as the job's agent where it has one. */
  async #askStep(job: JobRow, at: number, { text }: JobStep): Promise<{ messageId: string; streamId: string }> {
    const { vault, turns } = this.#services;
    const session = await vault.sessions.find(job.id);
    const { assistant, streamId } = await turns.send({
      sessionId: session?.id ?? null,
      newSessionId: job.id,
      text: at === 0 ? `${job.goal}\n\nStep 1: ${text}` : `Step ${at + 1}: ${text}`,
      overrides: await this.#overridesOf(job),
    });
    return { messageId: assistant.id, streamId };
  }

  /** How a job's steps are answered: as its agent says, where it has one. */
  async #overridesOf({ agent_id }: JobRow): Promise<Overrides> {
    const agent = agent_id === null ? undefined : await this.#services.vault.agents.require(agent_id);
    return {
      model: agent?.model ?? undefined,
      instructions: agent?.instructions,
      tools: agent?.tools ?? undefined,
    };
  }

  /** Tells on what happens in a step's stream, until it is over or the job's time is. */
  async #watch(job: JobRow, at: number, streamId: string): Promise<void> {
    const { vault, turns, clock } = this.#services;
    const { limits, spent } = budgetOf(job.budget);
    const begun = clock.now();
    const timer = setTimeout(
      () => void turns.cancel(streamId).catch(() => undefined),
      Math.max(0, limits.seconds - spent.seconds) * 1000,
    );
    let tokens = 0;
    try {
      for await (const { event } of followStream({ turns, vault }, streamId, 0)) {
        tokens += event.type === "usage" ? event.input_tokens + event.output_tokens : 0;
        if (TOLD.has(event.type)) await this.#tell(job.id, at, event);
      }
    } finally {
      clearTimeout(timer);
      const seconds = spent.seconds + (clock.now() - begun) / 1000;
      const budget: Budget = { limits, spent: { tokens: spent.tokens + tokens, seconds } };
      await vault.jobs.change(job.id, { budget: JSON.stringify(budget) });
    }
  }

  async #tell(id: string, at: number, event: FollowedEvent["event"]): Promise<void> {
    const state = event.type === "tool_approval" ? "waiting" : "running";
    await this.#update(id, { state }, [jobEvent.parse({ ...event, step: at })]);
  }

  /** What came of a step. @throws FloatBarError where the job cannot go on. */
  async #settle(id: string, at: number, messageId: string): Promise<void> {
    const { vault } = this.#services;
    const job = await vault.jobs.require(id);
    const message = await vault.messages.find(messageId);
    const step = stepsOf(job)[at];
    if (isOver(job) || this.#isClosing || !step || !message) return;
    const { limits, spent } = budgetOf(job.budget);
    if (spent.seconds >= limits.seconds) throw spentOut(phrase("jobs.seconds_spent", { limit: limits.seconds }));
    if (message.state !== "complete") throw faultOf(message);
    const done: JobStep = { ...step, state: "complete" };
    await this.#update(id, { plan: withStep(job, at, done) }, [
      { type: "step_complete", step: at, content: message.content, tokens: spent.tokens },
    ]);
    const isLast = at === stepsOf(job).length - 1;
    if (spent.tokens >= limits.tokens && !isLast) throw spentOut(phrase("jobs.tokens_spent", { limit: limits.tokens }));
  }

  async #end(
    id: string,
    state: "complete" | "failed" | "cancelled",
    result: string | null,
    error: { code: string; message: string } | null,
  ): Promise<boolean> {
    const change = { state, result, error: error === null ? null : JSON.stringify(error) };
    return this.#update(id, change, [{ type: "job_end", state, result, error }]);
  }

  /** Changes a job and tells of it, together. @returns false where it was over already. */
  async #update(
    id: string,
    change: Parameters<VaultTables["jobs"]["change"]>[1],
    events: readonly JobEvent[],
  ): Promise<boolean> {
    const isChanged = await this.#services.vault.transaction(async (tables) => {
      if (!(await tables.jobs.change(id, change))) return false;
      for (const event of events) await tables.jobs.addEvent(id, JSON.stringify(event));
      return true;
    });
    for (const wake of this.#waking.get(id) ?? []) wake();
    return isChanged;
  }
}
