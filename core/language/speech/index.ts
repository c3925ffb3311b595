import { en } from "./en.ts";
import type { SpeechData } from "./speech-data.ts";

/** Every language that is learned from; the first one is taken where nothing tells which it is. */
export const speechData: readonly SpeechData[] = [en];
