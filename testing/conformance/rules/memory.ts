import { z } from "zod";
import { expect, Untried, type Probe } from "../probe.ts";
import { newId, type Rule } from "../rule.ts";

/** A backend may go without a router; then it says 404. */
async function mayBeMissing(probe: Probe, path: string): Promise<void> {
  const { status } = await probe.request("GET", path);
  if (status === 404) throw new Untried(`the backend has no ${path}`);
}

export const memoryRules: readonly Rule[] = [
  {
    id: "facts.crud",
    says: "a fact is made, read, listed, changed and deleted",
    check: async (probe) => {
      await mayBeMissing(probe, "/facts");
      const shape = z.looseObject({ id: z.string(), category: z.string(), key: z.string(), value: z.string() });
      const body = { category: "conformance", key: newId("key"), value: "first" };
      const { id } = await probe.json(shape, "POST", "/facts", { body, status: 201 });
      const one = await probe.json(shape, "GET", `/facts/${id}`);
      expect(one.value === "first" && one.key === body.key, `a fact came back as ${JSON.stringify(one)}`);
      const list = await probe.request("GET", "/facts?limit=200&category=conformance");
      expect((await list.text()).includes(body.key), "a fact is not in the list");
      await probe.json(z.looseObject({}), "PATCH", `/facts/${id}`, { body: { value: "second" } });
      const facts = await (await probe.request("GET", "/facts?limit=200&category=conformance")).text();
      expect(facts.includes("second"), "a fact that was changed is not in the list with its new value");
      const current = z
        .looseObject({ facts: z.array(shape) })
        .parse(JSON.parse(facts))
        .facts.find(({ key }) => key === body.key);
      const { status } = await probe.request("DELETE", `/facts/${current?.id ?? id}`);
      expect(status === 204, `DELETE answered ${status}, not 204`);
      await probe.refused(404, "not_found", "GET", `/facts/${current?.id ?? id}`);
    },
  },
  {
    id: "preferences.crud",
    says: "a preference is any JSON value: written, read and deleted",
    check: async (probe) => {
      await mayBeMissing(probe, "/preferences");
      const path = `/preferences/${newId("preference")}`;
      const value = { list: [1, "zwei", null, { ä: true }] };
      await probe.json(z.looseObject({}), "PUT", path, { body: { value } });
      const got = await probe.json(z.looseObject({ value: z.unknown() }), "GET", path);
      expect(
        JSON.stringify(got.value) === JSON.stringify(value),
        `a preference came back as ${JSON.stringify(got.value)}`,
      );
      const { ok } = await probe.request("DELETE", path);
      expect(ok, "a preference could not be deleted");
      await probe.refused(404, "not_found", "GET", path);
    },
  },
  {
    id: "profile.read",
    says: "GET /api/v2/profile has name and interaction_count",
    check: async (probe) => {
      await mayBeMissing(probe, "/profile");
      await probe.json(
        z.looseObject({ name: z.string().nullable(), interaction_count: z.int().min(0) }),
        "GET",
        "/profile",
      );
    },
  },
  {
    id: "agents.crud",
    says: "an agent is made, read and deleted",
    feature: "agents",
    check: async (probe) => {
      const body = { name: newId("agent"), instructions: "Answer in one word." };
      const shape = z.looseObject({ name: z.literal(body.name), instructions: z.string() });
      const made = await probe.json(shape, "POST", "/agents", { body, status: 201 });
      const id = String(made.id ?? made.agent_id);
      await probe.json(shape, "GET", `/agents/${id}`);
      const { status } = await probe.request("DELETE", `/agents/${id}`);
      expect(status === 204, `DELETE answered ${status}, not 204`);
      await probe.refused(404, "not_found", "GET", `/agents/${id}`);
    },
  },
  {
    id: "semantic.search",
    says: "POST /api/v2/semantic/search finds a fact by its words",
    feature: "semantic",
    check: async (probe) => {
      const word = newId("zebra").replaceAll(/[^a-z0-9]/gi, "");
      const body = { category: "conformance", key: "animal", value: word };
      const shape = z.looseObject({ id: z.string() });
      const { id } = await probe.json(shape, "POST", "/facts", { body, status: 201 });
      const found = await probe.json(z.looseObject({}), "POST", "/semantic/search", { body: { query: word } });
      await probe.request("DELETE", `/facts/${id}`);
      expect(JSON.stringify(found).includes(word), "a word of a fact does not find it");
    },
  },
];
