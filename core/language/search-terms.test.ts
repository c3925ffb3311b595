import { expect, it } from "vitest";
import { steppingClock } from "../../testing/test-core.ts";
import { openMemoryVault } from "../vault/sqlite/open.ts";
import { indexTerms, searchTerms, typedTerms } from "./terms.ts";

it.each([
  ["a name in its basic form", "Мы едем в Мурманск с Ингрид", "Ингрид"],
  ["a Korean place with its particle", "다음 주에 부산에 가요", "부산에"],
  ["a Japanese name in kana with voicing marks", "ドレスデンで働いています", "ドレスデン"],
  ["a Greek word with its accent", "Δουλεύω στην Πάτρα", "Πάτρα"],
  ["another form of a German noun", "Wir kochen heute Linsensuppe", "Linsensuppen"],
  ["a Polish name without its marks", "Pracuję w Świdnicy", "Swidnicy"],
  ["a Hindi word with its vowel signs", "मुझे किताबें पढ़ना पसंद है", "किताबें"],
  ["a Thai word inside a run without spaces", "ฉันชอบกินมะม่วงทุกเช้า", "มะม่วง"],
  ["a Chinese word inside a sentence", "我妹妹在成都学习音乐", "音乐"],
  ["an Arabic word without its article", "أحب المدينة القديمة", "مدينة"],
])("a search finds %s", async (_, said, query) => {
  const vault = await openMemoryVault(steppingClock());
  await vault.sessions.add("s1");
  await vault.messages.add({
    id: "m1",
    session_id: "s1",
    role: "user",
    content: said,
    state: "complete",
    created_at: "2026-11-21T08:00:00.000Z",
  });
  const hits = await vault.search.messages(searchTerms(query, await vault.search.languages()), 5);
  expect(hits.map(({ id }) => id)).toEqual(["m1"]);
  expect(await vault.search.messages(searchTerms("zebra", await vault.search.languages()), 5)).toEqual([]);
  await vault.close();
});

it("a word without end is found by its beginning, and is short enough for every index", () => {
  const key = "k9".repeat(3000);
  const [term = ""] = searchTerms(key, ["en"]);
  expect(Buffer.byteLength(term)).toBeLessThan(2046);
  expect(indexTerms(`Keep ${key} for later`).terms).toContain(term);
});

it.each([
  ["kyo", true],
  ["ferr", true],
  ["Reservier", true],
  // Whoever goes on to another word has ended this one.
  ["kyo ", false],
  ["k", false],
  ["zebra di", false],
])("a query that is still typed finds by the beginning of its last word: %s", async (query, isFound) => {
  const vault = await openMemoryVault(steppingClock());
  await vault.sessions.add("s1");
  const content = "The ferry to Kyoto, and die Reservierung";
  const common = { session_id: "s1", role: "user", state: "complete", created_at: "2026-11-21T08:00:00.000Z" } as const;
  await vault.messages.add({ ...common, id: "m1", content });
  const hits = await vault.search.messages(typedTerms(query, await vault.search.languages()), 5);
  expect(hits).toHaveLength(isFound ? 1 : 0);
  await vault.close();
});
