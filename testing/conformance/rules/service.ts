import { z } from "zod";
import { expect, Untried } from "../probe.ts";
import { newId, newSession, type Rule, SHORT } from "../rule.ts";

const strings = z.array(z.string());
const capabilities = z.looseObject({
  version: z.string().regex(/^2(?:\.\d+)*$/, "is not 2"),
  stateful: z.boolean(),
  streaming: strings.refine((values) => values.includes("sse"), "has no sse"),
  models: strings,
  tools: strings,
  features: strings,
});
const MIB = 1024 * 1024;

export const serviceRules: readonly Rule[] = [
  {
    id: "service.health",
    says: "GET /health answers 200 with JSON, without a key",
    check: async (probe) => void (await probe.json(z.looseObject({}), "GET", "//health", { as: "nobody" })),
  },
  {
    id: "service.capabilities",
    says: "GET /api/v2/capabilities says version 2, stateful, streaming, models, tools and features",
    check: async (probe) => void (await probe.json(capabilities, "GET", "/capabilities")),
  },
  {
    id: "service.openapi",
    says: "GET /openapi.json is an OpenAPI document that has the calls of the protocol",
    check: async (probe) => {
      const document = z.looseObject({
        openapi: z.string().regex(/^3\./),
        paths: z.record(z.string(), z.unknown()),
      });
      const { paths } = await probe.json(document, "GET", "//openapi.json");
      for (const path of ["/api/v2/chat/streaming/stream", "/api/v2/conversation/sessions"])
        expect(path in paths, `the document does not have ${path}`);
    },
  },
];

export const errorRules: readonly Rule[] = [
  {
    id: "errors.no-key",
    says: "a request without a key is 401 unauthorized",
    check: async (probe) => {
      await probe.refused(401, "unauthorized", "GET", "/conversation/sessions", { as: "nobody" });
      await probe.refused(401, "unauthorized", "POST", "/chat/streaming/stream", {
        as: "nobody",
        body: { message: SHORT },
      });
    },
  },
  {
    id: "errors.wrong-key",
    says: "a request with a wrong key or token is 401 unauthorized",
    check: async (probe) => {
      const at = ["GET", "/conversation/sessions"] as const;
      await probe.refused(401, "unauthorized", ...at, { as: "nobody", headers: { "x-api-key": newId("key") } });
      await probe.refused(401, "unauthorized", ...at, {
        as: "nobody",
        headers: { authorization: "Bearer e30.e30.e30" },
      });
    },
  },
  {
    id: "errors.key-in-address",
    says: "a key in the address lets nobody in",
    check: async (probe) => {
      const [key] = probe.secrets;
      if (key === undefined) throw new Untried("there is no key to try it with");
      for (const name of ["api_key", "key", "token", "access_token"]) {
        const path = `/conversation/sessions?${name}=${encodeURIComponent(key)}`;
        const { status } = await probe.request("GET", path, { as: "nobody" });
        expect(status === 401, `a key as ?${name}=… was answered ${status}, not 401`);
      }
    },
  },
  {
    id: "errors.malformed",
    says: "what is no JSON is 400 malformed_json",
    check: async (probe) => {
      for (const text of ['{"message": ', "{'message': 1}"])
        await probe.refused(400, "malformed_json", "POST", "/conversation/sessions", { text });
    },
  },
  {
    id: "errors.field",
    says: "a field that is missing or wrong is 422 invalid_request, and the message names it",
    check: async (probe) => {
      const bodies: [string, object][] = [
        ["message", {}],
        ["message", { message: 7 }],
        ["temperature", { message: SHORT, temperature: "hot" }],
        ["max_tokens", { message: SHORT, max_tokens: -1 }],
      ];
      for (const [field, body] of bodies) {
        const { message } = await probe.refused(422, "invalid_request", "POST", "/chat/streaming/stream", { body });
        expect(message.includes(field), `the message of ${JSON.stringify(body)} is "${message}", without "${field}"`);
      }
    },
  },
  {
    id: "errors.too-large",
    says: "a body of more than 1 MiB is 413 too_large",
    check: async (probe) => {
      const text = JSON.stringify({ message: "x".repeat(MIB + 1) });
      await probe.refused(413, "too_large", "POST", "/chat/streaming/stream", { text });
    },
  },
  {
    id: "errors.not-found",
    says: "what is not there is 404 not_found",
    check: async (probe) => {
      await probe.refused(404, "not_found", "GET", `/conversation/sessions/${newId("session")}`);
      await probe.refused(404, "not_found", "GET", `/chat/streaming/streams/${newId("stream")}/events`);
      await probe.refused(404, "not_found", "GET", `/${newId("nothing")}`);
    },
  },
  {
    id: "errors.other-user",
    says: "another user finds nothing of this one's: 404 not_found, and no list has it",
    check: async (probe) => {
      if (!probe.hasOther) throw new Untried("give another user's key with --other-key");
      const session = await newSession(probe);
      await probe.refused(404, "not_found", "GET", `/conversation/sessions/${session}`, { as: "other" });
      await probe.refused(404, "not_found", "DELETE", `/conversation/sessions/${session}`, { as: "other" });
      const list = await probe.request("GET", "/conversation/sessions?limit=50", { as: "other" });
      expect(!(await list.text()).includes(session), "another user's list of sessions has this one's");
    },
  },
];
