import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { pdfiumBinary } from "./pdfium-binary.ts";

/** Most bytes that drawing may take: a thread's limit holds for JavaScript alone. */
const MAX_MEMORY = 512_000_000;

/** What Emscripten hands over to be linked, as far as it is changed here. */
type Imports = WebAssembly.Imports & { env: { emscripten_resize_heap: (bytes: number) => number } };

/** PDFium with its memory, which is another one whenever it grew. */
export interface Pdfium {
  api: WrappedPdfiumModule;
  memory: () => Uint8Array;
}

/** Starts PDFium anew, which sees no files and no network, and gets no more memory than it may have: it fails then, with a RuntimeError. */
export async function startPdfium(): Promise<Pdfium> {
  let memory = new WebAssembly.Memory({ initial: 0 });
  const program = new WebAssembly.Module(pdfiumBinary());
  const api = await init({
    instantiateWasm(imports: WebAssembly.Imports, onDone: (instance: WebAssembly.Instance) => void) {
      const { env, ...others } = imports as Imports;
      const grow = (bytes: number) => (bytes >>> 0 > MAX_MEMORY ? 0 : env.emscripten_resize_heap(bytes));
      const instance = new WebAssembly.Instance(program, { ...others, env: { ...env, emscripten_resize_heap: grow } });
      memory = instance.exports.memory as WebAssembly.Memory;
      onDone(instance);
      return instance.exports;
    },
  });
  api.PDFiumExt_Init();
  return { api, memory: () => new Uint8Array(memory.buffer) };
}
