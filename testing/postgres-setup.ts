import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { adminUrl: string; urlPattern: string } | undefined;
  }
}

/** One PostgreSQL for the whole run; each test has a database of its own in it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await startPostgres();
  if (!server) {
    if (process.platform === "linux")
      throw new Error("The tests need PostgreSQL. Install it (apt-get install postgresql).");
    console.warn("There is no PostgreSQL here; what needs one is skipped.");
  }
  project.provide("postgres", server && { adminUrl: server.adminUrl, urlPattern: server.urlPattern });
  return server?.stop;
}
