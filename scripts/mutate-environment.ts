/** Set to a JSON array of paths, it says to `mutate-vitest.config.ts` which test files count, the nearest first. */
export const TESTS = "FLOATBAR_MUTATE_TESTS";

/** Set to the path of a file, it says to `mutate-runner.ts` which changes to try. */
export const MUTANTS = "FLOATBAR_MUTATE_PLAN";

/** Set to the path of a file, it says to `mutate-runner.ts` where to write down what comes of them. */
export const RECORD = "FLOATBAR_MUTATE_RECORD";

/** Set to the JSON of what `testing/postgres-setup.ts` provides, it lets several test runs share one PostgreSQL server. */
export const SHARED_POSTGRES = "FLOATBAR_TEST_POSTGRES";

/** Stryker's own: set to the id of a change, instrumented code that a process or thread loads has it. */
export const ACTIVE = "__STRYKER_ACTIVE_MUTANT__";

/** What ends a run, and the processes that it started with it. */
export const STOPPING = ["SIGINT", "SIGTERM"] as const;
