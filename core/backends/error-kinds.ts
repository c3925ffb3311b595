import type { BackendErrorCode } from "../base/errors.ts";
import { askedLength, blamesAnswer } from "./answer-length.ts";
import { exceedsByNumbers, exceedsByWords, exceedsRate, tokensIn } from "./too-long.ts";

/**
 * Kinds of errors that vendors tell by words, under whichever status. The first that fits holds. Sources: the vendors' error
 * references and what their servers answer.
 */
const KINDS: readonly {
  code: BackendErrorCode;
  fits: RegExp;
  /** What the server's sentences say by numbers, where the words are not known. */
  says?: (message: string, sent: string | undefined) => boolean;
  statuses?: (status: number) => boolean;
}[] = [
  {
    // Tokens a minute are a rate, whatever they call it, and no shorter wait helps a request that is larger than all of it.
    code: "too_large",
    fits: /request too large|tokens per (?:min|day)[\s\S]*must be reduced|payload too large|request entity too large/i,
    says: exceedsRate,
  },
  {
    code: "context_too_long",
    fits: new RegExp(
      [
        "context_length_exceeded|too_many_prompt_tokens|context_window_exceeded|string_above_max_length",
        "(?:maximum|max|available|model'?s?|the) context (?:length|window|size)|context (?:length|window|size) (?:of|is|exceed|limit)",
        "(?:prompt|input|request|message|conversation|total length)[^.]{0,60}(?:is |are )?too long",
        "too many (?:input |prompt )?tokens|input token count|(?:prompt|input) tokens? [^.]{0,40}exceed",
        "exceeds? (?:the )?(?:maximum|available|model'?s?|limit)[^.]{0,40}(?:tokens|context|length)",
        "(?:tokens?|context|prompt|inputs?|messages?) (?:length|count|size) exceeds?[^.]{0,40}(?:limit|max|model|window)",
        "tokens_limit_reached|too large[^.]{0,60}\\. max size: \\d+ tokens|reduce the length of|exceed_context_size|range of input length|max_model_len|maximum prompt length",
        "(?:inputs?|prompt) (?:tokens|length)[^.]{0,30}(?:must be|should be|larger|greater|longer)",
        "超[过出][^。]{0,20}(?:长度|上下文|token)|(?:长度|上下文)[^。]{0,12}(?:超[过出]|过长|上限)|(?:输入|内容|文本|prompt) ?(?:过长|超长)",
      ].join("|"),
      "i",
    ),
    says: (message, sent) =>
      exceedsByNumbers(message, sent === undefined ? undefined : tokensIn(sent)) || exceedsByWords(message),
    statuses: (status) => status === 200 || status === 400 || status === 413 || status === 422 || status >= 500,
  },
  {
    // What is told of one question, and has to do neither with the key nor with money.
    code: "content_filtered",
    fits: /requires moderation|(?:was|were|been|is) flagged|moderation (?:block|fail|reject)|content[_ -]?(?:policy|filter|management)(?:[_ ](?:violation|policy|triggered))?|data[_ ]?inspection[_ ]?failed|responsible ?ai ?policy|safety_check|(?:violat\w+|against) [^.]{0,40}(?:usage )?(?:guidelines|polic(?:y|ies))|inappropriate content|content exists risk|敏感(?:内容|词)|内容[^。]{0,8}(?:违规|不安全|审核)/i,
    statuses: (status) => [200, 400, 403, 422, 451].includes(status),
  },
  {
    code: "quota_exceeded",
    fits: /budget[_ ](?:has been |was |is )?exceeded|exceeded ?budget|\bover budget|key limit exceeded|exceed\w* (?:your |the |its |their )?(?:max(?:imum)? |total )?budget|(?:n['’]t|not|lacks?|without|has no) (?:have )?any credits?|insufficient[_ ](?:quota|balance|credits?|funds)|exceeded your current quota|(?:out of|more|enough|no|used all) (?:available )?credits?|credit balance|billing (?:hard )?(?:limit|details|not active)|payment[_ ]required|arrear|spend(?:ing)? limit|prepaid|overdue|(?:daily|weekly|monthly)(?: [\w-]+){0,2} limit|limit (?:for (?:the|this)|of the|this) (?:day|week|month)|today.?s limit|limit for today|recharge|余额|欠费|充值|额度[^。]{0,6}(?:用完|用尽|不足|耗尽)|free-models-per-day|spending cap|reached your [\w ]{0,30}usage limits?|extra usage is required|enable billing|out of [\w ]{0,20}quota/i,
  },
  {
    // What ends with a day or a month, or is not in the plan; a limit of minutes beside it passes sooner.
    code: "quota_exceeded",
    fits: /^(?![^]*\bper[-_ ]?min)[^]*(?:(?:\bper[-_ ]|\/ ?)(?:day|week|month)\b|\bRPD\b|\bTPD\b|plan does not (?:yet |currently )?include)/i,
    statuses: (status) => status === 429,
  },
  {
    code: "model_loading",
    fits: /loading model|model is (?:currently |still )?loading|is currently loading|currently loading|model loading|being loaded|warming up|still starting/i,
    statuses: (status) => status !== 400 && status !== 404,
  },
  {
    // What the account, its organization or its settings must allow first; another key does not help.
    code: "forbidden",
    fits: /account\b[^.]{0,60}\b(?:deactivated|suspended|not (?:yet )?activ(?:e|ated))|member of an organization|organization must be verified|missing scopes|insufficient permissions|not allowed to access (?:this |the )?model|model_access_denied|terms acceptance|accept the terms|matching your [\w ]*(?:polic|guardrail|privacy)/i,
    statuses: (status) => status === 400 || status === 401 || status === 403 || status === 404,
  },
  {
    code: "not_found",
    fits: /model\b[^.]{0,80}\b(?:decommissioned|no longer (?:supported|available|offered))|invalid model\b|non-serverless model/i,
    statuses: (status) => status === 400 || status === 404 || status === 410 || status === 422,
  },
  {
    code: "unauthorized",
    fits: /credential is only authorized|(?:api|subscription|access|x-api)[ _-]?key\b[^.]{0,60}\b(?:invalid|not valid|incorrect|expired|missing|wrong|required|disabled)|(?:incorrect|invalid|wrong|missing|no|unknown|malformed|expired) (?:or (?:missing|expired) )?(?:api|subscription|access|x-api)[ _-]?key|api_key_invalid|invalid_api_key|authentication[ _](?:error|fails|failed|required)|unauthenticated|missing authentication|invalid (?:credentials|token|bearer)/i,
    statuses: (status) => status === 400 || status === 401 || status === 403 || status === 200,
  },
];

/**
 * The kind of an error, by its message and the codes beside it; undefined where they name none.
 *
 * @param sent the body of the request, where it is at hand.
 */
export function kindOf(status: number, message: string, kinds = "", sent?: string): BackendErrorCode | undefined {
  // That nothing was billed is no want of money.
  const words = `${message} ${kinds}`.replaceAll(NOT_BILLED, " ");
  const found = KINDS.find(
    ({ fits, says, statuses }) => (statuses?.(status) ?? true) && (fits.test(words) || says?.(message, sent) === true),
  )?.code;
  // Fewer tokens of an answer do where the chat itself has room, if it was asked for so many.
  const mayAskForLess = sent === undefined || askedLength(sent) !== undefined;
  return found === "context_too_long" && mayAskForLess && blamesAnswer(words) ? undefined : found;
}

const NOT_BILLED =
  /\b(?:no|not|without|zero)\b[^.;]{0,20}\b(?:credits?|balance|quota)\b[^.;]{0,20}\b(?:charged|billed|used|deducted|consumed|spent|affected)\b/gi;

/** The longest wait that is a rate's, in milliseconds. */
const LONGEST_RATE = 300_000;
const BY_MINUTE = /per[-_ ]?(?:second|minute|min|hour)\b|Per(?:Second|Minute|Hour)|\b[RT]P[MSH]\b/;
const BY_DAY = /per[-_ ]?(?:day|week|month)|Per(?:Day|Week|Month)|daily|monthly|\b[RT]PD\b|\blimit: 0\b/;
const RENEWED =
  /\b(?:per[-_ ]?|\/ ?)(?:day|week|month)\b|Per(?:Day|Week|Month)|\b(?:daily|weekly|monthly)\b|\b[RT]PD\b|(?:today|this (?:week|month))/i;
const OF_MONEY = /insufficient|balance|\bcredits?\b|payment|arrears|recharge|余额|欠费|充值/i;

/** Whether a quota that is used up comes back by itself, with the next day, week or month, and no money is spoken of. */
export function renewsItself(body: string): boolean {
  return RENEWED.test(body) && !/\blimit: 0\b/.test(body) && !OF_MONEY.test(body.replaceAll(NOT_BILLED, " "));
}

/**
 * Whether what a server calls a quota is only its rate, so that waiting helps: Gemini says "you exceeded your current quota" of both,
 * and tells them apart in the details (`QuotaFailure` names the quota, `RetryInfo` the wait, which it also gives for a day's).
 *
 * @param waitMs that the server names, in milliseconds.
 */
export function isRate(body: string, waitMs: number | undefined): boolean {
  if (BY_DAY.test(body) || OF_MONEY.test(body)) return false;
  return BY_MINUTE.test(body) || (waitMs !== undefined && waitMs <= LONGEST_RATE);
}
