import { expect, it } from "vitest";
import { isLoopbackHost } from "./loopback.ts";

it.each([
  "localhost",
  "LOCALHOST",
  "app.localhost",
  "127.0.0.1",
  "127.1",
  "127.8.9.1",
  "[::1]",
  "::1",
  "0:0:0:0:0:0:0:1",
  "::ffff:127.0.0.1",
])("%s is this machine", (host) => expect(isLoopbackHost(host)).toBe(true));

it.each([
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "evil.example",
  "0.0.0.0",
  "10.0.0.1",
  "::2",
  "",
  "1127.0.0.1",
  "notlocalhost",
])("%s may be another one", (host) => expect(isLoopbackHost(host)).toBe(false));
