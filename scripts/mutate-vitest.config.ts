import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import config from "../vitest.config.ts";
import { TESTS } from "./mutate-environment.ts";

/** The quickest file first, by what they took before: a wrong change is tried until the first test fails. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = (file: TestSpecification) => this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
    return files.toSorted((a, b) => duration(a) - duration(b));
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
