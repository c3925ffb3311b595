import { type Called, useCall } from "./use-call.ts";

/** The backends that are set up, with the model that answers of each: kept true while they are in view. */
export function useBackends(): Called<"backends.list"> {
  return useCall("backends.list", {}, ["settings.changed", "connection.changed", "backends.changed"]);
}
