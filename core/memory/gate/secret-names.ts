/** What secrets are called, in fifteen languages, also where it is misspelt. */
import type { SecretKind } from "../../base/held-kinds.ts";
import { BEFORE_OTHER_CODE } from "./code-spans.ts";
import { fold } from "../../language/fold.ts";
import { eachMatch, eachNearDigits } from "./spans.ts";
import { KEY_NAMES, NO_SECRET_KEY, WEAK_KEY_NAMES } from "./key-names.ts";

/** A secret's name in a text. */
export interface SecretName {
  kind: SecretKind;
  start: number;
  end: number;
  /** Means many other things, too ("clave", "secret"): only what looks like a secret is its value. */
  isWeak: boolean;
  /** Stands for several ("passwords"). */
  isPlural: boolean;
}

/**
 * Letters of a compound may stand before it where a language joins words ("WLAN-Passwort"). By kind, since a PIN is told by its
 * digits and a password may be anything.
 */
const COMPOUND_NAMES =
  "(?:passw[oö]rte?r?|kennw[oö]rte?r?|wachtwoord(?:en)?|passord|lösenord|adgangskode|password|passwd|passphrase|passcode|heslo)s?";
const PASSWORD_NAMES =
  "contra(?= (?:del?|de la) (?:wi-?fi|correo|email|netflix|banco|router|compu\\p{L}*|cuenta))|ww(?= van |\\s?[:=])|steam guard code|code (?:they|it|he|she) (?:just )?(?:texted|sent|e-?mailed|messaged)(?: me)?|parol(?:ik|em)?|mima(?= shi\\b| gai| bian|\\s?[:=])|shifre(?:m|si|miz)?|k[ea]l[ei]?m[ea]t (?:el |al |as-?)?(?:ser+|sir+|moro+r|muru+r)|pasuwa+do|bimil ?beonho|bibeon|code[ -]?words?(?! puzzle)|(?:duress|panic|alarm|verbal|telephone|challenge|memorable) (?:pass)?(?:word|phrase|place|answer)|duress (?:code|password)|security (?:word|phrase|answer)|codew[oö]rte?r?|sicherheitswort|mot (?:de code|de sécurité|d'alarme)|palabra de (?:seguridad|alarma)|palavra de segurança|parola di (?:sicurezza|allarme)|codewoord|veiligheidswoord|słowo (?:bezpieczeństwa|alarmowe|kodowe)|кодов\\p{L}{2,3} слов\\p{L}{1,2}|güvenlik kelimesi|كلمة الأمان|कोड वर्ड|सुरक्षा शब्द|mother['’]?s maiden name|(?:mädchen|geburts)name (?:meiner|der) mutter|nom de jeune fille de (?:ma|la) mère|apellido de soltera de (?:mi|la) madre|nome de solteira da (?:minha )?mãe|cognome da nubile (?:di mia|della) madre|meisjesnaam van (?:mijn|de) moeder|nazwisko panieńskie (?:mojej )?(?:matki|mamy)|девичья фамилия (?:моей )?(?:матери|мамы)|anne(?:min|nin)? kızlık soyadı\\p{L}*|اسم عائلة (?:أمي|الأم|والدتي)(?: قبل الزواج)?|pass(?= is [“„'\"])|(?:admin|root|login|wi-?fi|guest|user|router|server|account) pass(?= (?:for|to|of|on) [\\p{L}' ]{2,24}\\s?[:=])|pass[ -](?:words?|phrase)|secret word|geheimwort|losungswort|palabra secreta|mot secret|palavra secreta|pwd|pw|mdp|psk|wpa[23]?-?(?:key|psk)|(?:lastpass|1password|bitwarden|keepass\\p{L}{0,3}|dashlane|nordpass|enpass|roboform|proton pass|vault) master|master (?:pw|pass)|contrase[nñ]as?|(?:mi|tu|su|nuestra|la nueva) clave|claves? (?:secreta|de acceso|personal|(?:del?|de la|de los|para el|para la) (?:wi-?fi|correo|e-?mail|banco|tarjeta|cuenta|ordenador|computadora|portátil|móvil|celular|router|caja|alarma|internet|netflix))|mots? de passe|code wi-?fi|senhas?(?! de (?:atendimento|espera|chamada|fila|consulta))|palavra-passe|palavras-passe|parola d'ordine|has[łl](?:o|a|em)|парол[ьяюеи]\\p{L}{0,2}|[şs]ifre\\p{L}*|parola(?:m|n|s[ıi])\\p{L}{0,4}|[وبلف]?(?:ال)?كلم(?:ة|ه|ات) (?:ال)?(?:سر|مرور)\\p{L}*|كلمة سري|[وبلف]?(?:ال)?باسو{1,2}رد\\p{L}{0,2}|पासवर्ड";
const PIN_NAMES =
  "(?:(?:a|the|my) )?new pin|(?:neue|nieuwe) pin|nouveau pin|nuevo pin|nuovo pin|novo pin|nowy pin|новый пин|yeni pin|(?:senha|clave|contraseña|mot de passe|parola|wachtwoord|hasło|пароль) (?:d[oae]|del|de la|du|della|van de|от) (?:cofre|caja(?: fuerte)?|coffre|cassaforte|kluis|sejfu|сейфа)|pin-?kod|kod ot|ra[2q]am (?:el |al |as-?)?ser+i|an[sg]h?[oō]u? ?ban?g[oō]u?|(?:(?:my|our|the|your|his|her|card|sim|phone|bank|debit|credit|door|mein|meine|die|der|ma|mon|mi|il mio|minha|mój|moj|мой|mijn|benim|kart|el|il) )(?:pins?|puk|tan)(?! code)|pin[ -]?(?:codes?|number|nummer|kodu?|kode)|PINs?|PUK|TAN|[\\p{L}]{2,20}-(?:pin|puk|tan)|пин(?:-?код\\p{L}*)?|(?:alarm|door|gate|safe|entry|entrance|unlock|access|lock|locker|garage|security|verification|backup|recovery|one-time|2fa|mfa|otp|puk|tan|cvv|cvc|luggage|suitcase|keypad|building|lockbox|padlock|voicemail|vault|shed|cellar|basement|mailbox|elevator|lift|bike room)(?:['’]s)? ?(?:codes?|combination|combo|pin)|(?:combination|combo) (?:to|for|of)|codes? (?:to|for|of) (?:the|my|our) [\\p{L}' ]{0,20}?(?:door|gate|safe|alarm|locker|lock|garage|building|phone|card|house|apartment|office|flat|shed|cellar|basement|attic|barn|bike room|storage(?: room)?|mailbox|lift|elevator|pool|gym)|(?:combination|combo|kombination|combinaison|combinación|combinação|combinazione|combinatie|kombinacja|комбинация)(?=\\s?[:=])|cvv2?|cvc2?|csc|(?:card )?security code|(?:phone|tablet|screen|device|laptop|ipad|iphone) unlock(?=\\s?[:=])|unlock pattern|entsperrmuster|patrón de desbloqueo|schéma de déverrouillage|padrão de desbloqueio|geheimzahl|geheimnummer|(?:zahlen)?kombination|kartenprüfnummer|(?:code|zahlencode|zahlenkombination|kombination) (?:fürs?|vom|zum|zur|am|des|der|meines|meiner) (?:\\p{L}{2,12} )?(?:\\p{L}*schloss(?:es)?|\\p{L}*tür|\\p{L}*tor|\\p{L}*safe|\\p{L}*tresor|\\p{L}*fach|\\p{L}*alarm\\p{L}*|\\p{L}*koffer|\\p{L}*garage|\\p{L}*handys?|\\p{L}*box|\\p{L}*keller|\\p{L}*schuppen|dachboden|fahrradraum|briefkasten|hauseingang|aufzug)|combinación (?:de|del|de la) [\\p{L} ]{0,16}?(?:caja(?: fuerte)?|candado|taquilla|maleta|bici(?:cleta)?)|combinaison (?:du|de la|de mon|de ma) [\\p{L} ]{0,12}?(?:coffre(?:-fort)?|cadenas|casier|valise|antivol)|combinação (?:do|da) [\\p{L} ]{0,12}?(?:cofre|cadeado|armário|mala|bicicleta)|cryptogramme(?: visuel)?|(?:zugangs|sicherheits|tür|haustür|alarm|entsperr|toegangs|beveiligings|deur|alarm)-?codes?|codes? (?:für|von|zu) (?:die|den|das|der|dem|meine?[rnm]?|unsere?[rnm]?) [\\p{L} ]{0,12}?(?:tür|haustür|tor|tresor|alarmanlage|schloss|schließfach|garage|karte|handy)|(?:code|kod) (?:van|voor) (?:de|het|mijn|onze) [\\p{L} ]{0,12}?(?:deur|voordeur|kluis|alarm|poort|kaart|schuur|kelder|berging|garage|lift|brievenbus)|code confidentiel|code secret|code (?:de|du|de la|de l'|de ma|de mon)[ ]?(?:porte|portail|immeuble|cave|garage|hall|cour|ascenseur|boîte aux lettres|local|abri|alarme|coffre|carte(?: bleue| bancaire)?|téléphone|cadenas)|digicode|code (?:d'entrée|d'accès|pin|du portail|du cadenas)|clave (?:del cajero|de la (?:tarjeta|puerta|alarma|caja fuerte|maleta))|código (?:de segur(?:idad|ança)|de acceso|de acesso|secreto|pin)|código (?:del?|de la|da|do) (?:puerta|portal|alarma|caja fuerte|candado|tarjeta|porta|portão|alarme|cofre|cadeado|cartão|prédio|edificio|garaje|trastero|sótano|ascensor|buzón|garagem|arrecadação|elevador)|codice (?:pin|di sicurezza|segreto)|codice (?:del?|della|dell')[ ]?(?:portone|porta|cancello|bancomat|allarme|cassaforte|carta|lucchetto|citofono|cantina|garage|box|ascensore|cassetta)|kod (?:pin|dostępu|do (?:drzwi|furtki|bramy|domofonu|sejfu|alarmu|klatki|telefonu|karty|piwnicy|garażu|skrytki|windy))|код (?:доступа|от|домофона|двери|подъезда|сейфа|сигнализации)|домофон|секретный код|pin kod\\p{L}*|(?:kapı|alarm|kasa|kilit) (?:kodu|şifresi)\\p{L}*|[وبل]?(?:الرقم|رقمي|الرمز|رمزي|الكود) السري|(?:رمز|كود|شفرة|رقم) (?:ال)?(?:دخول|باب|بوابة|إنذار|انذار|خزنة|خزانة|قفل|تحقق|تفعيل|شقة|عمارة|مصعد|كراج|جراج|هاتف|جوال|بطاقة السري|أمان|صراف|حماية)|بن كود|البن كود|पिन(?: कोड| नंबर)?|गुप्त कोड|(?:दरवाज़े|दरवाजे|अलार्म|तिजोरी) का कोड";
const SEED_NAMES =
  "(?:seed|recovery|mnemonic|secret recovery|backup|wallet|ledger|trezor|metamask) (?:phrase|words?)|mnemonic|frase (?:semilla|de recuperación|de recuperação|di recupero|seed|mnemonica)|(?:doce|veinticuatro|12|24) palabras de mi (?:monedero|cartera|billetera)|palabras (?:del?|de mi|de recuperación) (?:monedero|cartera|billetera)|phrase (?:de récupération|secrète|mnémonique)|(?:wiederherstellungs|seed|recovery)-?(?:phrase|wörter)|herstelzin|herstelwoorden|fraza (?:odzyskiwania|seed)|kurtarma (?:ifadesi|kelimeleri)\\p{L}*|عبارة (?:الاسترداد|الاستعادة)|सीड (?:फ्रेज|वाक्यांश)|сид[- ]фраз\\p{L}*|мнемоническ\\p{L}{2,3} фраз\\p{L}*";
const ID_NAMES =
  "social security(?: number| no\\.?)?|ssn|social(?=(?: is|[,:])? \\d{3}[ -]?\\d\\d[ -]?\\d{4})|green card(?: number)?|alien (?:registration )?number|residence permit(?: number)?|dl(?= number)|nie(?=[: ]{1,2}[xyz]-?\\d{7})|passport(?: number| no\\.?| nr\\.?)?|(?:driver'?s?|driver’s|driving) licen[cs]e(?: number| no\\.?)?|national (?:id|insurance)(?: number| no\\.?)?|n\\.?i\\.? (?:number|no\\.?)|nino|itin|ein(?=(?: is|:)? \\d\\d-)|sin(?=(?: is|:)? \\d{3}[ -]?\\d{3}[ -]?\\d{3}(?!\\d))|pan(?=(?: is| no\\.?| number|:)? [a-z]{5}\\d{4}[a-z])|ni number|personnummer|samordningsnummer|fødselsnummer|cpr(?:-?nummer|-?nr)?|henkilötunnus|hetu|pps(?:n| number| no\\.?)?|nric|fin number|hkid|cnic|ktp|nik(?=[ :]{1,3}\\d{16})|oib|cnp|egn|jmbg|rodné číslo|αφμ|αμκα|afm|amka|tckn|tc(?=[ :]{1,2}\\d{11}(?!\\d))|kimlik (?:no|numara)\\p{L}*|ird number|voter id|numéro (?:de carte vitale|du titre de séjour)|titre de séjour(?: n[°ºo])?|permesso di soggiorno|tessera sanitaria|numer dowodu|полис\\p{L}{0,2}(?: омс)?|(?:серия|номер) (?:и (?:серия|номер) )?паспорта|(?:tax )?file number|tfn|sin(?= number)|sozialversicherungs-?nr|svnr|ahv(?:-nummer)?|(?:mi |meu |o meu )?(?:nif|nipc|cuit|cuil|curp|nuss|niss|cnpj|cédula(?: de identidad)?|título de eleitor|pis|sns)|(?:mi |el )rut|rfc(?=(?: es)?:? [a-zñ&]{3,4}\\d{6})|numéro (?:de )?sécu(?:rité sociale)?|n[°º] (?:de )?sécu|(?:my|his|her) n\\.?i\\.? number|tax(?:payer)? (?:id|number)|id (?:card )?(?:number|no\\.?)|medicare(?: number)?|nhs (?:number|no\\.?|nr)|health insurance number|(?:personal)?ausweis(?:nummer|nr\\.?)?|(?:reise)?pass-?(?:nummer|nr\\.?)|reisepass|führerschein(?:nummer|nr\\.?)?|steuer-?(?:id|nummer|nr\\.?|identifikationsnummer)\\p{L}*|sozialversicherungs(?:nummer|nr\\.?)|rentenversicherungsnummer|krankenkassennummer|pasaporte|(?:mi|su|número de|nº de|el) (?:dni|nie)|dni|número de (?:seguridad social|afiliación)|passeport(?: n[°ºo])?|permis de conduire(?: n[°ºo])?|(?:numéro|num|n[°º]) (?:de |fiscal |d')?(?:passeport|sécu(?:rité sociale)?|fiscal|carte d'identité)|carte d'identité|codice fiscale|passaporto|patente(?: di guida)?|carta d'identità|(?:meu )?(?:cpf|rg)|passaporte|carta de condução|cnh|paspoort(?:nummer)?|rijbewijs(?:nummer)?|bsn|burgerservicenummer|pesel|nip|paszport\\p{L}{0,2}|dow(?:ód|odu) osobist\\p{L}{1,3}|prawo jazdy|номер паспорта|паспорт|загранпаспорт|водительск\\p{L}{2,3} (?:прав\\p{L}?|удостоверени\\p{L})|снилс|инн|आधार(?: (?:कार्ड )?(?:नंबर|संख्या))?|aadhaar|aadhar|pan card|पासपोर्ट(?: नंबर)?|[وب]?رقم (?:جواز السفر|الجواز|الهوية|جوازي|هويتي|إقامتي|الإقامة|الضمان الاجتماعي|التأمينات|رخصة القيادة|رخصتي)|الرقم (?:القومي|الوطني|المدني|الضريبي)|جواز سفري|tc kimlik(?: no\\p{L}*| numara\\p{L}*)?|pasaport(?: no\\p{L}*| numara\\p{L}*)?|ehliyet(?: no\\p{L}*)?";
const ACCOUNT_NAMES =
  "acc(?=[ :]{1,2}\\d{7,})|(?:checking|savings)(?= (?:is |no\\.? |# ?)?\\d{6,})|bsb|acc(?:t|ount)?\\.? (?:no\\.?|nr\\.?|num(?:ber)?\\.?|#)|account(?=[ :]{1,2}\\d{6,12}(?!\\d))|n[º°.]? (?:de )?cuenta|cuenta(?= (?:es )?\\d{6})|nr (?:konta|rachunku)|konto(?=[ :]{1,2}\\d{6})|rekening(?=[ :]{1,2}\\d{6})|расч[её]тный сч[её]т|conta(?: corrente)? n[º°]|bank account(?: number| no\\.?)?|acct(?:\\.|s)?(?: number| no\\.?)?|a/c(?: no\\.?)?|clabe|rib|cbu|(?:checking|savings|current|giro) account(?: number| no\\.?)?|account (?:number|no\\.?)|routing(?: number| no\\.?)?|sort code|konto(?:nummer|nr\\.?)|bankverbindung|iban|numéro de compte|compte bancaire|número de (?:la |mi )?cuenta(?: bancaria)?|cuenta bancaria|conto corrente|numero di conto|número da conta|conta bancária|rekeningnummer|bankrekening|numer (?:konta|rachunku)|номер (?:счёта|счета|карты)|hesap (?:no|numara)\\p{L}*|رقم (?:ال)?حساب(?:ي|ك)?|رقم الآيبان|الآيبان|खाता (?:नंबर|संख्या)|account(?=[ :]{1,2}\\d{8}|(?: (?:at|with|bei|chez) [\\p{l}\\d' ]{2,24})? (?:is|ist|est) \\d{6,})";
const WEAK_PASSWORD_NAMES =
  "clave(?!s? del? (?:éxito|sol))|the secret|secret(?=\\s*[:=])|pass(?=\\s*[:=]| is )|wpa[23]?(?=\\s*[:=])|パス(?=\\s*[:：=は])|parola chiave|palabra clave|palavra-chave|parola(?=\\s*[:=])|login(?=\\s*[:=])|credentials?";

/** Scripts without spaces: nothing parts the name from the words around it. */
const SPACELESS: Readonly<Partial<Record<SecretKind, string>>> = {
  password:
    "安全词|暗语|母亲(?:的)?(?:娘家|婚前)姓氏?|母の旧姓|어머니(?:의)? 결혼 전 성|密码(?![学學箱锁本])|密碼(?![学學])|口令|パスワード(?!マネージ|管理|リセット|を忘)|パスコード|合言葉|비밀번호(?! ?(?:관리|찾기|재설정|변경 방법))|비번|암호(?![학화문])|패스워드",
  pin: "验证码|暗証番号|暗証(?=[はが:：])|인증번호|取款码|支付密码|安全码|セキュリティコード|보안 ?코드|门禁码?|开锁码|动态码|短信码|(?:手机|门锁|锁屏|开机|行李箱|保险[柜箱]|储物柜|大门|车库)的?密码|PINコード|ピンコード|解除コード|ロック番号|ダイヤル番号|비밀 ?코드|현관 ?번호|핀 ?번호|핀코드",
  seed: "助记词|助記詞|ニーモニック|リカバリーフレーズ|シードフレーズ|시드 ?구문|복구 ?구문|니모닉",
  id: "身份证(?:号码?|号)?|身分證(?:字號)?|护照(?:号码?|号)?|護照|驾照(?:号码?)?|社保(?:号码?|卡号)|居留证(?:号码?)?|港澳通行证(?:号码?)?|台胞证(?:号码?)?|税号|在留カード(?:番号)?|年金番号|保険証(?:の)?番号|免許番号|외국인등록번호|건강보험번호|マイナンバー|個人番号|パスポート(?:番号)?|免許証(?:番号)?|주민(?:등록)?번호|여권(?:번호)?|운전면허(?:번호)?",
  account: "账号(?=[^。！？\\n]{0,4}\\d)|帐号|卡号|银行账户|口座番号|계좌(?:번호)?|카드 ?번호|カード番号",
};

/** A letter of a script that parts words by spaces; a Chinese or Japanese one may stand before any name. */
const NO_LETTER_BEFORE =
  "(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Devanagari}\\p{N}])";
/** Looked for in lower case: that is a good deal faster than not to mind the case. */
const bounded = (names: string) =>
  new RegExp(
    `${NO_LETTER_BEFORE}(?:${names
      .toLowerCase()
      .replaceAll(/ number(?![\w)])/g, " (?:number|num\\.?|no\\.?|nr\\.?|#)")
      .replaceAll("\\p{l", "\\p{L")})(?![\\p{Script=Latin}\\p{N}])`,
    "gu",
  );
/** With digits or without; a PIN's may be spoken, an id's or an account's not. */
interface Names {
  kind: SecretKind;
  isWeak?: boolean;
  hasDigits?: boolean;
  pattern: RegExp;
}
const NAMES: readonly Names[] = [
  { kind: "password", pattern: new RegExp(`${COMPOUND_NAMES}(?![\\p{Script=Latin}\\p{N}])`, "gu") },
  { kind: "password", pattern: bounded(PASSWORD_NAMES) },
  { kind: "pin", pattern: bounded(PIN_NAMES) },
  { kind: "key", pattern: bounded(KEY_NAMES) },
  { kind: "seed", pattern: bounded(SEED_NAMES) },
  { kind: "id", hasDigits: true, pattern: bounded(ID_NAMES) },
  { kind: "account", hasDigits: true, pattern: bounded(ACCOUNT_NAMES) },
  { kind: "password", isWeak: true, pattern: bounded(WEAK_PASSWORD_NAMES) },
];
const SPACELESS_NAMES = Object.entries(SPACELESS).map(
  ([kind, names]) => [kind as SecretKind, new RegExp(names, "gu")] as const,
);
const HAS_SPACELESS = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Without a word beside it and not in capitals it may be the verb ("pin 3 tabs"): then only "pin is", "pin:" or digits and no more name one. */
const BARE_PIN = /^(?:[Pp]ins?|puk|[Tt]an)$/;
/** Of several, fewer digits are how many there are. */
const FEW = /^s\s*[:=]\s*\d{1,3}(?!\d)/;
const AFTER_BARE_PIN =
  /^(?:\s*|['’]s\s(?=\d))(?:is|was|[:=]|\d{4,8}\s*(?:[.,;!?)\n]|$)|(?:\s[^.?!\n\d]{1,40})?(?:\s(?:is|was|ist|est|es|é|è|to)|\s?[:=])\s?\d{4,8}(?![\d\p{L}]|[.,]\d))/iu;
const PLURAL = /(?:s|wörter|woorden|ات)$/iu;

/** A thing that has to do with passwords, and is none. */
const PASSWORD_THING =
  /^[\s_-]{1,2}(?:min(?![\p{L}])|max(?![\p{L}])|iterations|rounds|salt|file|path|expir|regex|regexp|patterns?|expressions?|validat|checks?|checkers?|inputs?|types?|managers?|polic|resets?|prompts?|fields?|strength|generators?|hints?|protect|rules?|requirements?|box|app\b|vault|forms?|hash|length|expir|less\b|recovery|verwalt|richtlinie|vergessen|oublié|olvidad)/iu;

/** Legs of a chip: "the PIN diagram", "pin header". */
const CHIP_PIN =
  /^[ -]?(?:diagrams?|layouts?|headers?|assignments?|outs?|maps?|mapping|connectors?|pitch|spacing|counts?|configurations?|belegung)\b/i;
/** What follows a name and makes it a part of another. */
const MORE: Readonly<Partial<Record<SecretKind, RegExp>>> = { password: PASSWORD_THING, pin: CHIP_PIN };

/** Every name of a secret in a text. */
export function* secretNames(text: string): Iterable<SecretName> {
  for (const name of allNames(text)) if (!MORE[name.kind]?.test(text.slice(name.end, name.end + 20))) yield name;
}

/** Whether a name of a PIN or a code means something else here. */
function isOther(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (/^code/i.test(name) && BEFORE_OTHER_CODE.test(text.slice(Math.max(0, start - 20), start))) return true;
  if (/^pins$/i.test(name) && FEW.test(text.slice(end - 1, end + 12))) return true;
  return BARE_PIN.test(name) && !AFTER_BARE_PIN.test(text.slice(end, end + 60));
}

function* allNames(text: string): Iterable<SecretName> {
  // The one letter whose lower case is longer.
  const lower = text.replaceAll("İ", "I").toLowerCase();
  const hasDigit = /\d/.test(text);
  for (const { kind, isWeak = false, hasDigits = false, pattern } of NAMES) {
    for (const { 0: name, index } of (hasDigits ? eachNearDigits : eachMatch)(lower, pattern)) {
      const end = index + name.length;
      if (isOther(text, index, end)) continue;
      yield { kind, isWeak, start: index, end, isPlural: PLURAL.test(name) && kind !== "id" };
    }
  }
  if (hasDigit) yield* keyNames(lower);
  if (HAS_SPACELESS.test(text)) {
    for (const [kind, names] of SPACELESS_NAMES)
      for (const { 0: name, index } of eachMatch(text, names))
        yield { kind, isWeak: false, start: index, end: index + name.length, isPlural: false };
  }
  yield* misspelt(text);
}

/** A key's names in a text of lower case; a public key's is none. */
function* keyNames(lower: string): Iterable<SecretName> {
  for (const { 0: name, index } of eachMatch(lower, WEAK_KEY_NAMES))
    if (!NO_SECRET_KEY.test(lower.slice(Math.max(0, index - 20), index)))
      yield { kind: "key", isWeak: true, start: index, end: index + name.length, isPlural: false };
}

/** Names that are long enough to be known with one letter wrong, by kind. */
const LONG_NAMES: Readonly<Partial<Record<SecretKind, string>>> = {
  password: "password passwort passcode passphrase kennwort wachtwoord contraseña palavrapasse пароль şifremiz",
  id: "passport reisepass personalausweis führerschein steueridentifikationsnummer sozialversicherungsnummer passeport pasaporte passaporto passaporte paspoort aadhaar",
  account: "kontonummer rekeningnummer",
  key: "apikey",
};
/** Words that are one letter from a name and mean something else. */
const OTHER_WORDS = new Set(
  "passwords passworte passports passover passable kennwert пароли пароля паролю пароле".split(" "),
);
/** Words that begin as a name does: of the others none can be one with a letter wrong. */
const WORD = /(?<![\p{L}\p{M}])[pkwcrsfaпşPKWCRSFAПŞ][\p{L}\p{M}]{4,39}/gu;

const RIGHT_NAMES = new Set(Object.values(LONG_NAMES).flatMap((names) => names.split(" ").map(folded)));
let misspellings: ReadonlyMap<string, SecretKind> | undefined;

/** Names with one letter missing, doubled, wrong, too many or in the wrong place, by a table that is made once. */
function* misspelt(text: string): Iterable<SecretName> {
  misspellings ??= readMisspellings();
  for (const { 0: word, index } of eachMatch(text, WORD)) {
    const lower = word.toLowerCase();
    const kind = misspellings.get(key(lower));
    if (kind !== undefined && !OTHER_WORDS.has(lower) && !isRight(lower))
      yield { kind, isWeak: false, start: index, end: index + word.length, isPlural: false };
  }
}

/** Whether a word is a name as it should be, which `NAMES` knows. */
function isRight(word: string): boolean {
  return RIGHT_NAMES.has(folded(word));
}

function folded(word: string): string {
  return fold(word, /\p{Script=Cyrillic}/u.test(word) ? "cyrillic" : "latin");
}

/** A word without accents, and with each letter once where it stands twice in a row. */
function key(word: string): string {
  return folded(word).replace(/(.)\1+/gu, "$1");
}

function readMisspellings(): ReadonlyMap<string, SecretKind> {
  const found = new Map<string, SecretKind>();
  const right = new Map<string, SecretKind>();
  for (const [kind, names] of Object.entries(LONG_NAMES) as [SecretKind, string][])
    for (const name of names.split(" ")) right.set(key(name), kind);
  for (const [name, kind] of right) for (const wrong of oneEditFrom(name)) found.set(key(wrong), kind);
  // What is right stays what it is, however near it is to another.
  for (const [name, kind] of right) found.set(name, kind);
  return found;
}

/** All that is one edit away (Damerau and Levenshtein) and begins with the same letter. */
function* oneEditFrom(name: string): Iterable<string> {
  const letters = /^[a-z]/.test(name) ? "abcdefghijklmnopqrstuvwxyz" : "абвгдежзийклмнопрстуфхцчшщъыьэюя";
  for (let at = 1; at <= name.length; at += 1) {
    const [before, here, next, after] = [name.slice(0, at), name[at] ?? "", name[at + 1] ?? "", name.slice(at + 2)];
    yield before + next + after;
    yield before + next + here + after;
    for (const letter of letters) {
      yield before + letter + next + after;
      yield before + letter + here + next + after;
    }
  }
}
