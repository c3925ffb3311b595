import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { z } from "zod";
import { nameOf } from "../../core/contract/shapes.ts";
import type { Rooms as RoomTables } from "../../core/vault/tables/rooms.ts";
import type { RoomRow } from "../../core/vault/tables/server-schema.ts";
import { userNamed } from "../auth.ts";
import { HttpError } from "../errors.ts";
import { keyOf } from "../idempotency.ts";
import type { Rooms } from "../rooms.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id, idempotencyHeaders } from "../schemas.ts";

const params = z.object({ project_id: id });
const ofMember = params.extend({ user: id });
const member = z.object({
  user_id: z.string(),
  /** As whoever let them in called them; null where only the id was said. */
  name: z.string().nullable(),
  is_owner: z.boolean(),
});
const project = z.object({
  project_id: id,
  name: z.string(),
  created_at: z.string(),
  members: z.array(member),
});

/** `/api/v2/projects`: rooms that users share, and who is in them. */
export const projectRoutes =
  (parts: RouteParts & { roomTables: RoomTables }): FastifyPluginAsync =>
  async (app) => {
    const { rooms, roomTables } = parts;
    const routes = new Routes(app, parts, "projects");
    const view = async ({ id: project_id, name, owner_id, created_at }: RoomRow): Promise<z.input<typeof project>> => ({
      project_id,
      name,
      created_at,
      members: (await roomTables.members(project_id)).map((one) => ({
        user_id: one.user_id,
        name: one.name,
        is_owner: one.user_id === owner_id,
      })),
    });
    const found = ({ userId, scope }: FastifyRequest, roomId: string) => rooms.find(userId, roomId, scope === "admin");
    /** @throws HttpError 403 for whoever is neither the room's owner nor an administrator. */
    const owned = async (request: FastifyRequest, roomId: string) => {
      const room = await found(request, roomId);
      if (room.owner_id === request.userId || request.scope === "admin") return room;
      throw new HttpError(403, "forbidden", "Only the owner of this room, or an administrator, may do that.");
    };

    routes.create(
      {
        at: "POST /projects",
        takes: { headers: idempotencyHeaders, body: z.object({ name: nameOf(200) }) },
        gives: project,
      },
      async (_, __, ___, made: z.input<typeof project>) => made,
      {
        // The same room for the same key, so that it may be made more than once.
        before: async (_, { request, body }) => {
          const roomId = await rooms.create(request.userId, body.name, keyOf(request));
          return view(await rooms.find(request.userId, roomId));
        },
      },
    );

    routes.answer(
      { at: "GET /projects", gives: z.object({ projects: z.array(project) }) },
      async (_, { request: { userId, scope } }) => ({
        projects: await Promise.all((await roomTables.list(scope === "admin" ? undefined : userId)).map(view)),
      }),
    );

    routes.answer({ at: "GET /projects/:project_id", takes: { params }, gives: project }, async (_, asked) =>
      view(await found(asked.request, asked.params.project_id)),
    );

    routes.answer(
      { at: "DELETE /projects/:project_id", takes: { params }, gives: z.null(), status: 204 },
      async (_, { request, params: { project_id } }) => {
        await owned(request, project_id);
        await rooms.remove(project_id);
        return null;
      },
    );

    routes.answer(
      { at: "PUT /projects/:project_id/members/:user", takes: { params: ofMember }, gives: project },
      async (_, { request, params: { project_id, user } }) => {
        const room = await owned(request, project_id);
        if (user === "me")
          throw new HttpError(422, "invalid_request", "user: you are in this room; name somebody else.");
        const userId = userNamed(user);
        await rooms.letIn(project_id, userId, userId === user ? null : user);
        return view(room);
      },
    );

    addLeaving(routes, rooms, { found, owned });
  };

/** Whose room it is, for a member and for who looks after it. */
type Find = (request: FastifyRequest, roomId: string) => Promise<RoomRow>;

/** Members leave by themselves, or are taken out. */
function addLeaving(routes: Routes, rooms: Rooms, right: { found: Find; owned: Find }): void {
  routes.answer(
    {
      at: "DELETE /projects/:project_id/members/:user",
      takes: { params: ofMember },
      gives: z.null(),
      status: 204,
    },
    async (_, { request, params: { project_id, user } }) => {
      const userId = user === "me" ? request.userId : userNamed(user);
      const room = await (userId === request.userId ? right.found : right.owned)(request, project_id);
      if (userId === room.owner_id)
        throw new HttpError(422, "invalid_request", "user: the owner stays as long as the room; delete it instead.");
      await rooms.takeOut(project_id, userId);
      return null;
    },
  );
}
