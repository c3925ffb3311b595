/**
 * The names of all calls and events and nothing more, for the preload: the build puts the two lists in the place of this
 * module (see vite.config.ts), so that none of the schemas is loaded with a window.
 */
import { calls, events } from "./contract.ts";

export const callNames: readonly string[] = Object.keys(calls);
export const eventNames: readonly string[] = Object.keys(events);
