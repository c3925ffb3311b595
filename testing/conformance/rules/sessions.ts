import { z } from "zod";
import { expect } from "../probe.ts";
import { ISO_UTC, newId, newSession, type Rule, storedSession } from "../rule.ts";

const page = z.looseObject({
  sessions: z.array(z.looseObject({ session_id: z.string() })),
  next_cursor: z.string().nullish(),
});
const SESSIONS = "/conversation/sessions";
const note = (id: string, content = "Noted: häß \u{1F469}‍\u{1F680} مرحبا") => ({
  id,
  role: "user",
  content,
  timestamp: "2026-01-02T03:04:05.000Z",
});

export const sessionRules: readonly Rule[] = [
  {
    id: "sessions.create",
    says: "POST …/sessions answers 201 with session_id and created_at, each time another",
    check: async (probe) => {
      const first = await newSession(probe);
      expect(first !== (await newSession(probe)), "two sessions have one session_id");
      await probe.json(storedSession, "GET", `${SESSIONS}/${first}`);
    },
  },
  {
    id: "sessions.list",
    says: "GET …/sessions gives every session once, page by page by its cursor",
    check: async (probe) => {
      const made = [await newSession(probe), await newSession(probe), await newSession(probe)];
      const seen: string[] = [];
      let cursor: string | null | undefined;
      for (let pages = 0; pages < 500; pages += 1) {
        const query = cursor == null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const { sessions, next_cursor } = await probe.json(page, "GET", `${SESSIONS}?limit=2${query}`);
        expect(sessions.length <= 2, `limit=2 gave ${sessions.length} sessions`);
        seen.push(...sessions.map(({ session_id }) => session_id));
        cursor = next_cursor;
        if (cursor == null || made.every((id) => seen.includes(id))) break;
      }
      for (const id of made)
        expect(
          seen.filter((one) => one === id).length === 1,
          `the pages of the list have a session ${seen.filter((one) => one === id).length} times, not once`,
        );
    },
  },
  {
    id: "sessions.messages",
    says: "a message that is added to a session is there, to the letter",
    check: async (probe) => {
      const session = await newSession(probe);
      const message = note(newId("message"));
      await probe.json(z.looseObject({}), "POST", `/conversation/${session}/messages`, { body: message, status: 201 });
      const { messages } = await probe.json(storedSession, "GET", `${SESSIONS}/${session}`);
      const stored = messages.find(({ id }) => id === message.id);
      expect(stored !== undefined, "a message that was answered 201 is not in its session");
      expect(stored.content === message.content, `a message came back as "${stored.content}"`);
      expect(
        Date.parse(stored.created_at) === Date.parse(message.timestamp),
        `the time ${message.timestamp} came back as ${stored.created_at}`,
      );
    },
  },
  {
    id: "sessions.message-field",
    says: "a message without a role or with another than user and assistant is 422 invalid_request",
    check: async (probe) => {
      const session = await newSession(probe);
      for (const role of [undefined, "system"]) {
        const body = { ...note(newId("message")), role };
        const { message } = await probe.refused(422, "invalid_request", "POST", `/conversation/${session}/messages`, {
          body,
        });
        expect(message.includes("role"), `the message "${message}" does not name role`);
      }
    },
  },
  {
    id: "sessions.status",
    says: "GET …/status of a session in which nothing streams says streaming: false, and a state",
    check: async (probe) => {
      const status = z.looseObject({ streaming: z.literal(false), state: z.string() });
      await probe.json(status, "GET", `/conversation/${await newSession(probe)}/status`);
    },
  },
  {
    id: "sessions.end",
    says: "POST …/end answers with a summary",
    check: async (probe) => {
      const session = await newSession(probe);
      const body = note(newId("message"), "My sister moved from Graz to Porto in spring and plants olives there.");
      await probe.json(z.looseObject({}), "POST", `/conversation/${session}/messages`, { body, status: 201 });
      const { summary } = await probe.json(
        z.looseObject({ summary: z.string() }),
        "POST",
        `${SESSIONS}/${session}/end`,
      );
      expect(summary.trim() !== "", "the summary of a session with a message is empty");
    },
  },
  {
    id: "sessions.delete",
    says: "DELETE …/sessions/{id} answers 204, and the session is gone",
    check: async (probe) => {
      const session = await newSession(probe);
      const { status } = await probe.request("DELETE", `${SESSIONS}/${session}`);
      expect(status === 204, `DELETE answered ${status}, not 204`);
      await probe.refused(404, "not_found", "GET", `${SESSIONS}/${session}`);
    },
  },
  {
    id: "idempotency.same",
    says: "the same Idempotency-Key and body gives the first answer again, and makes nothing more",
    check: async (probe) => {
      const made = z.looseObject({ session_id: z.string(), created_at: ISO_UTC });
      const asking = { body: {}, status: 201, headers: { "idempotency-key": newId("once") } };
      const [first, second] = [
        await probe.json(made, "POST", SESSIONS, asking),
        await probe.json(made, "POST", SESSIONS, asking),
      ];
      expect(
        JSON.stringify(first) === JSON.stringify(second),
        `the second answer is ${JSON.stringify(second)}, not ${JSON.stringify(first)}`,
      );
      const third = await probe.json(made, "POST", SESSIONS, {
        ...asking,
        headers: { "idempotency-key": newId("once") },
      });
      expect(third.session_id !== first.session_id, "another Idempotency-Key gave the same session");
    },
  },
  {
    id: "idempotency.conflict",
    says: "the same Idempotency-Key with another body is 422 idempotency_conflict",
    check: async (probe) => {
      const headers = { "idempotency-key": newId("once") };
      const asking = { body: { initial_message: "One" }, status: 201, headers };
      await probe.json(z.looseObject({}), "POST", SESSIONS, asking);
      await probe.refused(422, "idempotency_conflict", "POST", SESSIONS, {
        headers,
        body: { initial_message: "Other" },
      });
    },
  },
];
