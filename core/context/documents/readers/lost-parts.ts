import type { DocumentText, LostPart } from "../document.ts";
import { Unreadable } from "../faults.ts";

/** Parts of a document that are damaged, while the others can be read. */
export class LostParts {
  readonly #parts: LostPart[] = [];

  /** Reads a part; what there is of a damaged one stays. @throws Unreadable what goes for the whole document */
  read(name: string, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Unreadable) || error.fault !== "broken") throw error;
      this.add(name, error.fault);
    }
  }

  add(name: string, fault: string): void {
    this.#parts.push({ name, fault });
  }

  /** The document with what is said of them. */
  saidOf(document: DocumentText): DocumentText {
    if (this.#parts.length === 0) return document;
    return { ...document, lost: this.#parts };
  }
}
