/** Rows of the tables that belong to the server and to no vault. */
export type KeyScope = "user" | "admin";

/** A key that lets in, without the key. */
export interface ApiKeyRow {
  id: string;
  /** Whose it is. */
  user_id: string;
  /** For people: what it is used for. */
  name: string;
  /** SHA-256 of the key, hexadecimal. Keys are 256 random bits, so that no slow hash is needed. */
  hash: string;
  scope: KeyScope;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** Somebody who uses a server. */
export interface ServerUserRow {
  user_id: string;
  /** As in `keys create --user` or a token's `sub`; null where only the id is known. */
  name: string | null;
  first_seen_at: string;
  /** When a request came last, to the hour; null where none has come. */
  last_seen_at: string | null;
}

/** How much somebody asked on a day. */
export interface ServerUsageRow {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** The id of a user, or `key:` and the id of a key. */
  who: string;
  requests: number;
  /** Read and written by models, together. */
  tokens: number;
  /** US dollars of the answers whose price is known. */
  cost_usd: number;
}

/** A room that users share; its chats are in a vault of its own, under its id. */
export interface RoomRow {
  id: string;
  name: string;
  /** Who may say who is in it, and take it away. */
  owner_id: string;
  created_at: string;
}

/** Somebody who is in a room. */
export interface RoomMemberRow {
  room_id: string;
  user_id: string;
  /** As whoever let them in called them; null where only the id was said. */
  name: string | null;
  joined_at: string;
}

/** Who asked for an answer in a room. */
export interface RoomQuestionRow {
  room_id: string;
  /** The answer's. */
  message_id: string;
  user_id: string;
}

/** What belongs to the server and to no vault. */
export interface ServerSchema {
  api_keys: ApiKeyRow;
  server_users: ServerUserRow;
  server_usage: ServerUsageRow;
  rooms: RoomRow;
  room_members: RoomMemberRow;
  room_questions: RoomQuestionRow;
}
