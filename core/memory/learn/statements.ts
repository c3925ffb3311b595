/** Sentences that do not state what is: questions, conditions, wishes, imagination, reported speech. */
const NOT_A_STATEMENT =
  /\?\s*$|^(?:if|when|whenever|imagine|suppose|supposing|pretend|let's say|lets say|say|assume|assuming|what if|here(?:'s| is| are)\b[^:]*:|subject:|unless|once|until|maybe|perhaps|would|could|should|can|do|does|did|am|is|are|was|were|who|what|where|why|how|which)\b|\b(?:if i|were i|as if|i wish|i would|i could|i might|i used to|pretend|hypothetically|for example|e\.g\.)\b/i;

const OPENERS =
  /^(?:(?:hi|hello|hey|well|so|oh|ok|okay|actually|no|yes|yeah|btw|by the way|also|and|but|anyway|just so you know|fyi|for the record|please note(?: that)?|note(?: that)?|you should know(?: that)?|as you know|to be clear|sorry|correction)\b[\s,:;!-]*)+/i;

/** A conjunction after which a new statement of the same speaker begins. */
const CONJUNCTION =
  /(?:;|,?\s+(?:and|but|although|though|while|because|since)\s+(?=(?:i|i'm|i've|my|we|our)\b)|,\s+(?=(?:i|i'm|i've|my)\b)|\s+and\s+(?=(?:live|work|love|like|hate|enjoy|prefer|speak|study|have|moved|come)\b))/i;

/** A verb that lost its subject when its clause was cut off: "(I) live in Lisbon and work at Acme". */
const BARE_VERB = /^(?:live|work|love|like|hate|enjoy|prefer|speak|study|have|moved|come)\b/i;

/**
 * The clauses of a message in which its author may state something about themselves: code, quotations, questions,
 * conditions and wishes are taken out, compound sentences are cut, and openers such as "by the way," are dropped.
 */
export function statements(message: string): string[] {
  const clauses: string[] = [];
  for (const sentence of sentences(withoutForeignText(message))) {
    const plain = sentence.replace(/[’‘]/g, "'").trim();
    const stripped = plain.replace(OPENERS, "");
    if (stripped === "" || NOT_A_STATEMENT.test(stripped)) continue;
    for (const clause of stripped.split(CONJUNCTION)) {
      const text = clause.replace(OPENERS, "").trim();
      if (text !== "") clauses.push(BARE_VERB.test(text) ? `I ${text}` : text);
    }
  }
  return clauses;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

export function sentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
}

/** Removes what the author did not say themselves: code, block quotes and quoted passages. */
function withoutForeignText(message: string): string {
  return message
    .replace(/```[\s\S]*?(?:```|$)/g, "\n")
    .replace(/`[^`\n]*`/g, " ")
    .replace(/^\s*>.*$/gm, "\n")
    .replace(/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|„[^“”\n]*[“”]/g, " … ");
}
