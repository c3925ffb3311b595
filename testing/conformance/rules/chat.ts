import { z } from "zod";
import { hashContext } from "../../../core/context/select/hash.ts";
import vectors from "../../../core/context/select/context-hash-vectors.json" with { type: "json" };
import type { ChatContext } from "../../../core/protocol.ts";
import { Broken, expect, Untried } from "../probe.ts";
import { answerTo, EMPTY, finishOf, newId, type Rule, SHORT, storedSession } from "../rule.ts";

const STREAM = "/chat/streaming/stream";
const FACT = { id: "fact_conformance", category: "home", key: "city", value: "Lisbon", confidence: 0.9 };
const CONTEXT: ChatContext = {
  profile: { name: "Ana", interaction_count: 3 },
  facts: [FACT],
  recent_messages: [],
  preferences: { tone: "brief", ä: [1, 0.1, 1e21, null] },
};
const sent = (context: object) => ({ context, context_hash: hashContext(context as ChatContext).hash });

export const chatRules: readonly Rule[] = [
  {
    id: "chat.stream",
    says: "an answer is numbered events from 1: stream_start with the ids that were sent, then the text, one done last",
    check: async (probe) => {
      const { heard, session, message, text } = await answerTo(probe);
      const start = heard[0]?.event;
      expect(start?.type === "stream_start", `the first event is ${start?.type ?? "nothing"}, not stream_start`);
      expect(start.session_id === session, `session_id is ${String(start.session_id)}, not ${session} as sent`);
      expect(start.message_id === message, `message_id is ${String(start.message_id)}, not ${message} as sent`);
      expect("model" in start, "stream_start has no model");
      expect(text.trim() !== "", "the tokens of an answer say nothing");
    },
  },
  {
    id: "chat.end",
    says: "an answer that came to its end has metadata, and finish_reason stop or length",
    check: async (probe) => {
      const { heard } = await answerTo(probe);
      const finish_reason = finishOf(heard);
      expect(finish_reason === "stop" || finish_reason === "length", `finish_reason is ${String(finish_reason)}`);
      expect(
        heard.some(({ event }) => event.type === "metadata"),
        "there is no metadata event",
      );
    },
  },
  {
    id: "chat.stored",
    says: "question and answer are in the session afterwards, the answer as it was streamed",
    check: async (probe) => {
      const { session, message, text } = await answerTo(probe);
      const { messages } = await probe.json(storedSession, "GET", `/conversation/sessions/${session}`);
      const answer = messages.find(({ id }) => id === message);
      expect(
        messages.some(({ role, content }) => role === "user" && content === SHORT),
        "the question is not in its session",
      );
      expect(answer !== undefined, "the answer is not in its session under its message_id");
      expect(answer.content === text, `the answer was streamed as "${text}" and stored as "${answer.content}"`);
    },
  },
  {
    id: "chat.used-facts",
    says: "used_facts has ids of facts that were sent, and no others",
    check: async (probe) => {
      const { heard } = await answerTo(probe, { ...sent(CONTEXT), message: "Which city do I live in?" });
      for (const { event } of heard.filter((one) => one.event.type === "metadata"))
        for (const id of (event.used_facts ?? []) as unknown[])
          expect(id === FACT.id, `used_facts has ${String(id)}, which was not sent`);
    },
  },
  {
    id: "chat.again",
    says: "the same question with the same message_id gives the same answer, and asks no second time",
    check: async (probe) => {
      const first = await answerTo(probe);
      const again = await answerTo(probe, { session_id: first.session, message_id: first.message });
      expect(again.text === first.text, `the first answer was "${first.text}", the second "${again.text}"`);
      const { messages } = await probe.json(storedSession, "GET", `/conversation/sessions/${first.session}`);
      expect(messages.length === 2, `the session has ${messages.length} messages, not 2`);
    },
  },
  {
    id: "chat.again-equal",
    says: "the events that come again are the first ones, one by one",
    feature: "replay",
    check: async (probe) => {
      const first = await answerTo(probe);
      const again = await answerTo(probe, { session_id: first.session, message_id: first.message });
      const [one, other] = [first.heard, again.heard].map((heard) => JSON.stringify(heard));
      expect(one === other, "the second stream has other events than the first");
    },
  },
  {
    id: "chat.message-exists",
    says: "another question with a message_id that is taken is 409 message_exists",
    check: async (probe) => {
      const { session, message } = await answerTo(probe);
      const body = { message: "Something else.", session_id: session, message_id: message };
      await probe.refused(409, "message_exists", "POST", STREAM, { body });
    },
  },
];

export const hashRules: readonly Rule[] = [
  {
    id: "hash.vectors",
    says: "the hash is SHA-256 over RFC 8785 canonical JSON: every vector is taken",
    check: async (probe) => {
      for (const { name, context, context_hash } of vectors) {
        const body = {
          message: SHORT,
          session_id: newId("session"),
          message_id: newId("message"),
          context,
          context_hash,
        };
        const response = await probe.request("POST", STREAM, { body });
        const text = response.status === 200 ? "" : await response.text();
        await response.body?.cancel().catch(() => undefined);
        expect(
          response.status === 200,
          `the vector "${name}" was answered ${response.status} ${text.slice(0, 200)}, not 200`,
        );
      }
    },
  },
  {
    id: "hash.mismatch",
    says: "a hash that is not the context's is 422 context_hash_mismatch",
    check: async (probe) => {
      const body = {
        message: SHORT,
        context: CONTEXT,
        context_hash: hashContext(EMPTY).hash,
      };
      await probe.refused(422, "context_hash_mismatch", "POST", STREAM, { body });
    },
  },
  {
    id: "hash.exact",
    says: "the hash covers exactly the object that was sent: a field that nobody knows is counted in, or refused",
    check: async (probe) => {
      const strange = { ...CONTEXT, facts: [{ ...FACT, since: "2020" }], note: "own" };
      const asked = { message: SHORT, session_id: newId("session"), message_id: newId("message") };
      const wrong = { ...asked, context: strange, context_hash: sent(CONTEXT).context_hash };
      await probe.refused(422, ["context_hash_mismatch", "invalid_request"], "POST", STREAM, { body: wrong });
      const right = await probe.request("POST", STREAM, { body: { ...asked, ...sent(strange) } });
      const text = await right.text();
      if (right.status === 200) return;
      const { message } = probe.refusal(right, text, 422, "invalid_request", `POST ${STREAM}`);
      expect(/since|note/.test(message), `the message "${message}" does not name the field`);
    },
  },
  {
    id: "hash.told",
    says: "metadata has the hash of the context that was used",
    check: async (probe) => {
      const { heard } = await answerTo(probe, sent(CONTEXT));
      const metadata = heard.findLast(({ event }) => event.type === "metadata")?.event;
      expect(metadata !== undefined, "there is no metadata event");
      const { context_hash } = sent(CONTEXT);
      expect(
        metadata.context_hash === context_hash,
        `context_hash is ${String(metadata.context_hash)}, not ${context_hash} as sent`,
      );
    },
  },
  {
    id: "hash.required",
    says: "a hash alone that is not held is 409 context_required, retryable",
    check: async (probe) => {
      const unknown = `sha256:${"0".repeat(64)}`;
      const body = {
        message: SHORT,
        session_id: newId("session"),
        message_id: newId("message"),
        context_hash: unknown,
      };
      const { retryable } = await probe.refused(409, "context_required", "POST", STREAM, { body });
      expect(retryable, "context_required is not retryable, although the same request with its context is taken");
    },
  },
  {
    id: "hash.held",
    says: "a stateful backend takes the hash alone of a context that the session holds",
    check: async (probe) => {
      if ((await probe.capabilities()).stateful !== true) throw new Untried("the backend says that it is not stateful");
      const { session } = await answerTo(probe, sent(CONTEXT));
      await answerTo(probe, { session_id: session, context_hash: sent(CONTEXT).context_hash });
    },
  },
];

const whole = z.looseObject({
  session_id: z.string(),
  message_id: z.string(),
  content: z.string().min(1),
  tool_calls: z.array(z.unknown()),
  usage: z.unknown(),
  metadata: z.looseObject({}),
});

export const wholeRules: readonly Rule[] = [
  {
    id: "whole.answer",
    says: "POST /api/v2/chat answers the whole reply at once, and it is stored",
    check: async (probe) => {
      const answer = await probe.json(whole, "POST", "/chat", { body: { message: SHORT } });
      for (const field of ["usage", "metadata"]) expect(field in answer, `the answer has no ${field}`);
      const { messages } = await probe.json(storedSession, "GET", `/conversation/sessions/${answer.session_id}`);
      const stored = messages.find(({ id }) => id === answer.message_id);
      expect(stored?.content === answer.content, "the answer is not in its session as it was told");
    },
  },
  {
    id: "whole.once",
    says: "POST /api/v2/chat with the same Idempotency-Key gives the first answer again, and with another body is refused",
    check: async (probe) => {
      const headers = { "idempotency-key": newId("once") };
      const [first, second] = [
        await probe.json(whole, "POST", "/chat", { headers, body: { message: SHORT } }),
        await probe.json(whole, "POST", "/chat", { headers, body: { message: SHORT } }),
      ];
      if (JSON.stringify(first) !== JSON.stringify(second))
        throw new Broken(
          `the second answer is ${JSON.stringify(second).slice(0, 200)}, not ${JSON.stringify(first).slice(0, 200)}`,
        );
      await probe.refused(422, "idempotency_conflict", "POST", "/chat", {
        headers,
        body: { message: "Something else." },
      });
    },
  },
];
