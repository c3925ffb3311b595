import { inject } from "vitest";
import { runThreadsFrom } from "../core/base/thread.ts";

const bundle = inject("threadBundle");
if (bundle !== undefined) runThreadsFrom(new URL(bundle));
