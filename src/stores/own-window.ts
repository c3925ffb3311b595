/** The chat that this page has a window of its own for, and nothing else; null for the bar. */
export const OWN_CHAT: string | null =
  typeof location === "undefined" ? null : new URLSearchParams(location.search).get("chat");

/** Whether this page is the bar, which goes from chat to chat. */
export const isBar = () => OWN_CHAT === null;
