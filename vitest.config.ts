import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,electron,server,src,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Tests that open vaults and servers share two cores with each other.
    testTimeout: 20_000,
    restoreMocks: true,
  },
});
