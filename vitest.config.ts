import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["testing/setup.ts"],
    globalSetup: ["testing/postgres-setup.ts", "testing/thread-bundle.ts"],
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "dist/**", ".mutants/**"],
    environment: "node",
    // One fewer than there are by itself, which on two cores is half of them.
    maxWorkers: "100%",
    // Tests that open vaults and servers share two cores with each other.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    expect: { poll: { timeout: 15_000, interval: 20 } },
    restoreMocks: true,
    unstubEnvs: true,
    // A file finds loaded what the one before it loaded: a quarter of the processor's time. Nothing here rests on being first.
    isolate: false,
  },
});
