import type { Migration } from "kysely/migration";
import * as initial from "./001-initial.ts";
import * as streamsAndVersions from "./002-streams-and-versions.ts";
import * as recall from "./003-recall.ts";
import * as memory from "./004-memory.ts";
import * as choicesAndVectors from "./005-choices-and-vectors.ts";
import * as attachments from "./006-attachments.ts";
import * as server from "./007-server.ts";
import * as words from "./008-words.ts";
import * as truth from "./009-truth.ts";
import * as toolDefinitions from "./010-tool-definitions.ts";
import * as presets from "./011-presets.ts";
import * as folders from "./012-folders.ts";
import * as resume from "./013-resume.ts";
import * as projects from "./014-projects.ts";
import * as presetKeys from "./015-preset-keys.ts";
import * as wordsOfOthers from "./016-words-of-others.ts";
import * as partsOfFolderFiles from "./017-parts-of-folder-files.ts";

/** Every migration in order; the name's number is the `user_version` of a vault that has run it. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-initial": initial,
  "002-streams-and-versions": streamsAndVersions,
  "003-recall": recall,
  "004-memory": memory,
  "005-choices-and-vectors": choicesAndVectors,
  "006-attachments": attachments,
  "007-server": server,
  "008-words": words,
  "009-truth": truth,
  "010-tool-definitions": toolDefinitions,
  "011-presets": presets,
  "012-folders": folders,
  "013-resume": resume,
  "014-projects": projects,
  "015-preset-keys": presetKeys,
  "016-words-of-others": wordsOfOthers,
  "017-parts-of-folder-files": partsOfFolderFiles,
};
