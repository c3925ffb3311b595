/** Set to a JSON array of paths, it says to `mutate-vitest.config.ts` which test files count. */
export const TESTS = "FLOATBAR_MUTATE_TESTS";

/** Set to the JSON of what `testing/postgres-setup.ts` provides, it lets several test runs share one PostgreSQL server. */
export const SHARED_POSTGRES = "FLOATBAR_TEST_POSTGRES";
