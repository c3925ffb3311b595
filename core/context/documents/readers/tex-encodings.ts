/** The encodings of TeX's fonts, by the codes in which they differ from ASCII and Latin-1, and which of them a font has. */

export type Letters = ReadonlyMap<number, string>;

/** The letters of Cork from 0x80 on, and again from 0xa0 on in small. */
const CAPITALS = "Ă Ą Ć Č Ď Ě Ę Ğ Ĺ Ľ Ł Ń Ň Ŋ Ő Ŕ Ř Ś Š Ş Ť Ţ Ű Ů Ÿ Ź Ž Ż Ĳ İ đ §";
const SMALL = "ă ą ć č ď ě ę ğ ĺ ľ ł ń ň ŋ ő ŕ ř ś š ş ť ţ ű ů ÿ ź ž ż ĳ ¡ ¿ £";

/** "Cork", what `\usepackage[T1]{fontenc}` takes. */
const T1: Letters = new Map([
  ...from(0x00, "` ´ ˆ ˜ ¨ ˝ ˚ ˇ ˘ ¯ ˙ ¸ ˛ ‚ ‹ › “ ” „ « » – —"),
  // A mark of no width between words that hang together.
  [0x17, ""],
  // A small ring, which makes "per mille" out of "per cent".
  [0x18, "₀"],
  ...from(0x19, "ı ȷ ff fi fl ffi ffl"),
  [0x27, "’"],
  [0x60, "‘"],
  [0x7f, "-"],
  ...from(0x80, CAPITALS),
  ...from(0xa0, SMALL),
  [0xd7, "Œ"],
  [0xdf, "SS"],
  [0xf7, "œ"],
  [0xff, "ß"],
]);

/** TeX's first encoding, with seven bits. */
const OT1: Letters = new Map([
  ...from(0x00, "Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω ff fi fl ffi ffl ı ȷ ` ´ ˇ ˘ ¯ ˚ ¸ ß æ œ ø Æ Œ Ø"),
  ...from(0x22, "”"),
  ...from(0x27, "’"),
  ...from(0x3c, "¡"),
  ...from(0x3e, "¿"),
  ...from(0x5c, "“"),
  ...from(0x5f, "˙"),
  ...from(0x60, "‘"),
  ...from(0x7b, "– — ˝ ˜ ¨"),
]);

/** The signs that go with T1; those that only its own fonts have are left out. */
const TS1: Letters = new Map([
  ...from(0x18, "← →"),
  ...from(0x2d, "-"),
  ...from(0x2f, "⁄"),
  ...from(0x3c, "⟨ − ⟩"),
  ...from(0x4d, "℧"),
  ...from(0x4f, "◯"),
  ...from(0x57, "Ω"),
  ...from(0x5b, "⟦"),
  ...from(0x5d, "⟧ ↑ ↓ `"),
  ...from(0x62, "* ⚮ †"),
  ...from(0x6d, "⚭ ♪"),
  ...from(0x7e, "~ - ˘ ˇ ˝ ˵ † ‡ ‖ ‰ • ℃ $ ¢ ƒ ₡ ₩ ₦ ₲ ₱ ₤ ℞ ‽ ⸘ ₫ ™ ‱ ¶ ฿ № ⁒ ℮ ◦ ℠ ⁅ ⁆ ¢ £ ¤ ¥ ¦ § ¨ © ª 🄯 ¬ ℗ ® ¯"),
  ...from(0xb0, "° ± ² ³ ´ µ ¶ · ※ ¹ º √ ¼ ½ ¾ €"),
  [0xd6, "×"],
  [0xf6, "÷"],
]);

/** Fewer small letters than this say nothing of a font. */
const FEW_LETTERS = 3;
const SECTION = 0x9f;

/**
 * What the codes of a bitmap font stand for, told by all that the file has of it; undefined where that does not say it, as of the fonts for
 * formulas.
 */
export function lettersOfTex(codes: ReadonlySet<number>): Letters | undefined {
  const has = (...some: readonly number[]) => some.some((code) => codes.has(code));
  const letters = [...codes].filter((code) => code >= 0x61 && code <= 0x7a).length;
  const capitals = [...codes].filter((code) => code >= 0x41 && code <= 0x5a).length;
  const high = [...codes].filter((code) => code >= 0x80);
  const hasDigits = [...codes].some((code) => code >= 0x30 && code <= 0x39);
  if (letters + capitals === 0) {
    // The signs' font has digits of its own; the sign for a section is T1's.
    if (hasDigits) return high.length > 0 && high.every((code) => code === SECTION) ? T1 : undefined;
    return high.length > 0 && high.every((code) => TS1.has(code)) ? TS1 : undefined;
  }
  if (high.length > 0) return T1;
  // Fonts for formulas have the signs that end words and sentences elsewhere.
  if (letters < FEW_LETTERS || !has(0x2c, 0x2d, 0x2e)) return undefined;
  return has(0x0b, 0x0c) ? OT1 : T1;
}

function from(first: number, letters: string): [number, string][] {
  return letters.split(" ").map((letter, at) => [first + at, letter]);
}
