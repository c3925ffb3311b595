import type { FastifyInstance } from "fastify";
import { recoverStream } from "../core/chat/answer/recover.ts";
import type { Logger } from "../core/base/log.ts";
import type { PostgresCluster } from "../core/vault/postgres/cluster.ts";
import type { Users } from "./users.ts";

/** How often an instance looks for what a dead one left. */
const LOOK_MS = 2000;

/** Puts in order what instances that died have left: their streams become interrupted, their jobs go on elsewhere. */
export class Recovery {
  readonly #users: Users;
  readonly #cluster: PostgresCluster;
  readonly #log: Logger;
  #running: Promise<void> | undefined;

  constructor({ users, cluster, log }: { users: Users; cluster: PostgresCluster; log: Logger }) {
    this.#users = users;
    this.#cluster = cluster;
    this.#log = log;
  }

  /** Looks now and then, until the server closes. */
  start(app: FastifyInstance): void {
    const look = () => {
      this.#running ??= this.recover()
        .catch((error: unknown) => this.#log.warn({ message: String(error) }, "dead instances could not be looked for"))
        .finally(() => (this.#running = undefined));
    };
    const timer = setInterval(look, LOOK_MS);
    timer.unref();
    look();
    app.addHook("preClose", async () => {
      clearInterval(timer);
      await this.#running;
    });
  }

  /** Once. */
  async recover(): Promise<void> {
    for (const { user_id, id, owner } of await this.#cluster.running("stream")) {
      if (owner === this.#cluster.instance) {
        // Its beginning or its end may be lost, where the database went away at that moment.
        await this.#users.hold(user_id, ({ services }) => services.turns.settle(id));
        continue;
      }
      if (owner !== null && (await this.#cluster.isAlive(owner))) continue;
      await this.#users.hold(user_id, ({ services }) => recoverStream(services.vault, id));
      this.#log.warn({ stream_id: id, owner }, "an instance died; its stream was put in order");
    }
    for (const { user_id, id, owner } of await this.#cluster.running("resume")) {
      // Who cut it off goes on with it, unless dead.
      if (owner !== null && (await this.#cluster.isAlive(owner))) continue;
      await this.#users.hold(user_id, async ({ services }) => void services.turns.resumer.resume(id, true));
    }
    // Whoever has a job's lock works on it; what nobody has is taken up.
    const owners = new Set((await this.#cluster.running("job")).map(({ user_id }) => user_id));
    for (const userId of owners) await this.#users.hold(userId, async () => (await this.#users.jobs(userId)).resume());
  }
}
