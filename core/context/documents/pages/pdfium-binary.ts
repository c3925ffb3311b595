import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** PDFium in WebAssembly. A bundle has it in a file beside itself (vite.config.ts). */
export function pdfiumBinary(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm")));
}
