/** Answers to a bank's or a site's security question, and words that are said to an alarm's people: anything may be one. */
import { isRemark, isStandIn } from "./secret-values.ts";
import { eachMatch, type SecretSpan } from "./spans.ts";
import { wholeValue } from "./whole-value.ts";

const QUESTION =
  /(?<!\p{L})(?:(?:security|secret|recovery|challenge) (?:question|answer|q)s?|sicherheitsfragen?|geheimfrage|question (?:de sécurité|secrète)|pregunta (?:de seguridad|secreta)|pergunta (?:de segurança|secreta)|domanda (?:di sicurezza|segreta)|(?:beveiligings|controle)vraag|geheime vraag|pytani[ea] (?:zabezpieczające|pomocnicze|bezpieczeństwa|kontrolne)|(?:контрольн|секретн)\p{L}{2,3} вопрос\p{L}{0,2}|güvenlik soru\p{L}*|gizli soru\p{L}*|سؤال (?:ال)?(?:أمان|سري|سر)|السؤال السري|सुरक्षा (?:प्रश्न|सवाल))(?!\p{L})|密保(?:问题)?|安全问题|秘密の質問|보안 ?질문/giu;
const ANSWER =
  /(?:(?<!\p{L})(?:answer|antwort|réponse|respuesta|resposta|risposta|antwoord|odpowied[zź]|ответ|cevab?p?ı?|yanıtı?|الجواب|الإجابة|جوابه?ا?|जवाब|उत्तर)(?!\p{L})|答案|回答|答え|대답|답(?:은|변|:))(?:\s?(?:is|was|ist|lautet|est|c'est|es|é|è|to|это|هو|هي|है)(?!\p{L})|\s(?:for|at|für|bei|pour|chez|para|per|voor|bij|dla|для) [^:=.?!\n]{2,40}[:=]|\s?[是は은는:：=,—-])*\s*/iu;
/** "Street you grew up in -> …", "A: …" */
const LED_TO = /(?:\s(?:->|=>|→|⇒)|(?<=[\s,;?])A:)\s*/u;
const ASKED = /[?？؟]["'”»]?\s*(?:[-–—:→>]+\s*)?/u;
/** "If the alarm people ring, the word to say is …". */
const SAID =
  /(?<!\p{L})(?:alarm|security|monitoring|bank|wach|sicherheits|alarme|sécurité|banque|alarma|seguridad|banco|segurança|allarme|sicurezza|banca|beveiliging|ochron|охран|güvenlik|güvenliğ)\p{L}{0,12}(?!\p{L})[^.!?\n]{0,60}?(?<!\p{L})(?:word|phrase|wort|mot|palabra|palavra|parola|woord|słowo|hasło|слово|kelime(?:si)?)(?!\p{L})(?: (?:to (?:say|give|tell them)|à dire|que (?:hay que|tienes que) decir|da dire|que se diz))? (?:is|ist|lautet|est|es|é|è|to|—|-|:)\s+/giu;
/** What such questions ask for, which is told to friends, too: only beside a bank's or an account's name. */
const TOPIC =
  /(?<!\p{L})(?:(?:favou?rite|first) (?:teacher|pet|car|school|job|film|book)|maiden name|first (?:pet|teacher|school)(?:'s|’s) name|(?:town|city|place) of birth|erstes? (?:haustier|auto|schule)|lieblings(?:lehrer\p{L}*|film|buch)|premi(?:er|ère) (?:animal|voiture|école)|primer[ao]? (?:mascota|coche|escuela)|primeir[ao] (?:animal|carro|escola)|prim[ao] (?:animale|auto|scuola)|eerste (?:huisdier|auto|school)|pierwsz[ye] (?:zwierz\p{L}+|samochód|szkoła)|перв\p{L}{2} (?:питом\p{L}+|машин\p{L}|школ\p{L}))(?!\p{L})\s?(?:[:=]|(?:is|was|war|ist|est|es|é|è|to|—|,? (?:(?:it|that)['’]?s|it is|das ist|c'est|è))(?!\p{L}))\s*/giu;
const FOR_WHOM =
  /(?<!\p{L})(?:banks?|account|login|log-in|hotline|verif\p{L}+|konto|compte|cuenta|conta|conto|rekening|banc[oa]|banque|банк\p{L}{0,2})(?!\p{L})/iu;
const MAX_BEFORE = 100;
/** "The answer to my security question is …" */
const STRAIGHT =
  /^(?:\s(?:of|for|at|with|on|to|der|des|bei|meiner?|de|du|del|da|do|di|della|van|для|от)\s[\p{L}\p{N}'’ ]{2,30}?)?(?: (?:is|was|ist|lautet|est|es|é|è|to)\s+|\s?[:=]\s*)/iu;
const MAX_APART = 30;
const MAX_BETWEEN = 140;

/** Every such word. */
export function* answerSpans(text: string): Iterable<SecretSpan> {
  for (const { 0: name, index } of eachMatch(text, QUESTION)) {
    const from = index + name.length;
    const near = text.slice(from, from + MAX_BETWEEN).split(/\n\s*\n/)[0] ?? "";
    const isAnswer = /answer$/iu.test(name) || ANSWER.test(text.slice(Math.max(0, index - MAX_APART), index));
    const lead = ANSWER.exec(near) ?? ASKED.exec(near) ?? LED_TO.exec(near) ?? (isAnswer ? STRAIGHT.exec(near) : null);
    if (lead) yield* answerAt(text, from + lead.index + lead[0].length);
  }
  for (const { 0: topic, index } of eachMatch(text, TOPIC))
    if (FOR_WHOM.test(text.slice(Math.max(0, index - MAX_BEFORE), index))) yield* answerAt(text, index + topic.length);
  for (const { 0: said, index } of eachMatch(text, SAID)) yield* answerAt(text, index + said.length);
}

function* answerAt(text: string, at: number): Iterable<SecretSpan> {
  const value = wholeValue(text, at, false);
  const words = text.slice(value.start, value.end).split(/\s+/);
  if (value.end - value.start < 2 || words.length > 8 || isStandIn(text, value)) return;
  // "Mrs" is no remark behind a colon.
  if (!/[:=>→⇒]\s*$/.test(text.slice(Math.max(0, at - 3), at)) && isRemark(words)) return;
  yield { kind: "password", ...value };
}
