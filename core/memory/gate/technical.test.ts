/** Words and numbers of programs, releases and formats, which are nobody's private matters and no secrets. */
import { expect, it } from "vitest";
import { isNameOfWords, looksKey } from "./key-names.ts";
import { redact } from "./redact.ts";

const held = (text: string) => redact(text, "user", () => false).held;

it.each([
  "Keep the storage layer cloud agnostic, so that we can deploy it anywhere.",
  "My strings are converted to native regular expressions.",
  "I use inheritance for type checking; my class inherits from Error.",
  "My function resolves only if the status code is less than 500.",
  "I see: decode: local code x 492 ops/sec",
  "## [5.0.0-1] (2020-02-08)",
  '"startAngle": 3.956079637853813, "endAngle": 4.886921905584122',
  "'+271/-146 (#6081 #6080 #6079 #6078 #6046)'",
  "- 4.9.3 / 2019-04-11, 4.9.2 / 2018-11-27, 4.9.1 / 2018-10-03",
  "const answer = await password({ message: 'Enter your name' });",
  "We make liberal use of arenas and have a conservative collector.",
  "#define sk_OCSP_SINGLERESP_new_null() my_stack()",
  "update to LanguageModelV2ProviderDefinedClientTool, I think",
  "our key is encrypted by AES-256-CBC, in PKCS#8",
  "[RFC 5915: Elliptic Curve Private Key Structure](https://example.org/doc/html/rfc5915)",
  "uri.parse('uri://user:pass@example.com:123/one')",
  "A felony conviction may cost a US citizen the right to vote in some states.",
  "our pod api-7d9c6b5f4-x2k8q is in CrashLoopBackOff",
  "my password regex: ^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$ wants a digit",
  "54E8 5546 5531 5617 5618",
  "[4,3,1, 4,6,3, 2,1,5, 4,4,1,2,2]",
  "we set password = var.db_password",
  "class LoopUnrollPass : public PassInfoMixin {",
])("%s", (text) => expect(held(text)).toEqual([]));

it.each([
  ["I'm agnostic, to be honest.", "religion"],
  ["I got my inheritance from aunt Rosa.", "finance"],
  ["the three digits on the back of my card are 907", "pin"],
  ["Visa 4111-1111 1111 1111", "card"],
  ["my password is AES-tern-2xK", "password"],
  ["I've been clean from heroin for three years.", "health"],
  ["I always vote Labour, even locally.", "politics"],
  ["I'm behind with the rent by two months", "finance"],
  ["my card: 4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2", "card"],
  ["token: q7Fz9LmT2xWc4RbN8vKd", "key"],
])("%s is still held", (text, kind) => expect(held(text)).toContain(kind));

it.each([
  "My table of visits has a column diagnosis, add an index.",
  "Our query returns the median salary per team.",
  "I'm building an app for people with epilepsy.",
  "My novel's hero is a gay priest who prays in prison.",
  "I need a short text about asthma for my biology lesson.",
  "I am hiring a diabetes nurse, give me questions for the interview.",
  "We train our classifier on tweets of republican voters.",
  "I work as a nurse on a cancer ward and need a checklist.",
  "Ich unterrichte Biologie und erkläre Diabetes.",
  "Meine Tabelle hat eine Spalte Diagnose.",
  "J'écris un roman dont le héros est un prêtre gay.",
  "Tengo una tabla con una columna diagnóstico.",
  "Desenvolvo um aplicativo para pessoas com autismo.",
  "我在写一部小说，主角是同性恋牧师。",
  "授業でうつ病について発表します。",
  "أكتب رواية بطلها قس مثلي الجنس.",
  "How do I hash a password with argon2 in my Node app?",
  "My PIN diagram of the ATmega328 shows 28 legs.",
  "My Kubernetes job has been evicted because of memory pressure.",
  "With my coupons the savings were 12 dollars, I love the promo codes.",
])("is somebody's work: %s", (text) => expect(held(text)).toEqual([]));

it.each([
  "I have diabetes and want a table for my insulin.",
  "As a gay man I write novels.",
  "My brother has cancer, write a poem for him.",
  "I'm a teacher with bipolar disorder, how do I plan my lessons?",
  "I'm presenting my thesis while pregnant.",
  "I converted to Islam in March; write a letter to my parents.",
  "My sister is autistic; which app suits her?",
  "Ich bin Lehrer und habe Depressionen, wie plane ich den Unterricht?",
  "En tant qu'homme gay, j'écris des romans.",
  "Soy profesor y tengo depresión, ¿cómo preparo las clases?",
  "Minha irmã tem câncer, escreve um poema para ela.",
  "我有糖尿病，帮我做一个记录胰岛素的表格。",
  "私は教師で、うつ病と診断されました。",
  "У моего сына аутизм, какое приложение подойдёт?",
  "عندي سكري وأريد جدولا للأنسولين.",
])("is somebody's life, whatever they work on: %s", (text) => expect(held(text)).not.toEqual([]));

it("a name of words is no key, and what is drawn by lot is one", () => {
  for (const name of ["sk_OCSP_SINGLERESP_new", "LanguageModelV2Provider", "SmsSaveYourselfPhase2RequestProc"])
    expect([isNameOfWords(name), looksKey(name)]).toEqual([true, false]);
  for (const key of ["q7Fz9LmT2xWc4RbN8vKd", "f4556650ac31d35461610bac4ed81b1a", "Zk3-Qp8_Lw1-Rt6_Yb"])
    expect(isNameOfWords(key)).toBe(false);
});
