import { describe, expect, it } from "vitest";
import { proxyFor, readProxy, UNREADABLE, unreadableIn, variableOf } from "./proxy-address.ts";
import { standIns } from "./tunnel-fetch.ts";

describe("the address of a proxy", () => {
  it.each([
    ["proxy:3128", "http://proxy:3128/"],
    ["localhost:8080/", "http://localhost:8080/"],
    ["bob:pw@proxy:3128", "http://bob:pw@proxy:3128/"],
    ["socks5://proxy:1080", "socks5://proxy:1080"],
    ["socks://127.0.0.1:1080/", "socks5://127.0.0.1:1080"],
    ["SOCKS://me:p@ss@proxy", "socks5://me:p%40ss@proxy"],
    [" HTTPS://proxy.example ", "https://proxy.example/"],
    ["http://[::1]:3128", "http://[::1]:3128/"],
  ])("%j is %s", (written, href) => {
    expect(readProxy(written)?.href).toBe(href);
  });

  it.each([
    ["http://bob:p#a/s?s@proxy:3128", "bob", "p#a/s?s"],
    ["http://bob:100%ö@proxy:3128", "bob", "100%ö"],
    ["http://bob:p@ss@proxy:3128", "bob", "p@ss"],
    ["http://bob:a%FFb@proxy:3128", "bob", "a%FFb"],
    ["http://corp%5Cbob:p%40ss%3Aw%23r@proxy:3128", "corp\\bob", "p@ss:w#r"],
    ["corp\\bob:a:b@proxy:3128", "corp\\bob", "a:b"],
  ])("%j has its login", (written, name, password) => {
    const url = readProxy(written);
    expect(url?.host).toBe("proxy:3128");
    expect(decodeURIComponent(url?.username ?? "")).toBe(name);
    expect(decodeURIComponent(url?.password ?? "")).toBe(password);
  });

  it.each(["::::", "socks4://proxy:1080", "ftp://proxy:1080", "", "http://", "proxy:port", "two words"])(
    "%j is none",
    (written) => {
      expect(readProxy(written)).toBeUndefined();
      const environment = { https_proxy: written || "http://" };
      expect(proxyFor(new URL("https://api.example.com"), environment)).toBe(UNREADABLE);
    },
  );
});

describe("NO_PROXY", () => {
  const through = (no_proxy: string, url = "https://api.example.com/v1") =>
    proxyFor(new URL(url), { https_proxy: "proxy:3128", no_proxy })?.host;

  it.each([
    "*",
    "a.test,*",
    ".example.com",
    "*.example.com",
    "EXAMPLE.com",
    "foo, api.example.com ,bar",
    "foo api.example.com",
    "api.example.com:443",
    ".example.com:443",
  ])("%j leaves a server out", (names) => {
    expect(through(names)).toBeUndefined();
  });

  it.each(["", "ample.com", "xapi.example.com", "api.example.com:8443", "example.com.evil", ":443", "."])(
    "%j does not",
    (names) => {
      expect(through(names)).toBe("proxy:3128");
    },
  );

  it.each(["::1", "[::1]", "[::1]:8443"])("%j is an address of IPv6", (names) => {
    expect(through(names, "https://[::1]:8443/")).toBeUndefined();
  });

  it.each([
    ["10.0.0.0/8", "10.11.12.13", true],
    ["a.test, 192.168.0.0/16", "192.168.255.1", true],
    ["127.0.0.0/8", "127.1.2.3", true],
    ["10.11.12.13/32", "10.11.12.13", true],
    ["0.0.0.0/0", "192.0.2.7", true],
    ["fd00::/8", "[fd12:3456::1]", true],
    ["[fd00::]/8", "[fd12:3456::1]", true],
    ["10.0.0.0/8", "[::ffff:10.1.2.3]", true],
    ["10.0.0.0/8", "11.0.0.1", false],
    ["172.16.0.0/12", "172.32.0.1", false],
    ["fd00::/8", "[fe80::1]", false],
    ["10.0.0.0/8", "10.example.com", false],
    ["10.0.0.0/33", "10.0.0.1", false],
    ["10.0.0.0/", "10.0.0.1", false],
    ["example.com/8", "example.com", false],
  ])("%j, a range: whether it has %s is %s", (names, host, isIn) => {
    expect(through(names, `https://${host}:8443/`) === undefined).toBe(isIn);
  });
});

describe("the proxy of a request", () => {
  it("is that of its scheme, and none where there is none", () => {
    const environment = { http_proxy: "a:1", https_proxy: "b:2" };
    expect(proxyFor(new URL("http://x.example"), environment)?.host).toBe("a:1");
    expect(proxyFor(new URL("https://x.example"), environment)?.host).toBe("b:2");
    expect(proxyFor(new URL("http://x.example"), { https_proxy: "b:2" })).toBeUndefined();
  });

  it("that cannot be used is told by the variable that it is written in", () => {
    expect(variableOf(unreadableIn("https_proxy"))).toBe("https_proxy");
    expect(unreadableIn("https_proxy").host).toBe(UNREADABLE.host);
    expect(variableOf(UNREADABLE)).toBeUndefined();
  });
});

it.each([
  ["socks5://p.example", "http://p.example:1080"],
  ["socks5h://p.example/", "http://p.example:1080"],
  ["socks://p.example:9", "http://p.example:9"],
  ["socks5://me:p%40ss@p.example:9/", "http://me:p%40ss@p.example:9"],
  ["http://p.example", "http://p.example"],
  ["x socks5://p.example", "x socks5://p.example"],
])("Node is told of %s as %s", (written, told) => {
  expect(
    standIns({ http_proxy: readProxy(written)?.protocol === "socks5:" ? (readProxy(written)?.href ?? "") : written }),
  ).toEqual({ http_proxy: told });
});
