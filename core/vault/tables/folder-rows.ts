/** Rows of what is known of folders that somebody added to a chat, a preset or a project. */

/** What a folder was added to. */
export type FolderOwner = "chat" | "preset" | "project";

export interface FolderRow {
  id: string;
  owner_kind: FolderOwner;
  owner_id: string;
  /** Where it is on this computer. */
  path: string;
  created_at: string;
}

/** A file of a folder as it was read last. */
export interface FolderFileRow {
  id: string;
  folder_id: string;
  /** In the folder, with `/` between its parts. */
  path: string;
  /** In bytes. */
  size: number;
  modified_at: string;
  /** When anything of it last changed, which no program can set back; null of one that was read before that was kept. */
  changed_at: string | null;
  /** What it is and what its places are counted in; null where it was not read. */
  kind: string | null;
  unit: string | null;
  count: number;
  /** Of its text. */
  characters: number;
  /** JSON: the languages of its text, ISO 639-1. */
  languages: string;
  /** Why it was not read, as the end of an error's code (`document_FAULT`); null where it was. */
  fault: string | null;
  /** JSON: parts of it that could not be read. */
  lost: string;
}

/** A passage of a file; its words are indexed by each store in its own way. */
export interface FolderPassageRow {
  file_id: string;
  position: number;
  unit: string;
  place: number;
  place_to: number;
  heading: string | null;
  content: string;
}
