/**
 * What the MCP conformance suite runs: FloatBar's tool hub against the server at the address that it is given. Where the server wants
 * a sign-in, it is begun as its user would, and a browser without a face follows the pages.
 */
import { MemoryKeychain } from "./memory-keychain.ts";
import { McpHub } from "../core/tools/hub.ts";
import { builtinTransport } from "../core/tools/builtin/server.ts";

/** What the suite tells of the scenario, such as a client that is registered already. */
interface Context {
  client_id?: string;
  client_secret?: string;
}

const PATIENCE_MS = 20_000;
/** A server may want more rights with each call. */
const MOST_SIGN_INS = 3;

const url = process.argv.at(-1) ?? "";
const { client_id, client_secret } = JSON.parse(process.env.MCP_CONFORMANCE_CONTEXT ?? "{}") as Context;
const oauth = {
  ...(client_id === undefined ? {} : { client_id }),
  ...(client_secret === undefined ? {} : { client_secret }),
};
const kept = new Map<string, string>();
const hub = new McpHub({
  builtin: builtinTransport({} as never, "test"),
  onChange: () => undefined,
  secrets: new MemoryKeychain(kept),
});
hub.configure({ suite: { url, headers: {}, ...(client_id === undefined ? {} : { oauth }) } });
for (let count = 0; count <= MOST_SIGN_INS; count += 1) {
  await callAll();
  if (state() !== "sign_in" || count === MOST_SIGN_INS) break;
  await signIn();
}
console.log(state(), hub.connection("suite")?.view.error ?? "");
await hub.close();

function state() {
  return hub.connection("suite")?.view.state;
}

async function callAll(): Promise<void> {
  for (const { tool, connection } of await hub.toolsOf("suite", PATIENCE_MS)) {
    const names = Object.entries((tool.inputSchema.properties ?? {}) as Record<string, { type?: string }>);
    const args = Object.fromEntries(names.map(([name, { type }]) => [name, type === "number" ? 2 : "x"]));
    try {
      const result = await connection.call(tool.name, args, () => undefined, AbortSignal.timeout(PATIENCE_MS));
      console.log(tool.name, JSON.stringify(result.content));
    } catch (error) {
      console.log(tool.name, String(error));
    }
  }
}

async function signIn(): Promise<void> {
  const page = await hub.connection("suite")?.signIn();
  if (!page) return;
  // The last page is the one that FloatBar waits for.
  const response = await fetch(page);
  console.log("signed in:", response.status, await response.text());
  while (state() === "sign_in") await new Promise((resolve) => setImmediate(resolve));
}
