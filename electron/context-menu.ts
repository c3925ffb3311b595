import { app, Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from "electron";
import type { Words } from "./words.ts";

let isOpen = false;

/** Whether a menu of the right mouse button is open: on some systems the focus goes to it, which is no reason to hide. */
export function isMenuOpen(): boolean {
  return isOpen;
}

/**
 * Opens the menu of the right mouse button over every page of the app: what a misspelt word may have meant, and what can be done with
 * text. Where there is nothing to do, there is none.
 *
 * @param words those of the interface's language, asked for each time.
 */
export function offerContextMenu(words: () => Words): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("context-menu", (_asked, params) => {
      const items = itemsFor(contents, params, words());
      if (items.length === 0) return;
      isOpen = true;
      Menu.buildFromTemplate(items).popup({ callback: () => (isOpen = false) });
    });
  });
}

function itemsFor(contents: WebContents, params: ContextMenuParams, t: Words): MenuItemConstructorOptions[] {
  const { isEditable, misspelledWord, dictionarySuggestions, selectionText, editFlags } = params;
  const spelling: MenuItemConstructorOptions[] =
    isEditable && misspelledWord !== ""
      ? [
          ...dictionarySuggestions.map((word) => ({ label: word, click: () => contents.replaceMisspelling(word) })),
          ...(dictionarySuggestions.length === 0 ? [{ label: t("No suggestions"), enabled: false }] : []),
          {
            label: t("Add to dictionary"),
            click: () => void contents.session.addWordToSpellCheckerDictionary(misspelledWord),
          },
          { type: "separator" as const },
        ]
      : [];
  const hasWords = selectionText.trim() !== "";
  if (!isEditable) return hasWords ? [{ role: "copy", label: t("Copy") }] : [];
  return [
    ...spelling,
    { role: "cut", label: t("Cut"), enabled: editFlags.canCut },
    { role: "copy", label: t("Copy"), enabled: editFlags.canCopy },
    { role: "paste", label: t("Paste"), enabled: editFlags.canPaste },
    { type: "separator" },
    { role: "selectAll", label: t("Select all"), enabled: editFlags.canSelectAll },
  ];
}
