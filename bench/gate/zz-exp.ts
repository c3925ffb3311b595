import { readFileSync } from "node:fs";
import { cut } from "/tmp/c/me/core/language/cut.ts";
import { loadMeaning, meaningFileIn } from "/tmp/c/me/core/context/recall/meaning.ts";
import { WordSenses } from "/tmp/c/me/core/language/senses.ts";
import { privateEnglish } from "/tmp/c/me/bench/gate/private-en.ts";
import { harmlessEnglish } from "/tmp/c/me/bench/gate/harmless-en.ts";
import { sensitiveSentences } from "/tmp/c/me/core/memory/gate/sensitive.ts";
const meaning = loadMeaning(meaningFileIn());
const senses = new WordSenses();
const KINDS = ["none", "health", "finance", "orientation", "religion", "politics", "union", "crime"];
const SELF = /(?<!\p{L})(?:i|me|my|mine|myself|we|us|our|ours|im|ive|ich|mir|mich|mein\p{L}*|wir|uns\p{L}*|je|j|moi|mon|ma|mes|nous|notre|nos|yo|mi|mis|eu|meu|minha|meus|minhas|io|mio|mia|miei|mie|ik|mijn|mij|wij|ons|onze|mój|moja|moje|mnie|я|мне|меня|мой|моя|моё|мои|моей|моего|мы|нас|ben|bana|benim|أنا|मैं|मुझे|मेरा|मेरी|मेरे)(?!\p{L})|[我私僕俺]|(?:^|\s)(?:나|내|저|제|우리)/iu;
const opts = { vec: Number(process.env.VEC ?? 3), senses: process.env.SENSES !== "0", bi: process.env.BI !== "0", near: process.env.NEAR==="1" };
export function feats(text: string): Map<string, number> {
  const f = new Map<string, number>();
  const add = (k: string, v = 1) => f.set(k, Math.max(f.get(k) ?? 0, v));
  const { tokens } = cut(text);
  const heads: string[] = [];
  const vec = new Float32Array(meaning.dims); let n = 0;
  for (const t of tokens) {
    add(`w:${t.language}:${t.word}`);
    const roots = meaning.lexicon.english(t.root, t.language).slice(0, 4);
    if (t.language === "en") heads.push(t.root); else heads.push(roots[0]?.root ?? t.word);
    if (t.isStop) continue;
    for (const { root, share } of roots) add(`r:${root}`, share);
    const s = t.language === "en" ? senses.noun(t.word) : roots[0] ? senses.noun(roots[0].root) : undefined;
    if (opts.senses && s) add(`n:${s}`, 0.5);
    const v = t.language === "en" ? meaning.vector(t.root) : meaning.foreignVector(t.root, t.language);
    if (v) { n++; for (let i = 0; i < v.length; i++) vec[i]! += v[i]!; }
  }
  if (opts.bi) for (let i = 0; i + 1 < heads.length; i++) add(`b:${heads[i]} ${heads[i + 1]}`);
  if (SELF.test(text)) add("self");
  if (/\?/.test(text)) add("?");
  if (/\d/.test(text)) add("#");
  const m = Math.sqrt(vec.reduce((a, b) => a + b * b, 0)) || 1;
  if (opts.vec) for (let i = 0; i < vec.length; i++) f.set(`v:${i}`, (vec[i]! / m) * opts.vec);
  return f;
}
interface Ex { f: Map<string, number>; y: number; w: number; text: string }
export function train(ex: Ex[], epochs = 40, l2 = Number(process.env.L2 ?? 0.0005), rate = 0.2) {
  const W = new Map<string, Float64Array>(), G = new Map<string, Float64Array>();
  const K = KINDS.length; let seed = 7; const rnd = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
  const order = ex.map((_, i) => i);
  for (let e = 0; e < epochs; e++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(rnd() * (i + 1)); [order[i], order[j]] = [order[j]!, order[i]!]; }
    for (const i of order) {
      const { f, y, w } = ex[i]!; const p = predict(W, f);
      for (const [k, v] of f) {
        let wk = W.get(k); if (!wk) { wk = new Float64Array(K); W.set(k, wk); G.set(k, new Float64Array(K).fill(1e-6)); }
        const g = G.get(k)!;
        for (let c = 0; c < K; c++) { const d = w * (p[c]! - (c === y ? 1 : 0)) * v + l2 * wk[c]!; g[c]! += d * d; wk[c]! -= (rate * d) / Math.sqrt(g[c]! + 0.1); }
      }
    }
  }
  return W;
}
export function predict(W: Map<string, Float64Array>, f: Map<string, number>) {
  const z = new Float64Array(KINDS.length);
  for (const [k, v] of f) { const w = W.get(k); if (w) for (let c = 0; c < z.length; c++) z[c]! += w[c]! * v; }
  const m = Math.max(...z); let s = 0; for (let c = 0; c < z.length; c++) { z[c] = Math.exp(z[c]! - m); s += z[c]!; } for (let c = 0; c < z.length; c++) z[c]! /= s; return z;
}
const all: Ex[] = [];
for (const [k, t] of Object.entries(privateEnglish)) for (const l of t.trim().split("\n")) all.push({ text: l, f: feats(l), y: KINDS.indexOf(k), w: 1 });
for (const l of harmlessEnglish.trim().split("\n")) all.push({ text: l, f: feats(l), y: 0, w: 1 });
console.log(all.length, "private", all.filter((e) => e.y).length);
// lists alone
const byList = (t: string) => sensitiveSentences(t, "user").length > 0;
const lp = all.filter((e) => e.y && byList(e.text)).length, lh = all.filter((e) => !e.y && byList(e.text));
console.log("lists: private held", lp, "harmless held", lh.length);
if (process.env.SHOW) console.log(lh.map(e=>e.text).join("\n"));
const F = 5; const score = new Map<Ex, number>();
for (let k = 0; k < F; k++) { const W = train(all.filter((_, i) => i % F !== k)); for (const e of all.filter((_, i) => i % F === k)) score.set(e, 1 - predict(W, e.f)[0]!); }
for (const t of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const P = all.filter((e) => e.y), H = all.filter((e) => !e.y);
  const s = (e: Ex) => score.get(e)! >= t;
  console.log(t, "alone: found", (P.filter(s).length / P.length).toFixed(3), "fp", (H.filter(s).length / H.length).toFixed(3), " with lists: found", (P.filter((e) => s(e) || byList(e.text)).length / P.length).toFixed(3), "fp", (H.filter((e) => s(e) || byList(e.text)).length / H.length).toFixed(3));
}
const W = train(all);
const read = (n: string) => readFileSync(`/tmp/exam19d/${n}.txt`, "utf8").trim().split("\n");
const pr = read("private"), wk = read("work");
const turns = readFileSync("/work/shared/data/learn-dev/en.jsonl", "utf8").trim().split("\n").map((l) => JSON.parse(l).text as string);
for (const t of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
  const s = (x: string) => 1 - predict(W, feats(x))[0]! >= t;
  const parts = (x: string) => x.split(/(?<=[.!?])\s+|\n/).some(s);
  console.log(t, "19d private found", pr.filter(s).length, "or lists", pr.filter((x) => s(x) || byList(x)).length, "of", pr.length, "| work held", wk.filter(s).length, "or lists", wk.filter((x) => s(x) || byList(x)).length, "| learn-dev", turns.filter(parts).length, "of", turns.length);
}
console.log("lists", pr.filter(byList).length, wk.filter(byList).length);
