import { keepPanelDraft } from "../stores/panel-draft.ts";
import { type Editing, isWritten, useEditing } from "./editing.ts";

/** The preset that is being written as the core keeps it, with the one that it changes. */
export const presetDraft = keepPanelDraft({
  panel: "presets",
  store: useEditing,
  read: ({ editing }) => (isWritten(editing) ? editing : null),
  write: (editing) => useEditing.setState({ editing: editing as Editing | null }),
});
