import { describe, expect, it } from "vitest";
import { lookForKeys } from "./known-keys.ts";
import { redact } from "./redact.ts";
import { findSecrets } from "./secret-spans.ts";

const nothing = () => false;
const held = (text: string, role: "user" | "assistant" = "user") => redact(text, role, nothing);
/** Made up here, in the forms that their issuers document. */
const SECRETS: readonly [kind: string, text: string, secret: string][] = [
  ["pin", "my pin is 7305", "7305"],
  ["pin", "7305 is my PIN, please", "7305"],
  ["pin", "The door code changed to 5521 last week", "5521"],
  ["pin", "PIN: 0042", "0042"],
  ["pin", "the combination to my locker is 31-7-22", "31-7-22"],
  ["password", "the wifi password is tangerine", "tangerine"],
  ["password", "password: correct horse battery staple", "correct horse battery staple"],
  ["password", "my pwd is Seehund44!", "Seehund44"],
  ["password", "Use kestrel9 as the password", "kestrel9"],
  ["password", "Mein WLAN-Passwort lautet Seehund44", "Seehund44"],
  ["password", "mi contraseña es Lince2031", "Lince2031"],
  ["password", "mon mot de passe : Loutre77", "Loutre77"],
  ["password", "a minha senha é Lontra88", "Lontra88"],
  ["password", "mijn wachtwoord is Otter12", "Otter12"],
  ["password", "moje hasło to Wydra55", "Wydra55"],
  ["password", "мой пароль: Vydra66", "Vydra66"],
  ["password", "şifrem samur33", "samur33"],
  ["password", "كلمة السر هي qindas21", "qindas21"],
  ["password", "मेरा पासवर्ड udbilav@9 है", "udbilav@9"],
  ["password", "我的密码是shuita123", "shuita123"],
  ["password", "私のパスワードはkawauso8です", "kawauso8"],
  ["password", "비밀번호는 sudal77 입니다", "sudal77"],
  ["key", "postgres://app:s3cretpw@db.example/app", "s3cretpw"],
  ["key", "ghp_" + "aB3dE5gH7j".repeat(4), "ghp_" + "aB3dE5gH7j".repeat(4)],
  ["key", "MY_SERVICE_KEY=zz81kd93ls02", "zz81kd93ls02"],
  ["key", "Authorization: Bearer abcdefabcdef123456", "abcdefabcdef123456"],
  ["key", "-----BEGIN EC PRIVATE KEY-----\nMHcCAQ\n-----END EC PRIVATE KEY-----", "MHcCAQ"],
  ["card", "it is 4000 0566 5566 5556, until 09/31", "4000 0566 5566 5556"],
  ["account", "send it to GB29 NWBK 6016 1331 9268 19 please", "GB29 NWBK 6016 1331 9268 19"],
  [
    "seed",
    "1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow",
    "sausage",
  ],
  ["id", "my social security number is 219-09-9999", "219-09-9999"],
  ["id", "mein Reisepass: Reisepassnummer C01X00T47", "C01X00T47"],
];

const LOOKALIKES = [
  "pin this tab",
  "Pin 3 posts to my profile",
  "The password is too weak",
  "the password is in the drawer",
  "the password must have 12 characters",
  "I forgot the password of my bank",
  "My password manager is the one you named",
  "What is my password?",
  "order number 4023-8823-1123",
  "invoice 2031-001234567",
  "ISBN 978-3-16-148410-0",
  "commit 3f786850e387550fdab836ed7e6dc881de23001b",
  "tracking 1Z999AA10123456784",
  "my parcel 00340434161094042557",
  "123e4567-e89b-12d3-a456-426614174000",
  "In 2019 we moved",
  "the secret is to add butter at the end",
  "my secretary: Johnson",
  "primary_key: user_id",
  "src/components/Button2/IndexView.tsx",
  "Screenshot-2031-05-01-at-home.png",
  "the API key for the map is broken",
  "I lost my passport in 2019",
  "The key is under the mat",
  "call me at +1 415 555 0132",
  "https://video.example/watch?v=dQw4w9WgXcQ",
  "Error code 40312 in the log",
  "promo code SAVE20",
  "area code 415, zip code 10115",
  "my address is 192.168.100.200",
  "1700000000000",
];

describe("what is held back of a text", () => {
  it.each(SECRETS)("is a secret: %s in %j", async (kind, text, secret) => {
    await lookForKeys([text]);
    const { text: clean, held: kinds } = held(text);
    expect(clean).not.toContain(secret);
    expect(kinds).toContain(kind);
    expect(clean).toMatch(/\[[\w ]+ held back\]/i);
  });

  it.each(LOOKALIKES)("is nothing where it only looks like one: %j", async (text) => {
    await lookForKeys([text]);
    expect(findSecrets(text)).toEqual([]);
    expect(held(text)).toEqual({ text, held: [] });
  });

  it("leaves the rest of the text as it was", () => {
    expect(held("Hi! The wifi password is tangerine. See you at 8.").text).toBe(
      "Hi! The wifi password is [password held back]. See you at 8.",
    );
  });

  it("holds a sentence of two kinds of which one may go", () => {
    const mayGo = (kind: string) => kind === "health";
    const text = "I have cancer and I'm 40,000 in debt.";
    expect(redact(text, "user", () => false).held).not.toEqual([]);
    expect(redact(text, "user", mayGo)).toEqual({ text: "[private matter held back]", held: ["finance"] });
    expect(redact(text, "user", (kind) => kind === "finance").held).toEqual(["health"]);
  });

  it("asks nobody for a secret, and the choice of its category for an id", () => {
    const all = () => true;
    expect(redact("my pin is 7305", "user", all).held).toEqual(["pin"]);
    expect(redact("my passport number is C01X00T47", "user", all)).toMatchObject({ held: [] });
  });

  it.each([
    ["health", "I'm bipolar and take lithium"],
    ["health", "Ich habe seit Jahren Diabetes"],
    ["health", "Estoy embarazada de tres meses"],
    ["health", "У меня депрессия"],
    ["health", "私は糖尿病です"],
    ["finance", "I make 84k a year"],
    ["finance", "We owe $23,000 on our cards"],
    ["orientation", "I came out as gay last year"],
    ["religion", "Je suis musulmane"],
    ["politics", "I voted for the Greens"],
    ["union", "Ich bin in der Gewerkschaft"],
    ["crime", "I was arrested in 2012"],
  ])("is a private matter: %s in %j", (kind, text) => {
    expect(held(text).held).toEqual([kind]);
  });

  it("is only the sentence that tells it, unless its owner lets the category go", () => {
    const text = "We had pasta. I have diabetes. The wine was red.";
    expect(held(text).text).toBe("We had pasta. [private matter held back] The wine was red.");
    expect(redact(text, "user", (kind) => kind === "health")).toEqual({ text, held: [] });
  });

  it("is what an answer says of its reader, and nothing that is said of nobody", () => {
    expect(held("You said that you have diabetes.", "assistant").held).toEqual(["health"]);
    expect(held("What is diabetes?").held).toEqual([]);
    expect(held("The union of two sets, and a stroke of a brush.").held).toEqual([]);
  });
});

describe("what goes of an answer", () => {
  const held = (text: string, role: "user" | "assistant" = "assistant") => redact(text, role, () => false);

  it("is its code and its formulas, whatever words of a language they hold", () => {
    const answer =
      "Set it first:\n\n```sql\nSET default_transaction_read_only = on;\n```\n\nand measure:\n\n$$\nL(t) = \\int_0^t \\bigl(w(s)\\bigr)\\,ds\n$$\n";
    expect(held(answer)).toEqual({ text: answer, held: [] });
  });

  it("is the name of something in a program", () => {
    for (const text of [
      "std::forward<T>(t); i",
      "I set default_transaction_read_only = on",
      "Is my `hiv` variable null?",
    ])
      expect(held(text, "user").held).toEqual([]);
  });

  it("is a table or a list whose words come again and again", () => {
    for (const text of ["| Column number ".repeat(12), "- level\n".repeat(20)])
      expect(held(text, "user").held).toEqual([]);
  });

  it("is what stands far from a word that could be private, and not what stands beside it", () => {
    const filler = Array.from({ length: 12 }, (_, index) => `The bus of line ${index} was late again.`).join(" ");
    const near = "It began in spring. They say it is diabetes. My doctor told me so.";
    const { text, held: kinds } = held(`${filler} ${near}`, "user");
    expect(kinds).toEqual(["health"]);
    expect(text).toContain("line 3 was late");
    expect(text).not.toContain("diabetes");
  });
});
