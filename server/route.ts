/**
 * The one way in which the network face answers about a user's core over HTTP. There are four kinds of routes:
 *
 * - `call` does one call of the contract, and says how its names on the wire map to the call's.
 * - `create` makes something in one transaction, once for each `Idempotency-Key`.
 * - `stream` gives numbered events, as server-sent events.
 * - `answer` is for the rest: what the interface has no call for, or more than one call. It works with the core's services.
 *
 * A route's schemas validate what comes, and describe it in OpenAPI.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import type { z } from "zod";
import type { CallInput, CallOutput, OpenCallName } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import type { VaultTables } from "../core/vault/vault.ts";
import { askedBy } from "./asker.ts";
import { HttpError } from "./errors.ts";
import { once } from "./idempotency.ts";
import { ENDLESS } from "./openapi.ts";
import { type RoomRight, type Rooms, whileIn } from "./rooms.ts";
import { events as eventsSchema, FAULTS, idempotencyHeaders } from "./schemas.ts";
import { type NumberedEvent, sendEvents } from "./sse.ts";
import type { Stopping } from "./stopping.ts";
import type { Users } from "./users.ts";

/** What routes work with. */
export interface RouteParts {
  users: Users;
  rooms: Rooms;
  /** How long a whole answer may take, in milliseconds. */
  answerTimeoutMs: number;
  stopping: Pick<Stopping, "ending" | "awaits">;
}

/** The schemas of what a route takes, by where in the request it stands. */
interface Taking {
  params?: z.ZodType;
  query?: z.ZodType;
  headers?: z.ZodType;
  body?: z.ZodType;
}

/** What a route is asked, validated. */
export type Asked<Takes extends Taking> = {
  [Place in keyof Taking]-?: Takes[Place] extends z.ZodType ? z.output<Takes[Place]> : undefined;
} & { request: FastifyRequest };

interface Route<Takes extends Taking> {
  /** `METHOD /path`, below the prefix of the routes beside it. */
  at: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`;
  takes?: Takes;
  /** What it is in a room, for who names one by `project_id` in body or query; undefined for what is each user's own alone. */
  inRoom?: RoomRight;
}

interface Giving<Gives extends z.ZodType> {
  gives: Gives;
  /** 204 where there is nothing to give. */
  status?: 200 | 204;
}

type Promised<Value> = Value | Promise<Value>;

/** Adds routes under one tag to an app. */
export class Routes {
  readonly #app: FastifyInstance;
  readonly #users: Users;
  readonly #rooms: Rooms | undefined;
  readonly #stopping: RouteParts["stopping"] | undefined;
  readonly #tag: string;

  constructor(app: FastifyInstance, parts: Pick<RouteParts, "users"> & Partial<RouteParts>, tag: string) {
    this.#app = app;
    this.#users = parts.users;
    this.#rooms = parts.rooms;
    this.#stopping = parts.stopping;
    this.#tag = tag;
  }

  /** A route that does one call of the contract. */
  call<Name extends OpenCallName, Gives extends z.ZodType, Takes extends Taking = object>(
    name: Name,
    route: Route<Takes> &
      Giving<Gives> & {
        /** The call's input, made of what the route is asked. */
        input: (asked: Asked<Takes>) => CallInput<Name>;
        /** What the route gives, made of the call's output. */
        output: (value: CallOutput<Name>, asked: Asked<Takes>) => z.input<Gives>;
      },
  ): void {
    const { input, output, ...rest } = route;
    this.answer(rest, async (core, asked) => output(await core.perform(name, input(asked)), asked));
  }

  /**
   * A route that makes something, and gives the same again to whoever asks twice with one `Idempotency-Key`.
   *
   * @param make works with the tables of the transaction that also keeps the answer, and with nothing else of the store.
   * @param around.before what `make` is given, found out before that transaction; @param around.after what follows once it is stored.
   */
  create<Gives extends z.ZodType, Takes extends Taking = object, Before = undefined>(
    route: Route<Takes> & { gives: Gives },
    make: (core: Core, tables: VaultTables, asked: Asked<Takes>, before: Before) => Promise<z.input<Gives> & object>,
    {
      before = async () => undefined as Before,
      after = () => undefined,
    }: {
      before?: (core: Core, asked: Asked<Takes>) => Promise<Before>;
      after?: (core: Core, asked: Asked<Takes>) => Promised<void>;
    } = {},
  ): void {
    this.#add(
      { ...route, takes: { ...route.takes, headers: idempotencyHeaders } },
      201,
      route.gives,
      (request, reply) =>
        this.#hold(route.inRoom, request, async (core) => {
          const all = asked<Takes>(request);
          const made = await once(
            core,
            request,
            reply,
            () => before(core, all),
            (tables, prepared) => make(core, tables, all, prepared),
          );
          await after(core, all);
          return made;
        }),
    );
  }

  /** A route whose answer is a stream of numbered events, with an end unless it says that it has none. */
  stream<Takes extends Taking = object>(
    route: Route<Takes> & { isEndless?: true },
    events: (core: Core, asked: Asked<Takes>) => Promised<AsyncGenerator<NumberedEvent>>,
  ): void {
    this.#add(
      route,
      200,
      eventsSchema,
      (request, reply) =>
        this.#hold(route.inRoom, request, async (core) => {
          const all = await events(core, asked<Takes>(request));
          const room = roomOf(route.inRoom, request);
          const stay = room === undefined ? undefined : this.#rooms?.stay(room, request.userId);
          const told = sendEvents(reply, stay ? whileIn(stay, all) : all);
          if (route.isEndless) this.#stopping?.awaits(told);
          await told;
        }),
      { streams: true, isEndless: route.isEndless },
    );
  }

  /** Works with the vault that a request is about: the user's own, or that of a room. @throws HttpError where they may not. */
  #hold<Result>(
    right: RoomRight | undefined,
    request: FastifyRequest,
    work: (core: Core) => Promise<Result>,
  ): Promise<Result> {
    const room = roomOf(right, request);
    if (room === undefined || right === undefined || !this.#rooms) return this.#users.hold(request.userId, work);
    const rooms = this.#rooms;
    const named = { ...(request.body as object | null), ...(request.params as object) };
    return rooms.find(request.userId, room).then(() =>
      this.#users.hold(room, async (core) => {
        await rooms.refuse(request.userId, room, right, core, named);
        return work(core);
      }),
    );
  }

  /** A route that works with a user's core as it needs to. */
  answer<Gives extends z.ZodType, Takes extends Taking = object>(
    route: Route<Takes> & Giving<Gives>,
    work: (core: Core, asked: Asked<Takes>) => Promised<z.input<Gives>>,
  ): void {
    const { status = 200, gives } = route;
    this.#add(route, status, gives, (request, reply) =>
      this.#hold(route.inRoom, request, async (core) =>
        reply.status(status).send(await work(core, asked<Takes>(request))),
      ),
    );
  }

  #add(
    { at, takes: { query, ...takes } = {}, inRoom }: Route<Taking>,
    status: number,
    gives: z.ZodType,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    config: { streams?: boolean; isEndless?: boolean | undefined } = {},
  ): void {
    const [method, path] = at.split(" ") as [HTTPMethods, string];
    const schema = {
      tags: [this.#tag],
      ...takes,
      ...(query ? { querystring: query } : {}),
      response: { [status]: gives, ...FAULTS },
      ...(config.isEndless === true ? { [ENDLESS]: true } : {}),
    };
    this.#app.route({
      method,
      url: path,
      schema,
      config,
      preValidation: async (request) => {
        // Passed over, it would be asked of the user's own memory and chats instead.
        if (inRoom === undefined && roomOf("hear", request) !== undefined)
          throw new HttpError(
            422,
            "invalid_request",
            "project_id: this is about what is yours alone; rooms know no such request.",
          );
      },
      handler: (request, reply) => {
        const gone = new AbortController();
        reply.raw.once("close", () => {
          if (!reply.raw.headersSent) gone.abort();
        });
        const { userId, keyId } = request;
        return askedBy({ userId, keyId, gone: gone.signal }, () => handler(request, reply));
      },
    });
  }
}

/** The room that a request names, where its route knows rooms. */
export function roomOf(right: RoomRight | undefined, { body, query }: FastifyRequest): string | undefined {
  if (right === undefined) return undefined;
  const named = (part: unknown) => (part as { project_id?: string } | null | undefined)?.project_id;
  return named(body) ?? named(query);
}

/** What a request brings; fastify has validated it by the route's schemas. */
function asked<Takes extends Taking>(request: FastifyRequest): Asked<Takes> {
  const { params, query, headers, body } = request;
  return { params, query, headers, body, request } as Asked<Takes>;
}
