import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import config from "../vitest.config.ts";
import { TESTS } from "./mutate-environment.ts";

/** The quickest file first: a wrong change is tried until the first test fails. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slowestFirst = await super["sort"](files);
    return slowestFirst.toReversed();
  }
}

export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: JSON.parse(process.env[TESTS] ?? "[]") as string[],
    sequence: { sequencer: QuickestFirst },
  },
});
