import { randomBytes } from "node:crypto";
import type { Clock } from "./clock.ts";

/** Fills `size` bytes with randomness; injected so that tests can repeat ids. */
export type RandomSource = (size: number) => Uint8Array;

export const systemRandom: RandomSource = (size) => randomBytes(size);

export type IdPrefix =
  | "session"
  | "message"
  | "fact"
  | "stream"
  | "call"
  | "export"
  | "upload"
  | "work"
  | "task"
  | "attachment"
  | "agent"
  | "folder"
  | "project"
  | "file"
  | "job"
  | "suggestion";

/** Makes ids of the form `{prefix}_{unix ms}_{16 hex digits}`: opaque to readers, sortable by time of birth. */
export interface IdSource {
  next(prefix: IdPrefix): string;
}

export function createIdSource(clock: Clock, random: RandomSource): IdSource {
  return {
    next(prefix) {
      return `${prefix}_${clock.now()}_${Buffer.from(random(8)).toString("hex")}`;
    },
  };
}
