/** Keys of well-known services, tokens, and private keys in PEM form. */
const KEY =
  /\b(?:sk|pk|rk)[-_][\w-]{16,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bxox[abprs]-[\w-]{10,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.|\bgl(?:pat|rt|dt|soat)-[\w-]{16,}|\bhf_[A-Za-z0-9]{20,}|\bnpm_[A-Za-z0-9]{20,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bdop_v1_[a-f0-9]{40,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** What secrets are called, in the languages that most people write. */
const NAMES =
  "pass(?:word|wort|code|phrase)|pwd|passwd|pin(?:[ -]?(?:code|number|nummer))?|secret(?: key)?|api[ -]?key|access token|cvv|cvc|security code|recovery (?:code|phrase)|seed phrase|private key|kennwort|contraseña|clave (?:secreta|de acceso)|mot de passe|code secret|senha|palavra-passe|wachtwoord|hasło|пароль|пин-?код|şifre|parola|كلمة (?:السر|المرور)|पासवर्ड|密码|密碼|口令|パスワード|暗証番号|비밀번호";
const IS = "(?:(?<![\\p{L}])(?:is|are|was|ist|lautet|es|est|é|è|jest|это)(?![\\p{L}])|'s|’s|[:=：]|是|は|은|는)";
/** "My password is …", "the PIN for the door is …". */
const NAMED = new RegExp(`(?<![\\p{L}])(?:${NAMES})(?![\\p{Script=Latin}])[^.?!\\n]{0,40}?${IS}`, "iu");
/** "4821 is my PIN", "hunter2 is the password". */
const NAMED_AFTER = new RegExp(
  `\\S*\\d\\S*\\s+(?:is|was|ist|es|est)\\s+(?:\\p{L}+\\s+){0,3}?(?:${NAMES})(?![\\p{L}])`,
  "iu",
);
/** 13 to 19 digits, as payment cards have. */
const DIGITS = /\b\d(?:[ -]?\d){12,18}\b/g;
const IBAN =
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b|\b[a-z]{2}\d{2}(?: ?\d{4}){3,7}(?: ?\d{1,4})?\b/;
const TOKEN = /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{24,}\b/;

/** Whether a text holds something that must never be learned: a key, a password, a card's or an account's number. */
export function holdsSecret(text: string): boolean {
  if (KEY.test(text) || NAMED.test(text) || NAMED_AFTER.test(text) || IBAN.test(text) || TOKEN.test(text)) return true;
  return (text.match(DIGITS) ?? []).some((digits) => isCardNumber(digits.replace(/\D/g, "")));
}

/** The check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
