import type { FastifyInstance } from "fastify";

/** How often it is looked at again whether somebody may stay, where nothing says that something changed. */
export const RECHECK_MS = 15_000;
/** How often it is looked whether another process has changed the server's file. */
const FILE_MS = 500;

/** Something that goes on for somebody after its first look at who they are: a connection, a room that is listened to. */
export interface Stay {
  userId: string;
  /** False ends it; a store that cannot say so just now does not. */
  isAllowed: () => Promise<boolean>;
  end: () => void;
}

/** What stays although its user may be removed, its key revoked, its token over: looked at again now and then, and at once when told so. */
export class Stays {
  readonly #stays = new Set<Stay>();

  /** @returns what takes it out again. */
  add(stay: Stay): () => void {
    this.#stays.add(stay);
    return () => void this.#stays.delete(stay);
  }

  /** Looks again, at what is one user's or at all. */
  async look(userId?: string): Promise<void> {
    const concerned = [...this.#stays].filter((stay) => userId === undefined || stay.userId === userId);
    await Promise.all(
      concerned.map(async (stay) => {
        const isAllowed = await stay.isAllowed().catch(() => true);
        if (!isAllowed && this.#stays.delete(stay)) stay.end();
      }),
    );
  }

  /**
   * Looks now and then, until the server closes.
   *
   * @param version of the server's file, where other processes may change that.
   */
  start(app: FastifyInstance, version: (() => number) | undefined, recheckMs = RECHECK_MS): void {
    const timers = [setInterval(() => void this.look(), recheckMs)];
    if (version) {
      let known = version();
      const look = () => {
        const now = version();
        if (now !== known) void this.look();
        known = now;
      };
      timers.push(setInterval(look, FILE_MS));
    }
    for (const timer of timers) timer.unref();
    app.addHook("onClose", async () => {
      for (const timer of timers) clearInterval(timer);
    });
  }
}
