import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseJson } from "../core/base/json.ts";
import { DEFAULTS } from "../core/settings/settings-file.ts";

/** How the window is drawn. */
export interface Graphics {
  hasHardware: boolean;
  isTransparent: boolean;
}

const wanted = z.object({ hardware_acceleration: z.boolean().optional(), transparent: z.boolean().optional() });

/**
 * What the settings say of drawing. Electron must know before the app is ready, long before the core opens; a settings file that
 * cannot be read is the core's to say, and here is as if there were none.
 */
export function graphicsIn(folder: string): Graphics {
  let values: z.infer<typeof wanted> = {};
  try {
    const read = wanted.safeParse(parseJson(readFileSync(join(folder, "settings.json"), "utf8")));
    if (read.success) values = read.data;
  } catch {
    // There is none yet.
  }
  return {
    hasHardware: values.hardware_acceleration ?? DEFAULTS.hardware_acceleration,
    isTransparent: values.transparent ?? DEFAULTS.transparent,
  };
}
