/** What may be held back of a text that leaves this device: secrets, and private matters by their category. */
export const SECRET_KINDS = ["key", "password", "pin", "card", "account", "seed", "id"] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** Special categories of personal data (GDPR, articles 9 and 10), and money. */
export const SENSITIVE_KINDS = ["health", "finance", "orientation", "religion", "politics", "union", "crime"] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** A picture may show any of them, and nothing here looks into it. */
export const HELD_KINDS = [...SECRET_KINDS, ...SENSITIVE_KINDS, "picture"] as const;
export type HeldKind = (typeof HELD_KINDS)[number];
