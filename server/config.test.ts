import { expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { configFrom, levelFrom } from "./config.ts";

const read = (env: NodeJS.ProcessEnv) => {
  levelFrom(env, "info");
  return configFrom({ ...env, FLOATBAR_SERVER_API_KEYS: "key-a" }, tempDir());
};

it.each([
  ["FLOATBAR_LOG_LEVEL", "loud"],
  ["FLOATBAR_CORS_ORIGINS", "https://a.example.org, example.org"],
  ["FLOATBAR_PUBLIC_URL", "chat.example.org"],
  ["FLOATBAR_TRUST_PROXY", "nonsense"],
  ["FLOATBAR_GRACE_MS", "soon"],
])("%s that cannot be meant is refused by its name", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} takes `));
});

it("what can be meant is taken", () => {
  const env = {
    FLOATBAR_LOG_LEVEL: "debug",
    FLOATBAR_CORS_ORIGINS: "https://a.example.org,http://localhost:5173",
    FLOATBAR_PUBLIC_URL: "https://chat.example.org/",
    FLOATBAR_TRUST_PROXY: "127.0.0.1, 10.0.0.0/8, fd00::/8, loopback",
  };
  expect(read(env)).toMatchObject({
    corsOrigins: ["https://a.example.org", "http://localhost:5173"],
    publicUrl: "https://chat.example.org",
    trustProxy: ["127.0.0.1", "10.0.0.0/8", "fd00::/8", "loopback"],
  });
});
