import { statSync } from "node:fs";
import { writeReport } from "./report.ts";
import type { CallsOf } from "./services.ts";

/** The app as a whole. */
export const appCalls: CallsOf<"app", "info" | "connection" | "settings" | "vault"> = {
  "app.info": async ({ info }) => info,
  "app.report": async ({ info, connection, settings, vault }) => ({
    text: writeReport({
      version: info.version,
      face: info.face,
      dataDir: info.data_dir,
      connection: connection.view,
      settings: settings.portable().settings,
      vault: { bytes: statSync(vault.file, { throwIfNoEntry: false })?.size ?? 0 },
    }),
  }),
};
