/** Numbers that prove themselves: cards, accounts and identity numbers with check digits. */

const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ""), Number);

/** Issuers of payment cards by first digits and length (ISO/IEC 7812). */
const CARD =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/;

/** Whether digits alone are a payment card's: a known issuer, and the check digit by Luhn (ISO/IEC 7812-1). */
export function isCard(digits: string): boolean {
  return CARD.test(digits) && hasLuhnDigit(digits);
}

function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Country, check digits and account: the remainder by 97 is 1 (ISO 13616, ISO/IEC 7064). */
export function isIban(text: string): boolean {
  const plain = text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  if (plain.length < 15 || plain.length > 34 || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(plain)) return false;
  let remainder = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** German tax number: eleven digits, ISO/IEC 7064 mod 11, 10; one digit stands twice or three times in the first ten. */
export function isGermanTaxId(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || digits[0] === 0) return false;
  const different = new Set(digits.slice(0, 10)).size;
  if (different !== 9 && different !== 8) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits[10];
}

/** The dihedral group of order ten and its permutation (Verhoeff, 1969). */
const VERHOEFF = ["0123456789", "1234067895", "2340178956", "3401289567", "4012395678"].concat([
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
]);
const PERMUTED = ["0123456789", "1576283094", "5803796142", "8916043527"].concat([
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
]);

/** Aadhaar: twelve digits, none of the first two leading ones, the last by Verhoeff. */
export function isAadhaar(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 12 || (digits[0] ?? 0) < 2) return false;
  let check = 0;
  digits.toReversed().forEach((digit, at) => {
    check = Number(VERHOEFF[check]?.[Number(PERMUTED[at % 8]?.[digit])]);
  });
  return check === 0;
}

const CHINESE_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Chinese resident identity number (GB 11643): region, date of birth, order, check character by ISO 7064 mod 11, 2. */
export function isChineseId(text: string): boolean {
  if (!/^[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const sum = CHINESE_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** Brazilian taxpayer number (CPF): nine digits and two check digits by mod 11. */
export function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  return [9, 10].every((length) => {
    const sum = digits.slice(0, length).reduce((total, digit, at) => total + digit * (length + 1 - at), 0);
    return ((sum * 10) % 11) % 10 === digits[length];
  });
}

/** French social security number: sex, year, month, place, order, and a key by mod 97 (Corsica's 2A and 2B as 19 and 18). */
export function isFrenchNir(text: string): boolean {
  const plain = text
    .replace(/[\s.-]/g, "")
    .toUpperCase()
    .replace("2A", "19")
    .replace("2B", "18");
  if (!/^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)\d{10}$/.test(plain)) return false;
  return 97 - Number(BigInt(plain.slice(0, 13)) % 97n) === Number(plain.slice(13));
}

/** What a sign counts at an odd place of an Italian tax code; at an even one a digit counts itself and a letter its place. */
const ODD_PLACES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italian tax code (codice fiscale): name, date and place of birth, and a letter that is the sum's remainder by 26. */
export function isItalianTaxCode(text: string): boolean {
  const plain = text.toUpperCase();
  if (!/^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/.test(plain))
    return false;
  const values = Array.from(plain, (sign) => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65));
  const sum = values
    .slice(0, 15)
    .reduce((total, value, at) => total + (at % 2 === 0 ? (ODD_PLACES[value] ?? 0) : value), 0);
  return sum % 26 === values[15];
}

/** Spanish DNI or NIE: the letter is the number's remainder by 23. */
export function isSpanishId(text: string): boolean {
  const plain = text.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  const number = Number(plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter))));
  return /^[XYZ\d]\d{7}[A-Z]$/.test(plain) && "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === plain.at(-1);
}
