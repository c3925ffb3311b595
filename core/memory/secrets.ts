/** Keys of well-known services, tokens, and private keys in PEM form. */
const KEY =
  /\b(?:sk|pk|rk)[-_](?:live|test|ant|proj|or)?[-_]?[A-Za-z0-9_-]{16,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bxox[abprs]-[\w-]{10,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** "My password is …", "the PIN for the door is …". */
const NAMED =
  /\b(?:pass(?:word|code|phrase)|pin(?: code| number)?|secret(?: key)?|api[ -]?key|access token|cvv|cvc|security code|recovery (?:code|phrase)|seed phrase|private key)\b[^.?!\n]{0,40}?(?:\bis\b|:|=)/i;
const DIGITS = /\b\d(?:[ -]?\d){11,18}\b/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/;
const TOKEN = /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{24,}\b/;

/** Whether a text holds something that must never be learned: a key, a password, a card's or an account's number. */
export function holdsSecret(text: string): boolean {
  if (KEY.test(text) || NAMED.test(text) || IBAN.test(text) || TOKEN.test(text)) return true;
  return (text.match(DIGITS) ?? []).some((digits) => isCardNumber(digits.replace(/\D/g, "")));
}

/** The check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
