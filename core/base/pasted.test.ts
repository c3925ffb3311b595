import { expect, it } from "vitest";
import { addressIn, asPasted, checkKey, keyIn } from "./pasted.ts";

it.each([
  "http://127.0.0.1:9000/v1",
  "  `http://127.0.0.1:9000/v1`, ",
  "<http://127.0.0.1:9000/v1>.",
  "[the server](http://127.0.0.1:9000/v1)",
  'export LLM_BASE_URL="http://127.0.0.1:9000/v1"',
  '  "baseURL": "http://127.0.0.1:9000/v1",',
  "api_base: http://127.0.0.1:9000/v1",
  "LLM_URL=127.0.0.1:9000/v1",
  "curl -s 'http://127.0.0.1:9000/v1' -H 'Authorization: Bearer abc' -d '{\"a\":\"https://b.example\"}'",
  "INFO  running on http://0.0.0.0:9000/v1 (stop with a key)",
  "ws://127.0.0.1:9000/v1",
  "http//127.0.0.1:9000/v1",
  "http://http://127.0.0.1:9000/v1",
  "//127.0.0.1:9000/v1",
  "http:\\\\127.0.0.1:9000\\v1",
  "http://127.0.0.1：9000/v1",
  "\uFEFFhttp://127.0.0.1:9000/v1\u200B",
  "0.0.0.0:9000/v1",
])("an address is found in what was pasted: %s", (pasted) => {
  expect(addressIn(pasted)).toBe("http://127.0.0.1:9000/v1");
});

it.each([
  ["http://[::1]:9000", "http://[::1]:9000"],
  ["[::]:9000", "http://127.0.0.1:9000"],
  ["someone:hunter2@models.example.com/v1", "https://someone:hunter2@models.example.com/v1"],
  ["someone:hunter2@localhost:9000/v1", "http://someone:hunter2@localhost:9000/v1"],
  ["models.example.com", "https://models.example.com"],
  ["http://box/v1?api-version=2", "http://box/v1?api-version=2"],
  ["hello there", undefined],
  ["ftp://models.example.com", undefined],
  ["file:///etc/hosts", undefined],
  ["sk-abc.def", undefined],
  ["0a1b2c3d4e5f.aBcD3fGh1jKl", undefined],
  ["0123456789abcdef0123456789abcdef.abcdefghijkl", undefined],
  ["AQ.Ab8RN6Lx-yz_1", undefined],
  ["", undefined],
])("%s comes to %s", (pasted, address) => {
  expect(addressIn(pasted)).toBe(address);
});

it.each([
  "sk-abc.DEF_1=",
  " 'sk-abc.DEF_1=' ",
  "Bearer sk-abc.DEF_1=",
  "Authorization: Bearer sk-abc.DEF_1=",
  '-H "x-api-key: sk-abc.DEF_1="',
  'export LLM_API_KEY="sk-abc.DEF_1="',
  '"api_key": "sk-abc.DEF_1=",',
  "LLM_TOKEN=sk-abc.DEF_1=\n",
])("a key is found in what was pasted: %s", (pasted) => {
  expect(keyIn(pasted)).toBe("sk-abc.DEF_1=");
});

it("a key that is like nothing known stays as it is", () => {
  for (const key of ["a:b", "user=1;x", "correct horse battery", "https://key.example"]) expect(keyIn(key)).toBe(key);
});

it.each(["sk-тест", "sk–abc", "sk-a\nsk-b", "••••", "sk-😀", "sk-a\u00a0b", "ｓｋ－ａ"])(
  "a key that no header takes is refused with the character: %j",
  (pasted) => {
    expect(() => checkKey(keyIn(pasted))).toThrow(/U\+[\dA-F]{4,5}/);
  },
);

it.each(["\u200bsk-abc\u00a0", '"sk-abc"', "Bearer sk-abc", "sk-abc\n"])("a key may be pasted with %j", (pasted) => {
  expect(asPasted({ api_key: pasted, backends: [{ api_key: pasted }] })).toEqual({
    api_key: "sk-abc",
    backends: [{ api_key: "sk-abc" }],
  });
  expect(() => checkKey("sk-abc")).not.toThrow();
});

it.each([
  "API Key\nxai-aaaaaaaaaaaaaaaaaaaaaaaa\nCopy",
  "My key is xai-aaaaaaaaaaaaaaaaaaaaaaaa thanks",
  "“xai-aaaaaaaaaaaaaaaaaaaaaaaa”",
  "«xai-aaaaaaaaaaaaaaaaaaaaaaaa»",
])("a key is found among words, and in any quotation marks: %s", (pasted) => {
  expect(keyIn(pasted)).toBe("xai-aaaaaaaaaaaaaaaaaaaaaaaa");
});
