import type { ApiKeyRow, ServerUserRow } from "../core/vault/tables/server-schema.ts";
import { userOfName } from "./auth.ts";

/**
 * The names of users by id. A key that was made before names were noted bears its user's, where nothing else was said.
 */
export function namesOf(people: readonly ServerUserRow[], keys: readonly ApiKeyRow[]): ReadonlyMap<string, string> {
  const byKeys = keys
    .filter(({ name, user_id }) => userOfName(name) === user_id)
    .map(({ name, user_id }): [string, string] => [user_id, name]);
  const noted = people.flatMap(({ user_id, name }): [string, string][] => (name === null ? [] : [[user_id, name]]));
  return new Map([...byKeys, ...noted]);
}
