import type { SensitiveKind } from "../../core/base/held-kinds.ts";

/** Messages a line, by the kind of private matter they tell. */
export type Written = Readonly<Record<SensitiveKind, string>>;
