import { defineConfig } from "vitest/config";
import config from "../vitest.config.ts";
import { TESTS } from "./mutate-environment.ts";

/** Some test files as they are, until the first failure. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: JSON.parse(process.env[TESTS] ?? "[]") as string[],
    exclude: ["**/node_modules/**"],
    maxWorkers: 1,
    bail: 1,
    reporters: "dot",
  },
});
