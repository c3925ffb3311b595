import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { hi } from "./hi.ts";
import { hiLatin } from "./hi-latin.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { SpeechData } from "./speech-data.ts";
import { tr } from "./tr.ts";
import { zh } from "./zh.ts";

/** Every language that is learned from; the first one is taken where nothing tells which it is. */
export const speechData: readonly SpeechData[] = [en, de, fr, es, pt, it, nl, pl, ru, tr, ar, hi, hiLatin, zh, ja, ko];
