/** Rows of what stands beside the facts: what is only suggested, and what it cost to find out. */

/** Replace it by another value; forget it, which was asked for in words that could mean less; look whether it is right at all. */
export type SuggestionKind = "replace" | "forget" | "review";

/** A change to a fact that its owner is asked about. */
export interface SuggestionsTable {
  id: string;
  kind: SuggestionKind;
  fact_id: string;
  /** JSON: the fact that would take its place. */
  proposal: string | null;
  /** The message that it was read off. */
  message_id: string | null;
  /** When its owner said no; kept so that it is not suggested again. */
  declined_at: string | null;
  created_at: string;
}

/** What a backend was asked besides chats on a day. */
export interface SideSpendingTable {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  purpose: string;
  /** Name of the backend, for people. */
  backend: string;
  requests: number;
  input_tokens: number;
  output_tokens: number;
  /** Null where no price is known. */
  cost_usd: number | null;
}
