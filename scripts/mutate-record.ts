/** What the process that makes the wrong changes hands to the one that tries them. */
export interface Plan {
  /** Ids of the changes to try. */
  mutants: string[];
  /** Seconds of tests after which a change that nothing noticed counts as a survivor. */
  patience: number;
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
