/** `npm run build`. */
import { join } from "node:path";
import { scriptArgs } from "../core/base/command-line.ts";
import { buildAnew } from "./build-once.ts";

scriptArgs("Usage: npm run build\n\nBuilds the app into dist/, whatever is there.", {});
await buildAnew(join(import.meta.dirname, ".."));
