/** IPC channels between the preload and the main process. */
export const CALL_CHANNEL = "floatbar:call";
export const EVENT_CHANNEL = "floatbar:event";
