import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import config from "../vitest.config.ts";
import { TESTS } from "./mutate-environment.ts";

const tests = JSON.parse(process.env[TESTS] ?? "[]") as string[];

/** In the order that was asked for: a wrong change is tried until the first test fails. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => tests.findIndex((test) => moduleId.endsWith(`/${test}`));
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: tests,
    exclude: ["**/node_modules/**"],
    runner: "scripts/mutate-runner.ts",
    maxWorkers: 1,
    maxConcurrency: 1,
    // The runner has a shorter one, which it tells from a failure.
    testTimeout: 300_000,
    expect: { poll: { timeout: 6000, interval: 20 } },
    onConsoleLog: () => false,
    onUnhandledError: () => false,
    sequence: { sequencer: NearestFirst },
  },
});
