import type { MessageKey } from "../text.ts";

/** Every setting that can be looked for from outside of the panel: its label, and the section that it stands in. */
export const SETTINGS: readonly (readonly [MessageKey, string])[] = [
  ["Service", "models"],
  ["API URL", "models"],
  ["API key", "models"],
  ["Instructions for every answer", "instructions"],
  ["Most memory sent with a question", "memory"],
  ["Search by meaning", "memory"],
  ["Begin a new chat after a while", "bar"],
  ["Hide when another window is clicked", "bar"],
  ["Keep the bar pinned", "bar"],
  ["Hide from screen sharing", "bar"],
  ["Start when you log in", "bar"],
  ["Use the graphics processor", "bar"],
  ["Transparent window", "bar"],
  ["Notify me when an answer is ready", "bar"],
  ["Language", "look"],
  ["Theme", "look"],
  ["Width, in pixels", "look"],
  ["Opacity", "look"],
  ["Proxy", "advanced"],
  ["Longest wait for an answer to begin, in seconds", "advanced"],
  ["Your company’s certificate", "advanced"],
  ["Export and import", "advanced"],
  ["Copy a report", "advanced"],
  ["Check this computer", "advanced"],
];
