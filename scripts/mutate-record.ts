import type { Mutant } from "@stryker-mutator/api/core";

/** What the process that makes the wrong changes hands to the one that tries them. */
export interface Plan {
  /** Ids of the changes to try. */
  mutants: string[];
  /** Seconds of tests after which a change that nothing noticed counts as a survivor. */
  patience: number;
  /** The test files nearest to each: in these alone it is tried from their start, since each time all of the code is loaded anew. */
  nearest: Readonly<Record<string, readonly string[]>>;
}

/** One line of what it writes down as it goes, so that a run that hangs is taken up where it stopped. */
export type Entry =
  | { id: string; status: "Killed" | "Timeout"; test: string }
  /** Changes that some test comes by. */
  | { covered: string[] }
  | { trying: string }
  | { test: string }
  /** A test file that fails as the code is. */
  | { unsound: string }
  | { done: string };

/** What came of a change. */
export interface MutationResult extends Mutant {
  /** The file's text as it was when the change was made. */
  text: string;
  status: "Killed" | "Timeout" | "Survived" | "NoCoverage";
}
