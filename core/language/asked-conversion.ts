/** Units by what people call them in the languages of the interface, under the name by which the calculator knows them. */
const UNITS: Readonly<Record<string, string>> = {
  mile: "miles?|meilen?|millas?|milles?|milhas?|miglia|miglio|mijl(?:en)?",
  km: "km|kilomet(?:er|re)s?|kilometern?|kilómetros?|kilomètres?|quilômetros?|quilómetros?|chilometr[io]",
  m: "m|met(?:er|re)s?|metern?|metros?|mètres?|metri|metro",
  cm: "cm|centimet(?:er|re)s?|zentimetern?|centímetros?|centimètres?|centimetri|centimetro",
  inch: "inch(?:es)?|zoll|pulgadas?|pouces?|polegadas?|pollic[ei]",
  foot: "foot|feet|ft|fuß|pies?|pieds?|pés?|piedi|piede",
  kg: "kg|kilos?|kilograms?|kilogramm|kilogramos?|kilogrammes?|quilos?|quilogramas?|chil[io]",
  g: "g|grams?|gramm|gramos?|grammes?|gramas?|grammi|grammo|gram",
  lb: "lbs?|pounds?|pfund|libras?|livres?|libbr[ae]",
  oz: "oz|ounces?|unzen?|onzas?|onces?|onças?|onc[ei]a?",
  L: "l|lit(?:er|re)s?|litern?|litros?|litri",
  degC: "°?c|(?:degrees? |grad |grados |degrés? |graus |gradi )?celsius",
  degF: "°?f|(?:degrees? |grad |grados |degrés? |graus |gradi )?fahrenheit",
};

const FORM =
  /^[¿\s]*(?:(?:wie ?viele? (?:sind|ist)|was sind|cuánt[oa]s? (?:es|son)|combien (?:font|fait)|quanto (?:é|são|sono|fa|fanno)|hoeveel (?:is|zijn)|how much (?:is|are)|what(?:'s| is| are)|convert) )?(?<count>-?\d+(?:[.,]\d+)?)\s*(?<from>[°\p{L}][\p{L} ]*?) (?:in|to|into|nach|en|em|a|para|naar) (?<to>[°\p{L}][\p{L} ]*?)[?!.\s]*$/iu;

const nameOf = (word: string) =>
  Object.entries(UNITS).find(([, words]) => new RegExp(`^(?:${words})$`, "iu").test(word.trim()))?.[0];

/** The conversion of a unit that a sentence asks for, as the calculator reads it; undefined where it asks for none. */
export function conversionIn(sentence: string): string | undefined {
  const { count, from, to } = FORM.exec(sentence.trim().replaceAll("’", "'"))?.groups ?? {};
  if (count === undefined || from === undefined || to === undefined) return undefined;
  const [unit, wanted] = [nameOf(from), nameOf(to)];
  // "1,500 miles": a comma before three digits divides thousands.
  const number = /,\d{3}$/.test(count) ? count.replace(",", "") : count.replace(",", ".");
  return unit === undefined || wanted === undefined ? undefined : `${number} ${unit} to ${wanted}`;
}
