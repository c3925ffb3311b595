/**
 * Keys by the forms in which their issuers give them out, beyond those that Secretlint's preset knows: a fixed beginning, and signs of a
 * kind and number. Sources: the issuers' documentation, and Gitleaks' rules (github.com/gitleaks/gitleaks, config/gitleaks.toml, MIT).
 */
import { eachMatch, type SecretSpan } from "./spans.ts";

/** Signs of a key's body, by the name that the table uses. */
const SIGNS: Readonly<Record<string, string>> = {
  hex: "[A-Fa-f0-9]",
  alnum: "[A-Za-z0-9]",
  upper: "[A-Z0-9]",
  word: "[A-Za-z0-9_-]",
  base64: "[A-Za-z0-9+/]",
  any: "[A-Za-z0-9_=.+/-]",
};

/** `beginning signs length`: a beginning may list several by `,`; a length is the least. A dot and a dollar stand for themselves. */
const FORMS = `
ops_ base64 60|p8e- alnum 30|dp.pt.,dp.ct.,dp.st.,dp.sa.,dp.scim.,dp.audit. alnum 38|doo_v1_,dor_v1_,dop_v1_ hex 60|duffel_test_,duffel_live_ any 40
dt0c01.,dt0s01.,dt0s16. any 40|EZAK,EZTK alnum 50|FLWSECK_TEST-,FLWSECK- alnum 12|fo1_,fm1a_,fm1r_,fm2_ base64 40|fio-u- any 50
glcbt-,gldt-,glffct-,glft-,glimt-,glagent-,gloas-,glpat-,glptt-,glrt-,glsoat-,glwt-,GR1348941 word 18|HRKU-AA word 50|ico- alnum 30
s-s4t2ud-,s-s4t2af- hex 60|API- upper 24|pscale_tkn_,pscale_oauth_,pscale_pw_ any 30|PMAK- any 50|PMAT- alnum 20|pnu_,pnb_ alnum 32|pul- hex 38
rdme_ alnum 60|rubygems_ hex 40|tk-us- word 40|xkeysib-,xsmtpsib- any 60|sntrys_ any 60|sntryu_,sntrya_,sntryi_ hex 60|sm_aat_,sm_pat_,sm_sat_ alnum 14
shippo_live_,shippo_test_ hex 36|sgp_,sgp_local_ any 40|hvs.,hvb.,hvr. word 80|lin_api_,lin_oauth_ alnum 32|ntn_ alnum 40|secret_ alnum 40
dapi,dkea,dose hex 32|glc_,glsa_ any 32|shpat_,shpca_,shppa_,shpss_,shptka_ hex 30|AKCp alnum 60|cmVmd alnum 55|ABSK base64 100|4b1d alnum 38
CLOJARS_ alnum 55|sk_prod_,rk_prod_ alnum 10|LTAI alnum 16|AKID alnum 28|ABIA,ACCA,A3T upper 16|EAAM,EAAC,EAAG,EAAB,EAAD alnum 80|EAAA,sq0idp-,sq0atp-,sq0csp- word 22
api_org_ alnum 30|pplx- alnum 40|sbp_ hex 40|sb_secret_ word 20|vercel_,vcp_,vci_,vca_,vcr_,vck_ alnum 24|re_ word 24|phx_,phs_ alnum 30
nfp_,nfc_,nfo_,nfu_,nfb_ alnum 36|figd_,figu_,figo_ word 36|CFPAT- word 40|dckr_pat_,dckr_oat_ word 24|ATATT3,ATCTT3 any 60|ATBB alnum 28|BBDC- base64 40
NRAK-,NRII-,NRAL-,NRSP-,NRIQ- alnum 24|GOCSPX- word 24|ya29. word 40|1//0 word 40|y0_,y1_,y2_,y3_ word 40|t1. any 80|AQVN word 35
access_token$production$,access_token$sandbox$ any 40|rzp_live_,rzp_test_ alnum 14|live_,test_ alnum 30|CCIPAT_,CCIPRJ_ any 40|bkua_,bkaj_,bkct_ alnum 38
tfp_ any 40|AVNS_ word 15|pat-na1-,pat-eu1- any 36|oy2 alnum 43|sl. word 100|cio alnum 32|fw_ alnum 20|pcsk_ any 40|tvly- any 28|fc- hex 32|jina_ alnum 50
lsv2_pt_,lsv2_sk_ any 40|sk-or-v1- hex 60|sk-lf-,pk-lf- any 32|apify_api_ alnum 30|esecret_ alnum 24|SCW upper 17|gAAAA word 60|UDP alnum 99
xprv,yprv,zprv,tprv alnum 90|sha256~ word 40|ATOA any 60|secret-token: any 16|ddp_,ddapp_ alnum 30|sdk-,mob- any 36|tskey- any 20|ngrok_ alnum 30
sup_,sgs_,snyk_,linode_,hcloud_,netlify_,okta_,asana_,clickup_,todoist_ alnum 24|pk_ any 40|crates_ alnum 24|glpat_ any 20|hfp_,hfo_ alnum 24|AGE-SECRET-KEY-1 upper 50
`;

/** What has its mark in the middle or at the end, or is made of several parts. */
const OTHERS = [
  "A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}",
  "pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}",
  "(?:pat|sat)\\.[\\w-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}",
  "(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,120}",
  "[\\w~.]{3}\\dQ~[\\w~.-]{31,34}",
  "v1\\.0-[a-f0-9]{24}-[a-f0-9]{140,150}",
  "[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{60,70}",
  "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk",
  "\\d{15,16}[|%][\\w-]{27,40}",
  "s\\.[A-Za-z0-9]{24}",
  "SK[0-9a-f]{32}",
  "[a-f0-9]{32}-us\\d{1,2}",
  "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:fx",
  "[A-Za-z0-9]{14,32}\\.[\\w-]{6}\\.[\\w-]{27,40}",
  "[5KL][1-9A-HJ-NP-Za-km-z]{50,51}",
];

const literal = (text: string): string => text.replace(/[.$/]/g, "\\$&");

const PATTERN = new RegExp(
  `(?<![A-Za-z0-9_/.+=-])(?:${FORMS.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [beginnings = "", signs = "", least = ""] = row.split(" ");
      return `(?:${beginnings.split(",").map(literal).join("|")})${SIGNS[signs] ?? ""}{${least},500}`;
    })
    .concat(OTHERS)
    .join("|")})={0,3}(?![A-Za-z0-9])`,
  "g",
);
/** A lower-case name, a low line or a hyphen, and what nobody would call anything: the form of keys of issuers not listed. */
const LIKE_ISSUED =
  /(?<![\w/.@+=-])[A-Za-z][A-Za-z0-9]{1,11}(?:[_.-][A-Za-z0-9]{1,8}){0,3}[_.-](?<body>[A-Za-z0-9]{24,200})={0,2}(?![\w.=/-]*\.\w{2,4}(?!\w)|[\w/-])/g;
/** Names of what is public, and begins so. */
const PUBLIC =
  /^(?:sha\d*|md5|commit|build|rev|img|image|file|main|chunk|vendor|bundle|hash|etag|digest|trace|span|req|cus|pi|in|acct|price|prod|evt|msg|chatcmpl|resp|run|thread|asst|channel|uc|video|playlist|track|pk_(?:live|test)|pub|public|phc|npub|addr\d?|bc\d?|ver|v\d+|id|uid|uuid|job|pod|node|container|image-id|www|com|org)(?![a-z])/i;
const LEAST_CHANGES = 6;

/** Every key in a form that is listed. */
export function* issuedKeys(text: string): Iterable<SecretSpan> {
  for (const { 0: key, index } of eachMatch(text, PATTERN))
    if (/\d|[A-Za-z]{30}/.test(key)) yield { kind: "key", start: index, end: index + key.length };
}

/** Every key that an issuer's form tells, or that looks like one. */
export function* issuerKeys(text: string): Iterable<SecretSpan> {
  yield* issuedKeys(text);
  for (const match of eachMatch(text, LIKE_ISSUED)) {
    const body = match.groups?.body ?? "";
    if (!PUBLIC.test(match[0]) && isRandom(body))
      yield { kind: "key", start: match.index, end: match.index + match[0].length };
  }
}

/** Whether digits and letters take turns as they do in nothing that was written; a checksum's letters end with f. */
function isRandom(body: string): boolean {
  const changes = body.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0;
  return changes >= LEAST_CHANGES && (/[g-zG-Z]/.test(body) || body.length >= 64);
}
