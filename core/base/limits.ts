/**
 * How much may cross at a time. Here is nothing but numbers, so that the interface takes them without the schemas that check
 * them.
 */

/** The longest message a user may send, in UTF-16 code units. */
export const MAX_MESSAGE_LENGTH = 200_000;

/** Most attachments of one question. */
export const MAX_ATTACHMENTS = 20;

/** Most bytes of all attachments of one question. */
export const MAX_ATTACHED_BYTES = 20_000_000;

/** Most files of a folder that are read, and most characters of their text in all: about a hundred books. */
export const MAX_FOLDER_FILES = 2000;
/** How deep folders inside are looked into. */
export const MAX_FOLDER_DEPTH = 20;
export const MAX_FOLDER_CHARACTERS = 50_000_000;

/** Most folders of one chat or preset. */
export const MAX_FOLDERS = 10;

/** Most characters of a file that one call of the interface carries. */
export const MAX_PART = 1_000_000;

/** The longest custom instructions, and those of a preset, in UTF-16 code units: about 2000 tokens of English. */
export const MAX_INSTRUCTIONS = 8000;

/** Smallest and largest size of the interface's text, in percent of the usual one. */
export const MIN_TEXT_SIZE = 80;
export const MAX_TEXT_SIZE = 160;

/** Characters that a passphrase of the vault has at least. */
export const MIN_PASSPHRASE = 8;
