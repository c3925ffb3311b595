/**
 * The Vitest runner of `npm run mutate`, which tries all wrong changes in one process: to load the code anew for each takes far longer than to
 * run the tests that come by it.
 *
 * A test runs once as the code is, which shows the changes it comes by, and then once more for each of these that nothing has
 * noticed yet. Where it fails it runs again without the change: a failure counts only if that passes. What acts while
 * modules are loaded or before the tests of a file cannot be tried so; for each of those the whole file runs anew.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { type RunnerTestCase, type RunnerTestFile, TestRunner, vi } from "vitest";
import { ACTIVE, MUTANTS, RECORD } from "./mutate-environment.ts";
import type { Entry, Plan } from "./mutate-record.ts";

/** The switch that Stryker's instrumented code looks at. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** A run of a whole file with a change in it, or without one to see whether a failure was its doing. */
interface Trial {
  mutant: string;
  /** The test that failed, or "" where the file did not even load. */
  check?: string | undefined;
  failed?: string | undefined;
  timedOut?: boolean;
}

const MINIMAL_DEADLINE_MS = 8000;
/** A test with a change in it may take so many times what it takes without. */
const SLOWER = 5;
/** What comes by a change so often runs for ever. */
const ENDLESS_HITS = 1_000_000;
/** Waiting counts so many times less than work, so that a busy machine finds what an idle one does. */
const WAITING = 4;
const ELSEWHERE = "elsewhere";

const later = setTimeout;
const never = clearTimeout;
const clock = performance.now.bind(performance);
interface Moment {
  work: number;
  clock: number;
}

/** How much this process had worked at a moment, and what the clock said, both in seconds. */
function now(): Moment {
  const { user, system } = process.cpuUsage();
  return { work: (user + system) / 1e6, clock: clock() / 1000 };
}

function spentSince(before: Moment): number {
  const after = now();
  return Math.max(after.work - before.work, (after.clock - before.clock) / WAITING);
}

class Overtime extends Error {}

const shared = globalThis as unknown as { __stryker__?: Switch };
const gate = (shared.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });

const plan = JSON.parse(readFileSync(process.env[MUTANTS] ?? "", "utf8")) as Plan;
const alive = new Map(plan.mutants.map((id) => [id, 0]));

function write(entry: Entry): void {
  appendFileSync(process.env[RECORD] ?? "", `${JSON.stringify(entry)}\n`);
}

function settle(id: string, status: "Killed" | "Timeout", test: string): void {
  alive.delete(id);
  write({ id, status, test });
}

/** Adds to what a change has cost; one that has cost too much without being noticed is given up. */
function charge(id: string, more: number): void {
  const spent = (alive.get(id) ?? 0) + more;
  if (alive.has(id)) alive.set(id, spent);
  if (spent > plan.patience) alive.delete(id);
}

export default class MutantRunner extends TestRunner {
  #trial: Trial | undefined;
  /** Changes for which the file is to run from its start. */
  #trials: Trial[] = [];
  readonly #wholeFile = new Set<string>();
  #candidates: string[] = [];
  #repeats = 0;
  #suspect: { id: string; timedOut: boolean } | undefined;
  #overtime = false;
  /** Whether a test of the file fails as the code is. */
  #isUnsound = false;
  #startedAt = now();
  readonly #durations = new Map<string, number>();
  #filesBegun = 0;

  onBeforeCollect(): void {
    this.#filesBegun += 1;
    vi.resetModules();
    gate.mutantCoverage.static = {};
    gate.currentTestId = undefined;
    const mutant = this.#trial?.check === undefined ? this.#trial?.mutant : undefined;
    this.#activate(mutant);
    // Threads and programs that the tests of this file start have the change in them too.
    if (mutant === undefined) delete process.env[ACTIVE];
    else process.env[ACTIVE] = mutant;
    if (this.#trial) write({ trying: this.#trial.mutant });
  }

  onBeforeRunFiles(): void {
    // How long it takes to load the code says nothing about the change.
    this.#startedAt = now();
  }

  #activate(id: string | undefined): void {
    gate.activeMutant = id;
    gate.hitCount = 0;
    gate.hitLimit = ENDLESS_HITS;
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    if (this.#trial) {
      const isBeside = this.#trial.check !== undefined && this.#trial.check !== test.fullTestName;
      const isTired = spentSince(this.#startedAt) + (alive.get(this.#trial.mutant) ?? 0) > plan.patience;
      if (this.#trial.failed !== undefined || isBeside || isTired) test.mode = "skip";
      return;
    }
    this.#candidates = [];
    this.#repeats = 0;
    this.#suspect = undefined;
    test.retry = 1;
    // Vitest asks before each turn whether there is another one; how many there are is known when the first is over.
    test.repeats = { valueOf: () => this.#repeats } as unknown as number;
    write({ test: test.fullTestName });
  }

  override onBeforeTryTask(test: RunnerTestCase, turn: { retry: number; repeats: number }): void {
    super.onBeforeTryTask(test, turn);
    this.#overtime = false;
    if (this.#trial) return;
    // What failed before, with a change in it, is no failure of this turn. (Vitest looks at it once more before it turns to the next.)
    if (test.result) test.result.attempts = [];
    if (test.result && turn.repeats > 0) delete test.result.errors;
    const id = this.#candidates[turn.repeats - 1];
    gate.currentTestId = id === undefined && turn.retry === 0 ? test.id : ELSEWHERE;
    this.#activate(turn.retry === 0 ? id : undefined);
    this.#startedAt = now();
    if (id !== undefined && turn.retry === 0) write({ trying: id });
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const before = clock();
    const isFirst = !this.#trial && gate.currentTestId !== ELSEWHERE;
    const limit = MINIMAL_DEADLINE_MS + SLOWER * (this.#durations.get(test.fullTestName) ?? 0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const deadline = new Promise<never>((_, reject) => {
      if (!isFirst)
        timer = later(() => {
          this.#overtime = true;
          reject(new Overtime("It takes too long."));
        }, limit);
    });
    const running = Promise.resolve(run());
    running.catch(() => {});
    try {
      await Promise.race([running, deadline]);
    } finally {
      never(timer);
    }
    if (isFirst) this.#durations.set(test.fullTestName, clock() - before);
  }

  override async onAfterRetryTask(test: RunnerTestCase, turn: { retry: number; repeats: number }): Promise<void> {
    await super.onAfterRetryTask(test, turn);
    const isFailed = test.result?.state === "fail";
    if (this.#trial) {
      if (isFailed) this.#noteFailure(test.fullTestName);
      return;
    }
    if (turn.repeats === 0) {
      const covered = gate.mutantCoverage.perTest[test.id] ?? {};
      if (!isFailed && turn.retry === 0) this.#begin(Object.keys(covered));
      if (isFailed && turn.retry > 0) this.#isUnsound = true;
    } else this.#end(test, turn, isFailed);
    delete gate.mutantCoverage.perTest[test.id];
    delete gate.mutantCoverage.perTest[ELSEWHERE];
    gate.currentTestId = undefined;
    this.#activate(undefined);
  }

  #begin(covered: readonly string[]): void {
    this.#candidates = covered.filter((id) => alive.has(id) && !this.#wholeFile.has(id));
    this.#repeats = this.#candidates.length;
    if (this.#candidates.length > 0) write({ covered: this.#candidates });
  }

  /** Judges one more turn of a test, with a change in it or, where that failed, without. */
  #end(test: RunnerTestCase, turn: { retry: number; repeats: number }, isFailed: boolean): void {
    const id = this.#candidates[turn.repeats - 1] ?? "";
    if (turn.retry === 0) {
      charge(id, spentSince(this.#startedAt));
      const timedOut = this.#overtime || (gate.hitCount ?? 0) > ENDLESS_HITS;
      if (isFailed) this.#suspect = { id, timedOut };
      else if (gate.hitCount === 0) this.#wholeFile.add(id);
      return;
    }
    if (!isFailed) settle(id, this.#suspect?.timedOut === true ? "Timeout" : "Killed", test.fullTestName);
    else {
      for (const other of this.#candidates.slice(turn.repeats - 1)) this.#wholeFile.add(other);
      this.#repeats = turn.repeats;
    }
  }

  #noteFailure(test: string): void {
    if (!this.#trial || this.#trial.failed !== undefined) return;
    this.#trial.failed = test;
    this.#trial.timedOut = this.#overtime || (gate.hitCount ?? 0) > ENDLESS_HITS;
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    const [file] = files;
    if (!file) return;
    if (this.#trial) this.#endTrial(file, this.#trial);
    else {
      const isNear = (id: string) => plan.nearest[id]?.some((test) => file.filepath.endsWith(`/${test}`)) === true;
      const loaded = Object.keys(gate.mutantCoverage.static).filter((id) => alive.has(id) && isNear(id));
      if (loaded.length > 0) write({ covered: loaded });
      const isSound = !this.#isUnsound && (file.result?.errors ?? []).length === 0;
      if (!isSound) write({ unsound: file.filepath });
      this.#trials = isSound ? [...new Set([...loaded, ...this.#wholeFile])].map((mutant) => ({ mutant })) : [];
      this.#wholeFile.clear();
      this.#isUnsound = false;
    }
    this.#activate(undefined);
    do this.#trial = this.#trials.shift();
    while (this.#trial && !alive.has(this.#trial.mutant));
    // Vitest goes through this list while we add to it.
    if (this.#trial) this["workerState"].ctx.files.splice(this.#filesBegun, 0, { ...this.#specOf(file) });
    else {
      write({ done: file.filepath });
      this.#durations.clear();
    }
  }

  #endTrial(file: RunnerTestFile, trial: Trial): void {
    const isFailed = file.result?.state === "fail";
    if (trial.check !== undefined) {
      if (!isFailed) settle(trial.mutant, trial.timedOut === true ? "Timeout" : "Killed", trial.check);
      return;
    }
    charge(trial.mutant, spentSince(this.#startedAt));
    if (isFailed && alive.has(trial.mutant))
      this.#trials.unshift({ mutant: trial.mutant, check: trial.failed ?? "", timedOut: trial.timedOut ?? false });
  }

  #specOf(file: RunnerTestFile): { filepath: string } {
    const files: { filepath: string }[] = this["workerState"].ctx.files;
    const spec = files.find(({ filepath }) => filepath === file.filepath);
    if (!spec) throw new Error(`${file.filepath} is not among the files of this run.`);
    return spec;
  }
}
