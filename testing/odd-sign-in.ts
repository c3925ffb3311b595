import { onTestFinished } from "vitest";
import { inEnglish } from "../core/base/phrases.ts";
import { builtinTransport } from "../core/tools/builtin/server.ts";
import { McpHub } from "../core/tools/hub.ts";
import { MemoryKeychain } from "./memory-keychain.ts";
import { must } from "./must.ts";
import { type Oddities, startOddAuthorizationServer } from "./odd-authorization-server.ts";

/** Signs in at such a server, as its user would. */
export async function signIn(odd: Oddities, oauth?: { client_id?: string; issuer?: string }) {
  const server = await startOddAuthorizationServer(odd);
  const kept = new Map<string, string>();
  const hub = new McpHub({
    builtin: builtinTransport({} as never, "test"),
    onChange: () => undefined,
    secrets: new MemoryKeychain(kept),
  });
  onTestFinished(async () => {
    await hub.close();
    server.close();
  });
  hub.configure({ x: { url: server.address, headers: {}, ...(oauth && { oauth }) } });
  const connection = must(hub.connection("x"));
  await hub.toolsOf("x", 5000);
  const page = await connection.signIn();
  const shown = await (await fetch(must(page))).text();
  const tools = (await hub.toolsOf("x", 5000)).map(({ tool }) => tool.name);
  const error = connection.view.error;
  const fault = error ? inEnglish(error) : "";
  return { shown, tools, page: must(page), requests: server.requests, fault, hub, connection };
}
