import { stripTypeScriptTypes } from "node:module";

// Threads of the core read TypeScript by a WebAssembly module of Node's. Where no other isolate holds it, V8 frees its code with
// each thread, and has been seen to fail in that ("jit_page.has_value()"). Used once here, it stays.
stripTypeScriptTypes("let held: boolean");
