import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { IdSource } from "../base/ids.ts";
import type { ExportPart } from "../transfer/export.ts";

/** The one export and the one upload that are under way, both of which cross in parts. Another one begun lets go of it. */
export class Transfers {
  readonly #ids: IdSource;
  #export: { id: string; parts: AsyncGenerator<ExportPart> } | undefined;
  #upload: { id: string; parts: string[] } | undefined;

  constructor(ids: IdSource) {
    this.#ids = ids;
  }

  /** The next part of an export, and what to ask on with. @throws ConflictError `export_gone` */
  async nextPart(
    id: string | null,
    begin: () => AsyncGenerator<ExportPart>,
  ): Promise<ExportPart & { next: string | null }> {
    if (id === null) this.#export = { id: this.#ids.next("export"), parts: begin() };
    else if (this.#export?.id !== id) {
      throw new ConflictError("export_gone", phrase("work.other_export"));
    }
    const current = this.#export;
    const part = await current?.parts.next();
    if (current && part && part.done !== true) return { ...part.value, next: current.id };
    this.#export = undefined;
    return { text: "", done: 1, next: null };
  }

  /** Keeps a part of a file. @returns the upload's id. @throws ConflictError `upload_gone` */
  add(text: string, id: string | null): string {
    if (id !== null) {
      this.#partsOf(id).push(text);
      return id;
    }
    const upload = { id: this.#ids.next("upload"), parts: [text] };
    this.#upload = upload;
    return upload.id;
  }

  /** The whole of what was uploaded, which is let go of; nothing without an id. @throws ConflictError `upload_gone` */
  take(id: string | null): string {
    const whole = id === null ? "" : this.#partsOf(id).join("");
    this.#upload = undefined;
    return whole;
  }

  #partsOf(id: string): string[] {
    if (this.#upload?.id === id) return this.#upload.parts;
    throw new ConflictError("upload_gone", phrase("work.other_import"));
  }
}
