/**
 * What papers call what is private to the one whom they are about: a bank's statement, a payslip, a doctor's letter. They say neither
 * "I" nor "my". An amount alone is none of it: rents, prices and fees are what contracts and invoices are made of.
 */
import type { SensitiveKind } from "../../base/held-kinds.ts";
import { sentencesOf } from "../learn/sentences.ts";
import { listedSentences, sensitiveSentences, type Told } from "./sensitive.ts";

const word = (terms: string) => new RegExp(`(?<!\\p{L})(?:${terms})(?!\\p{L})`, "iu");

/** With a number beside it. */
const OWN_MONEY = word(
  [
    // What is in an account.
    "(?:closing|opening|account|available|current|outstanding card|new|previous) balance|balance (?:of|in|on) (?:your|the|my) account|account is overdrawn|overdraft limit",
    "kontost[aä]nd\\p{L}*|(?:anfangs|end|alt|neu)saldo|(?:alter|neuer) saldo|konto ist \\p{L}* ?überzogen|dispokredit\\p{L}*",
    "solde (?:de|du|de votre|de mon) compte|(?:nouveau|ancien) solde|solde (?:créditeur|débiteur)|découvert autorisé",
    "saldo (?:de (?:la|su|mi) cuenta|disponible|final|inicial|anterior|actual|d[ae] (?:sua |minha )?conta|atual|disponível|del conto|contabile|konta|końcowe|op (?:uw|mijn|de) rekening)",
    "остаток на счёт?е|остаток на счете|баланс счёта|رصيد (?:الحساب|حسابك|حسابي|متاح)|الرصيد (?:المتاح|الحالي|الختامي|الافتتاحي)",
    // What somebody earns.
    "(?:net|gross|take-home|basic) (?:pay|salary|wages?)|pay ?slip|wage slip|salary (?:paid|credited)",
    "(?:netto|brutto)(?:lohn|gehalt|verdienst|bezüge)|auszahlungsbetrag|(?:lohn|gehalts|verdienst)abrechnung",
    "net à payer|salaire (?:net|brut)|(?:bulletin|fiche) de (?:paie|paye|salaire)",
    "(?:salario|sueldo) (?:neto|bruto)|líquido a percibir|salário (?:líquido|bruto)|holerite|contracheque|stipendio (?:netto|lordo)|busta paga",
    "wynagrodzenie (?:netto|brutto)|nettoloon|brutoloon|loonstrook|зарплата (?:нетто|брутто|к выплате)|к выплате",
    "صافي (?:الراتب|الأجر)|الراتب (?:الأساسي|الإجمالي|الصافي)|كشف الراتب",
    // What somebody is taxed on.
    "taxable income|zu versteuerndes einkommen|revenu (?:fiscal|imposable)|base imponible del irpf|rendimentos tributáveis|reddito imponibile",
  ].join("|"),
);
const OWN_MONEY_TOGETHER =
  /(?:口座|ご?預金|差引|現在)残高|差引支給額|総支給額|給与明細|手取り|課税所得|(?:账户|帐户|賬戶|可用|当前|期末)余额|余额为|实发工资|应发工资|工资条|应纳税所得额|계좌 ?잔액|잔액|실수령액|급여 ?명세서/u;
const PATIENT =
  /(?<!\p{L})(?:diagnos[ei]s?|diagnoses|diagnosis|diagnóstico|diagnostic|diagnosi|diagnoza|диагноз|التشخيص)\s*(?:\p{L}+\s*){0,2}[:：]\s*\p{L}|(?:診断名|病名|诊断|診斷|진단명?)\s*[:：]|(?<!\p{L})(?:your|ihr\p{L}*|votre|su|seu) (?:\p{L}+ ){0,3}(?:hiv|biopsy|tumou?r|chlamydia|syphilis|hepatitis|vih|biopsie|biopsia)(?!\p{L})|(?<!\p{L})(?:hiv|vih)(?:[ -]\p{L}+){0,3}[ :-]+(?:positiv\p{L}*|reaktiv|reactiv\p{L}*)(?!\p{L})/iu;

/**
 * The parts of a document that tell of a private matter. Its sentences are not its sender's own, so what only all words of one together
 * tell counts but for money, which papers of all kinds are about; what papers call somebody's own money counts besides.
 */
export function documentSentences(text: string): Told[] {
  const listed = [...listedSentences(text, "user"), ...paperSentences(text)];
  const known = new Set(listed.map(({ sentence }) => sentence));
  const scored = sensitiveSentences(text, "user").flatMap(({ sentence, kinds }) => {
    const left = [...kinds].filter((kind) => kind !== "finance");
    return known.has(sentence) || left.length === 0 ? [] : [{ sentence, kinds: new Set(left) }];
  });
  return [...listed, ...scored];
}

/** The sentences of a paper that tell of somebody's own money or health, with the amount after one that only names it. */
function paperSentences(text: string): Told[] {
  if (!tellsMoney(text) && !PATIENT.test(text)) return [];
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at): Told[] => {
    if (PATIENT.test(sentence)) return [told(sentence, "health")];
    if (!tellsMoney(sentence)) return [];
    const next = sentences[at + 1];
    if (hasAmount(sentence)) return [told(sentence, "finance")];
    return next !== undefined && hasAmount(next) ? [told(sentence, "finance"), told(next, "finance")] : [];
  });
}

function told(sentence: string, kind: SensitiveKind): Told {
  return { sentence, kinds: new Set([kind]) };
}

function tellsMoney(text: string): boolean {
  return OWN_MONEY.test(text) || OWN_MONEY_TOGETHER.test(text);
}

function hasAmount(text: string): boolean {
  return /\p{N}/u.test(text);
}
