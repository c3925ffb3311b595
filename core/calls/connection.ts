import type { CallsOf } from "./services.ts";

/** How things stand with what is asked. */
export const connectionCalls: CallsOf<"connection", "connection"> = {
  "connection.get": async ({ connection }) => connection.view,
};
