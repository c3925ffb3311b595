import { z } from "zod";
import { EMPTY, answerTo, newId, type Rule } from "../rule.ts";
import { expect, Untried } from "../probe.ts";

const project = z.looseObject({
  project_id: z.string().min(1),
  members: z.array(z.looseObject({ user_id: z.string(), is_owner: z.boolean() })),
});

export const projectRules: readonly Rule[] = [
  {
    id: "projects.members",
    says: "a room's chats are there for who is in it, and 404 not_found for others; a context is refused there",
    feature: "projects",
    check: async (probe) => {
      if (!probe.hasOther) throw new Untried("give another user's key with --other-key");
      const made = await probe.json(project, "POST", "/projects", { body: { name: newId("room") }, status: 201 });
      const { project_id, members } = made;
      expect(
        members.length === 1 && members[0]?.is_owner === true,
        "who makes a room is not its owner, or not alone in it",
      );
      const { session } = await answerTo(probe, { project_id });
      const chat = `/conversation/sessions/${session}?project_id=${project_id}`;
      const own = await probe.request("GET", chat);
      expect(own.status === 200, `a member is answered ${own.status} about a room's chat, not 200`);
      await probe.refused(404, "not_found", "GET", `/conversation/sessions/${session}`);
      await probe.refused(404, "not_found", "GET", chat, { as: "other" });
      await probe.refused(404, "not_found", "GET", `/projects/${project_id}`, { as: "other" });
      const body = { message: "Hello", project_id };
      await probe.refused(404, "not_found", "POST", "/chat/streaming/stream", { as: "other", body });
      const more = { ...body, context: EMPTY };
      await probe.refused(422, "invalid_request", "POST", "/chat/streaming/stream", { body: more });
      const { status } = await probe.request("DELETE", `/projects/${project_id}`);
      expect(status === 204, `DELETE answered ${status}, not 204`);
      await probe.refused(404, "not_found", "GET", chat);
    },
  },
];
