import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["list"]],
  snapshotPathTemplate: "{testDir}/references/{arg}{ext}",
});
