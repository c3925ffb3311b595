import pg from "pg";
import type { Rig, Scenario } from "./rig.ts";

const SECOND = 1000;

/** Connections that take every place which the database has for others. */
class Crowd {
  readonly #clients: pg.Client[] = [];

  async fill(url: string): Promise<void> {
    for (;;) {
      const client = new pg.Client({ connectionString: url });
      client.on("error", () => undefined);
      try {
        await client.connect();
      } catch {
        return;
      }
      this.#clients.push(client);
    }
  }

  async leave(): Promise<void> {
    await Promise.all(this.#clients.splice(0).map((client) => client.end()));
  }
}

const crowd = new Crowd();

async function restart({ postgres }: Rig, how: "fast" | "immediate" | "kill"): Promise<void> {
  await postgres.halt(how);
  await postgres.start();
}

/** What `npm test` does, too. */
export const QUICK: readonly Scenario[] = [
  { name: "the database restarts", lasts: 0, harm: (rig) => restart(rig, "fast") },
  {
    name: "the database is killed and stays away",
    lasts: 2 * SECOND,
    harm: ({ postgres }) => postgres.halt("kill"),
    heal: ({ postgres }) => postgres.start(),
  },
  {
    name: "every connection is taken",
    lasts: 2 * SECOND,
    harm: async (rig) => {
      // The instance's own places are taken from it first.
      rig.gate.cut(true);
      await crowd.fill(rig.postgres.urlPattern.replace("DATABASE", "floatbar"));
      rig.gate.open();
    },
    heal: () => crowd.leave(),
  },
  { name: "connections are cut", lasts: 0, harm: async ({ gate }) => gate.cut() },
];
