import type { Migration } from "kysely/migration";
import * as initial from "./001-initial.ts";
import * as words from "./002-words.ts";
import * as truth from "./003-truth.ts";
import * as toolDefinitions from "./004-tool-definitions.ts";
import * as presets from "./005-presets.ts";
import * as operation from "./006-operation.ts";
import * as rooms from "./007-rooms.ts";
import * as folders from "./008-folders.ts";
import * as resume from "./009-resume.ts";
import * as projects from "./010-projects.ts";
import * as presetKeys from "./011-preset-keys.ts";
import * as wordsOfOthers from "./012-words-of-others.ts";
import * as laterHolds from "./013-later-holds.ts";
import * as partsOfFolderFiles from "./014-parts-of-folder-files.ts";

/** Every migration of the database, in order. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-initial": initial,
  "002-words": words,
  "003-truth": truth,
  "004-tool-definitions": toolDefinitions,
  "005-presets": presets,
  "006-operation": operation,
  "007-rooms": rooms,
  "008-folders": folders,
  "009-resume": resume,
  "010-projects": projects,
  "011-preset-keys": presetKeys,
  "012-words-of-others": wordsOfOthers,
  "013-later-holds": laterHolds,
  "014-parts-of-folder-files": partsOfFolderFiles,
};
