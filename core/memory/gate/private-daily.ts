/**
 * Private matters in everyday words, in the eight languages of the interface: what somebody suffers from or takes, owes and earns,
 * practises, whom they love, what was done to them or by them, and by what right they stay in a country. Each speaks of its writer or kin.
 */
import type { SensitiveKind } from "../../base/held-kinds.ts";

type Phrases = readonly (readonly [SensitiveKind, RegExp])[];

/** A sum of money, in digits or in words. */
const SUM =
  "(?:[$€£]\\s?)?(?:\\d[\\d.,]*|[\\p{L}-]{0,12}(?:hundert|tausend|cent|mil|mille|million|thousand|hundred|grand)[\\p{L}]{0,8}(?: \\p{L}{3,12}){0,2}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|ocho|diez|deux|trois|quatre|cinq|huit|dix|dois|três|quatro|oito|dez) (?:\\p{L}+ )?(?:hundred|thousand|mil|mille|cents?|cientos|grand))";
/** A time for which one is shut up, or sent to work. */
const TERM =
  "(?:\\d{1,3}|\\p{L}{2,9}) (?:days|weeks|months|years|tage|wochen|monate|jahre|días|semanas|meses|años|jours|semaines|mois|ans|dias|anos)";
const NO_LETTER = "(?!\\p{L})";

const english: Phrases = [
  [
    "health",
    /\b(?:i(?:'ve| have|'m| am| was| got| had|'d)? (?:been )?(?:cutting(?: myself)? (?:again|since)|self[- ]harm\w*|hearing voices|throw(?:ing)? up (?:after|every)|purg(?:e|ing) after|binge\w* and|starv(?:e|ing) myself|suicidal|suffer(?:ing|ed)? from (?!the heat|withdrawal from coffee)|living with (?:hiv|ms|als)|in (?:psychiatric|inpatient|chemo|dialysis)|hospitali[sz]ed for|sectioned|infertile|menstruating|on (?:the pill|prep|blood thinners|antidepressants|dialysis|chemo|painkillers|methadone|birth control|ssris|steroids|hormones|beta blockers|antibiotics|lithium)|miscarried)|(?:tried|wanted|want) to (?:kill myself|end my life|die)|(?:my|his|her|our) (?:biopsy|scan|mammogram|smear|test|results?|kidneys?|liver|lungs?|heart|thyroid|tumou?r|cysts?|hiv|t[- ]?cells?|cd4|pregnancy) (?:\w+ ){0,3}(?:malignant|positive|failing|failed|failure|enlarged|abnormal|scarred|low|dropping|spread|grew)|the (?:biopsy|scan|mammogram|test|results?) (?:came|come|was|were) (?:back )?(?:malignant|positive|abnormal)|i (?:use|wear|have|need) a (?:catheter|stoma|colostomy|hearing aid|cpap|pacemaker|feeding tube)|i (?:take|took|am taking|started|was put on|'m taking) (?:the pill|pills for|tablets for|medicine for|meds for|birth control|painkillers)|i drink (?:a|two|three|\d) (?:bottles?|litres?|six-?packs?) (?:of (?:wine|vodka|whisk(?:e)?y|gin|rum|beer) )?(?:every|a|each) (?:night|day|evening|morning)|i can'?t stop (?:drinking|using|gambling)|(?:overdosed|has dementia|is schizophrenic|has cancer))\b/iu,
  ],
  [
    "finance",
    /\b(?:(?:i(?:'m|'ve| am| have)?|we(?:'re|'ve| are| have)?) (?:\w+ )?(?:drowning in|buried in|up to (?:my|our) (?:ears|neck|eyes) in) (?:\w+ ){0,3}(?:debts?|bills|loans?)|(?:my|our) (?:bank )?account (?:is|was|went|got) (?:\w+ )?(?:overdrawn|frozen|empty|in the red|negative|garnished)|(?:the irs|a creditor|creditors|the bank|they) (?:is|are|was|were)? ?garnish\w*|garnish\w* my|(?:can'?t|cannot|couldn'?t) (?:pay|make|afford) (?:my|our|the|this month'?s) (?:\w+ )?(?:rent|mortgage|bills|loan)|i(?:'m| am)? (?:only )?(?:have|get|receive|live on|left with) (?:only |just |about )?[$€£]?\d[\d.,]*k? ?(?:dollars|euros|pounds|bucks|quid)? ?(?:left|in (?:the bank|my account|savings)|to my name)|(?:disability|welfare|unemployment|benefit)s? (?:payments?|checks?|money|benefits?)|i(?:'m| am) on (?:welfare|benefits|disability|the dole|ssi|ssdi)|(?:cut|raised|dropped|lowered|docked|halved) my (?:wages?|pay|salary|hours)|i lost (?:everything|all (?:my|our) (?:money|savings)|my savings) (?:on|in|at|to|gambling)|my wages? (?:is|are|was|were)|i bring home|(?<!(?:pod|pods|job|jobs|container|containers|node|nodes|cache|entry|entries|key|keys|page|pages|process|processes|worker|workers|deployment|replica|item|items) (?:(?:was|were|has|have|had|is|are|been|being|get|gets|got) ){0,3})evicted(?! (?:entr|pod|key|page|node|item|block|cache|from the (?:cache|cluster|node)|because of (?:memory|disk)))|paid under the table|(?:borrowed|owe)[^.!?\n]{0,30}loan shark|gambled away|i(?:'m| am) (?:flat )?broke\b)/iu,
  ],
  [
    "orientation",
    /\b(?:i (?:only |mostly |also |'ve only ever |have only ever |have |'ve )?(?:sleep with|slept with|date|dated|like|love|fancy|am into|attracted to|am attracted to|'m into|'m attracted to) (?:both )?(?:men|guys|boys) and (?:women|girls|i(?:'m| am) a (?:man|guy|boy|dude)|have a (?:dick|wife))|(?:my|a) boyfriend\b[^.!?\n]{0,50}\bi(?:'m| am) a (?:guy|man|boy|male)|(?:my|a) girlfriend\b[^.!?\n]{0,50}\bi(?:'m| am) a (?:girl|woman|female)|my boyfriend\b[^.!?\n]{0,40};? i'm a guy|i like girls[^.!?\n]{0,40}(?:mother|mom|mum|parents|family|nobody|no one|closet|doesn'?t know)|(?:i(?:'m| am) (?:seeing|dating|married to|in love with)|i(?:'ve only ever| have only ever)? dated|my) [^.!?\n]{0,30}\b(?:girl|woman|girlfriend|wife)\b[^.!?\n]{0,20}\bi(?:'m| am) a (?:girl|woman|lady)|(?:i(?:'m| am) (?:seeing|dating|married to|in love with)|i(?:'ve only ever| have only ever)? dated|my) [^.!?\n]{0,30}\b(?:guy|man|men|boyfriend|husband|boys?)\b[^.!?\n]{0,20}\bi(?:'m| am) a (?:guy|man|boy|dude|male))\b/iu,
  ],
  [
    "religion",
    /\b(?:(?:i|we|my \w+) (?:still |always |never )?(?:go|goes|went|going|attend|attends|attended) to (?:confession|mass|church|mosque|temple|synagogue|shul|bible|friday prayers?|sunday school)|(?:stopped|quit|started) (?:believing in (?:god|jesus|allah)|going to (?:church|mass|mosque))|(?:lost|found) my faith|i (?:don'?t )?believe in (?:god|jesus|allah)|i (?:keep|kept|eat) kosher|i fast(?:ed)? (?:for|during|in) (?:ramadan|lent|yom kippur)|(?:left|joined|quit) (?:the|my) (?:\w+ )?(?:church|faith|congregation|cult)|i found (?:jesus|god|allah)|i wear (?:a|the|my) (?:hijab|kippah?|turban|headscarf|cross))\b/iu,
  ],
  [
    "crime",
    /\b(?:(?:i|my \w+|she|he) (?:was|got|were|been|have been|'ve been) (?:raped|molested|sexually (?:abused|assaulted)|assaulted (?:on|in|at|by|when)|groped|trafficked|abused|mugged|stabbed|beaten up|stalked)|(?:my \w+|he|she|they) (?:molested|raped|groped|abused|stalks?|stalked|beats|hits|hit|beat|chokes?|choked) (?:me|us|my (?:mum|mom|mother|sister|brother|kids?))|caught (?:shoplifting|stealing|with (?:drugs|coke|weed|cocaine))|i (?:stole|robbed|embezzled) (?!the show|a glance|a kiss|a moment)[^.!?\n]{0,40}(?:from|at|money|car|shop|store)|(?:spent|did|served|got) (?:\w+ ){1,3}(?:in|of) (?:\w+ )?(?:jail|prison|juvie|custody)|(?:i(?:'m| am)|we(?:'re| are)|my \w+ is) (?:undocumented|an illegal|here illegally|a refugee|an asylum seeker|being deported)|on an expired (?:\w+ )?(?:visa|permit|green card)|overstayed (?:my|our|her|his) visa|(?:my|our|his|her) (?:asylum|residence|residency|deportation|visa|green card|work permit)[^.!?\n]{0,40}(?:rejected|denied|refused|expired|revoked|overstay\w*|pending|appeal|order|illegal)|(?:i|we) (?:have no|don'?t have|have never had) papers\b)/iu,
  ],
];

const german: Phrases = [
  [
    "health",
    /(?<!\p{L})(?:ich (?:leide|litt|erkrankte) (?:\p{L}+ ){0,3}(?:an|unter)(?! (?:der hitze|dem wetter|dem lärm))|ich (?:nehme|nahm|schlucke|bekomme|spritze) (?:\p{L}+ ){0,4}(?:\p{L}*tabletten|\p{L}*pille|(?:augen|herz|schlaf|beruhigungs)tropfen|\p{L}*spritzen?|\p{L}*senker|blutverdünner|betablocker|beruhigungsmittel|schlafmittel|\p{L}*medikamente?|antidepressiva|hormone)|(?:mir|mich) (?:\p{L}+ ){0,3}(?:geritzt|umbringen|das leben nehmen)|ich (?:ritze mich|höre stimmen|erbreche nach|bin (?:\p{L}+ ){0,3}(?:schwanger|erkrankt|abhängig|unheilbar|in therapie|magersüchtig|in der klinik|depressiv|süchtig nach (?:alkohol|tabletten|heroin|kokain)|hiv|trockener))|ich trinke (?:\p{L}+ ){0,3}(?:flaschen? (?:wein|schnaps|wodka|whisky)|zu viel alkohol)|(?:ich|meine? \p{L}+) (?:habe?|hat|hatte) (?:\p{L}+ ){0,2}(?:\p{L}*krebs|demenz|ms|hiv|aids|\p{L}*sucht|eine fehlgeburt|abgetrieben|\p{L}*sklerose|\p{L}*störung|einen (?:herzinfarkt|schlaganfall|tumor))|bin ich (?:\p{L}+ )?in therapie|ich habe (?:\p{L}+ ){0,2}abgetrieben|bei mir wurde \p{L}+ (?:festgestellt|diagnostiziert|gefunden))(?!\p{L})/iu,
  ],
  [
    "finance",
    new RegExp(
      `(?<!\\p{L})(?:(?:ich|wir) (?:bekommen?|kriegen?|verdienen?|beziehen?|schulden?|habe nur noch|haben nur noch) (?:\\p{L}+ ){0,4}${SUM} ?(?:euro|€|eur|netto|brutto|im monat|franken)?(?=[^\\n]{0,20}(?:netto|brutto|monat|jahr|auf dem konto|bank|bruder|schwester|eltern|€|euro))(?! rabatt| gutschein)|(?:konto|dispo)[^.!?\\n]{0,20}(?:im minus|überzogen|gepfändet|leer)|(?:ich|wir) (?:können?|kann) (?:\\p{L}+ ){0,3}(?:miete|raten|rechnungen|strom) (?:\\p{L}+ ){0,3}(?:nicht|kaum)|verschuldet|(?:euro|geld|alles) (?:beim|bei|im) (?:poker\\p{L}*|zocken|casino|wetten)|ich bin (?:\\p{L}+ )?arbeitslos|(?:lohn|gehalt|rente|konto)[^.!?\\n]{0,20}gepfändet|(?:ich|wir) (?:beziehen?|bekommen?|leben? von) (?:\\p{L}+ ){0,2}(?:bürgergeld|hartz|grundsicherung|sozialhilfe|wohngeld|arbeitslosengeld))${NO_LETTER}`,
      "iu",
    ),
  ],
  [
    "orientation",
    /(?<!\p{L})ich (?:stehe|steh) (?:\p{L}+ ){0,3}auf (?:männer|frauen|jungs|typen|mädels|beide geschlechter)|ich (?:schlafe|schlief) (?:\p{L}+ ){0,2}mit männern und frauen|ich bin (?:\p{L}+ ){0,2}(?:schwul|lesbisch|bi|bisexuell|trans|asexuell|pansexuell|queer|nichtbinär)(?!\p{L})|(?:ich bin|lebe) mit einem mann (?:zusammen|verheiratet)[^.!?\n]{0,30}(?:selbst einer|auch ein mann|ein mann)|(?:ich bin|lebe) mit einer frau (?:zusammen|verheiratet)[^.!?\n]{0,30}(?:selbst eine|auch eine frau|eine frau)/iu,
  ],
  [
    "religion",
    /(?<!\p{L})(?:ich|wir|meine? \p{L}+) (?:gehen?|geht|ging|gingen) (?:\p{L}+ ){0,3}(?:in die (?:messe|kirche|moschee|synagoge)|zur? (?:messe|beichte|gottesdienst|kommunion|abendmahl)|zum (?:gottesdienst|freitagsgebet))|ich (?:faste (?:im|an|zu)|glaube (?:nicht (?:mehr )?)?an (?:gott|jesus|allah)|trage (?:\p{L}+ )?(?:kopftuch|kippa|kreuz)|bete (?:\p{L}+mal|jeden|täglich|zu (?:gott|allah|jesus)|den rosenkranz))|aus der kirche ausgetreten|ich bin (?:\p{L}+ )?(?:zeuge|zeugin) jehovas/iu,
  ],
  [
    "politics",
    /(?<!\p{L})ich (?:wähle|wählte|habe) (?:[\p{L}]+ ){0,5}(?:die |der )?(?:grünen|linke|linken|spd|cdu|csu|afd|fdp|bsw)(?!\p{L})/iu,
  ],
  [
    "crime",
    new RegExp(
      `(?<!\\p{L})(?:(?:ich|meine? \\p{L}+|sie|er) (?:wurde|bin|ist) (?:\\p{L}+ ){0,4}(?:missbraucht|vergewaltigt|begrapscht|überfallen|verprügelt|misshandelt|gestalkt|beim (?:klauen|stehlen) erwischt|abgeschoben|sexuell belästigt)|(?:mein|meine) \\p{L}+ (?:schlägt|schlug|prügelt|missbraucht|vergewaltigt|würgt|stalkt) (?:mich|uns|meine)|ich (?:saß|war|sitze|kam|musste) (?:\\p{L}+ ){0,2}${TERM} (?:\\p{L}+ )?(?:haft|knast|gefängnis|u-haft)|(?:hat|hatte) mich (?:\\p{L}+ )?(?:begrapscht|vergewaltigt|missbraucht|verprügelt|bedrängt)|mein aufenthaltstitel|ich habe (?:\\p{L}+ ){0,4}(?:geklaut|gestohlen|unterschlagen)|asylantrag|aufenthaltstitel[^.!?\\n]{0,30}(?:abgelaufen|abgelehnt|entzogen)|eine duldung|ohne papiere|ich bin (?:\\p{L}+ )?(?:illegal|geflüchtet|ausreisepflichtig|geduldet)|mein visum (?:ist|war) (?:\\p{L}+ )?abgelaufen)${NO_LETTER}`,
      "iu",
    ),
  ],
];

const romance: Phrases = [
  [
    "health",
    /(?<!\p{L})(?:padezco|padecí|he padecido|sufro|sufría|tomo (?:\p{L}+ ){0,2}(?:pastillas|medicinas?|medicación|anticonceptiv\p{L}+|antidepresivos|ansiolíticos|somníferos|comprimidos|remédios?|anticoagulante\p{L}?|anticoncepcional)|me (?:corto|quise matar|intenté matar|intenté suicidar|hicieron una (?:endoscopia|biopsia|colonoscopia))|(?:dijeron|dijo|diagnosticaron|descubrieron|detectaron) (?:\p{L}+ ){0,3}(?:tenía|tenia|que tengo)|(?:tengo|tuve|tiene|tenho|tive|tem) (?:\p{L}+ ){0,2}(?:gastritis|fibril\p{L}+|arritmia|lupus|fibromialgia|soplo|sífilis|clamidia|gonorrea|herpes|vih|hiv|ela|tept|trastorno|transtorno|un tumor|um tumor|hernia|apnea|apneia|endometriosis|endometriose|psoriasis|psoríase|neuropatía|neuropatia|cirrosis|cirrose|leucemia)|(?:sou|soy) (?:celíac\p{L}|hipertens\p{L}|alcohólic\p{L}|alcoólatra|adict\p{L} a|viciad\p{L} em (?:cocaína|álcool|remédios)|estéril|bipolar)|sofro (?:de|com)|me cort[oe]i?(?: de novo| outra vez| otra vez)|tentei me matar|intenté (?:matarme|suicidarme)|estou (?:\p{L}+ )?(?:grávida|deprimid\p{L}|em tratamento)|perdi o beb[êe]|je (?:souffre|souffrais|suis atteinte?|fais une? (?:dépression|fausse))|je suis (?:\p{L}+ )?(?:enceinte|sous (?:antidépresseurs|traitement|méthadone|anxiolytiques|lithium)|stérile|toxicomane|alcoolique|séropositi\p{L}+)|je prends (?:\p{L}+ ){0,3}(?:comprimés|pilule|cachets|anxiolytiques|antidouleurs|somnifères|traitement)|j'ai (?:\p{L}+ ){0,3}(?:le (?:vih|sida)|un cancer|une? (?:tumeur|maladie|sclérose|dépression|hernie)|fait une fausse couche|avorté|voulu (?:mourir|me tuer)|tenté de me (?:tuer|suicider))|abortei|(?:mon|ma|mi|minha|meu) (?:psy|psiquiatra|psychiatre)|je me (?:scarifie|suis scarifié\p{L}?|fais vomir)|enceinte de \p{L}+ mois)(?!\p{L})/iu,
  ],
  [
    "finance",
    new RegExp(
      `(?<!\\p{L})(?:(?:gano|cobro|ganaba|cobraba|ingreso|ganho|recebo|ganhava|recebia|je (?:touche|gagne|gagnais|perçois|reçois)) (?:\\p{L}+ ){0,3}${SUM}(?: (?:de )?(?:euros?|reais|pesos|dólares|dollars|libras|€|netos?|brutos?|líquidos?|nets?))?(?: (?:al|por|par|ao|de) )(?:mes|mês|mois|año|ano|an|hora|heure|semana|semaine)|(?:(?:le |les |me |te )?(?:debo|debemos|debía)|devo|devemos|estou devendo|je (?:lui |leur )?dois|nous devons) (?:\\p{L}+ ){0,2}(?:${SUM}|mucha plata|mucho dinero|muito dinheiro|beaucoup d'argent|dinero|dinheiro|no cartão|a todo el mundo)(?! (?:favores|cafés|besos|vezes|palavras))|(?:estoy|estamos|estou|estamos) (?:en el paro|desemplead\\p{L}|arruinad\\p{L}|sin blanca|desempregad\\p{L}|falid\\p{L}|no vermelho|com o nome sujo|endividad\\p{L}|endeudad\\p{L}|devendo)|me (?:embargaron|han embargado|desahuci\\p{L}+|penhoraram)|(?:no (?:puedo|podemos|llego|llegamos)|não (?:consigo|posso|conseguimos)|je n'arrive plus à|je ne peux (?:pas|plus)|nous n'arrivons plus à) (?:\\p{L}+ ){0,2}(?:pagar|payer|a fin de mes|boucler)[^.!?\\n]{0,24}|je suis (?:\\p{L}+ ){0,2}(?:à découvert|endetté\\p{L}?|surendetté\\p{L}?|au chômage|au rsa|fauché\\p{L}?|ruiné\\p{L}?)|(?:perdí|perdi|j'ai perdu) (?:\\p{L}+ ){0,3}(?:euros |reais )?(?:en el|no|na|au|aux|en) (?:casino|cassino|póker|pôquer|poker|bingo|jeux?|apuestas|apostas|loto)|nome sujo|(?:mes|mis|meus) (?:dettes|deudas|dívidas)(?! d[e'] (?:sommeil|gratitud|sueño)))${NO_LETTER}`,
      "iu",
    ),
  ],
  [
    "orientation",
    /(?<!\p{L})(?:me gustan (?:los (?:hombres|chicos)|las (?:mujeres|chicas)|(?:los )?hombres y (?:las )?mujeres)|gosto de (?:homens|mulheres|rapazes|meninas|garotas)|j'aime les (?:hommes|femmes|garçons|filles|mecs)|je (?:couche|couchais) avec des? (?:hommes|femmes|mecs|filles)|(?:salgo|estoy) con (?:un (?:chico|hombre|tío)[^.!?\n]{0,20}(?:soy|y yo)[^.!?\n]{0,12}(?:chico|hombre|tío)|una (?:chica|mujer)[^.!?\n]{0,20}(?:soy|y yo)[^.!?\n]{0,12}(?:chica|mujer))|(?:namoro|saio com|estou com) (?:com )?(?:um (?:cara|homem|rapaz|menino)[^.!?\n]{0,20}(?:sou|eu)[^.!?\n]{0,12}(?:cara|homem|rapaz|menino)|uma (?:menina|mulher|moça|garota)[^.!?\n]{0,20}(?:sou|eu)[^.!?\n]{0,12}(?:menina|mulher|moça|garota))|je (?:sors|suis|vis) avec (?:un (?:mec|homme|garçon)[^.!?\n]{0,20}je suis un (?:mec|homme|garçon)|une (?:fille|femme|meuf)[^.!?\n]{0,20}je suis une (?:fille|femme|meuf)))/iu,
  ],
  [
    "religion",
    /(?<!\p{L})(?:(?:voy|vamos|vou|íbamos|iba|ia|je vais|j'allais|nous allons|on va) (?:\p{L}+ ){0,3}(?:(?:a|à|a la|à la|à l'|al|ao|na) ?)(?:misa|missa|messe|iglesia|igreja|église|mezquita|mesquita|mosquée|sinagoga|synagogue|culto|culte|catequesis|confesión)|(?:dejé|deixei|j'ai (?:arrêté|cessé)) de (?:creer|acreditar|croire) e[nm] (?:dios|deus|dieu)|(?:ya )?(?:no|não) (?:creo|acredito|creio) (?:\p{L}+ )?(?:en|em) (?:dios|deus)|(?:creo|acredito) (?:en|em) (?:dios|deus|alá|jesús|jesus)|je (?:ne )?crois (?:plus |pas )?en (?:dieu|allah|jésus)|je fais (?:le ramadan|le carême|mes prières|shabbat)|hago (?:el )?ramadán|faço (?:o )?ramadã|rezo (?:el|o|todos|todas|cada|cinco)|je prie (?:cinq|tous|chaque|dieu|allah)|je porte (?:le voile|la kippa|une croix)|j'ai quitté (?:l'église|l'islam|les témoins))(?!\p{L})/iu,
  ],
  [
    "politics",
    /(?<!\p{L})(?:(?:yo )?(?:voto|voté|votaba|he votado|votei|votava|votarei|votaré) (?:a|por|al|en|no|na|em|pel[oa]|nulo|blanco) ?(?:(?:el|la|los|las) )?(?-i:\p{Lu})|(?:je vote|j'ai voté|je voterai|je votais) (?:(?:pour|à|le|la|les|blanc|fn|rn) ?){0,2}(?-i:(?!La\b|Le\b)\p{Lu}))/iu,
  ],
  [
    "union",
    /(?<!\p{L})(?:soy|sou|je suis|estoy|estou) (?:\p{L}+ ){0,3}(?:afiliad\p{L}|filiad\p{L}|delegad\p{L}|sindicali\p{L}+|syndiqué\p{L}?|délégué\p{L}?) ?(?:\p{L}+ ){0,2}(?:sindica\p{L}+|syndica\p{L}+|cgt|cfdt|ugt|ccoo|cut|fo|comisiones)(?!\p{L})/iu,
  ],
  [
    "crime",
    new RegExp(
      `(?<!\\p{L})(?:(?:me|nos) (?:violaron|violó|abusaron|agredieron|pegaban|atracaron|maltrata\\p{L}*|acosa\\p{L}*|pillaron robando|cogieron robando|detuvieron|deportaron|arrestaron)|abusaron de mí|abusó de mí|(?:fui|eu fui) (?:abusad\\p{L}|violad\\p{L}|estuprad\\p{L}|agredid\\p{L}|molestad\\p{L}|pres[oa]|assaltad\\p{L}|deportad\\p{L}|pego roubando|detenid\\p{L}|condenad\\p{L})|(?:mi|meu|minha) (?:marido|mujer|padre|madre|novi[oa]|ex|padrastro|hermano|pareja|tío|jefe|esposo|pai|mãe|namorad[oa]|padrasto|irmão|companheiro|tio|chefe|mulher) me (?:manoseó|tocó|apalpou|tocou|pega|pegaba|maltrata|viol\\p{L}+|bate|batia|espanca|agride|estuprou|abusou)|mon (?:mari|père|frère|copain|ex|conjoint|compagnon|beau-père|oncle|patron) (?:m'a (?:tripoté|touché|frappé|violé|battu)\\p{L}{0,2}|me (?:frappe|bat|battait|frappait|viole|violait))|j'ai été (?:\\p{L}+ )?(?:abusé\\p{L}?|violé\\p{L}?|agressé\\p{L}?|battu\\p{L}?|arrêté\\p{L}?|harcelé\\p{L}?|condamné\\p{L}?)|je me suis fait\\p{L}? (?:\\p{L}+ ){0,2}(?:violer|agresser|arrêter|prendre à voler|voler|battre)|(?:j'ai (?:fait|pris|passé)|estuve|pasé|estive|fiquei|peguei|passei) (?:\\p{L}+ ){0,2}${TERM} (?:(?:de|en|dans|na|no|em|avec|la) ){0,2}(?:por|pour|prison|taule|cárcel|prisión|cadeia|prisão|sursis|preso|presa|ferme|prisión preventiva)|(?:preso|presa) ${TERM}|estuve pres[oa]|(?:no tengo|estou sem|não tenho|je n'ai pas (?:de|mes)|estoy sin|je suis sans|sans) (?:papeles|documentos(?: no país| aqui)?|papiers)|(?:asilo|asile)[^.!?\\n]{0,24}(?:denega\\p{L}+|rechaza\\p{L}+|negad\\p{L}|recusad\\p{L}|refusé\\p{L}?|rejeté\\p{L}?)|(?:denega\\p{L}+|negaron|rechazaron|recusaram|negaram|refusé)[^.!?\\n]{0,12}(?:asilo|l'asile|asile|residencia|visado|visto)|(?:mi|meu|mon|ma) (?:visado|visa|visto|titre de séjour|permiso de residencia|carte de séjour)[^.!?\\n]{0,20}(?:caduc\\p{L}+|venc\\p{L}+|expir\\p{L}+)|(?:soy|sou|estoy|estou) (?:indocumentad\\p{L}|ilegal|clandestin\\p{L}|refugiad\\p{L}))${NO_LETTER}`,
      "iu",
    ),
  ],
];

const arabic: Phrases = [
  [
    "health",
    /[وف]?(?:أعاني|اعاني|عانيت|تعاني أمي|يعاني أبي|أصبت ب|أصيبت? \p{L}+ ب|مصاب[ةه]? ب|أتناول (?:دواء|أدوية|حبوب|مسكن)|آخذ (?:دواء|أدوية|حبوب|إبر|الأنسولين|انسولين)|أجهضت|أسقطت|طبيبي النفسي|كبدي تالف|حاولت (?:الانتحار|أن أقتل نفسي)|أجرح نفسي|أشرب (?:الخمر|الكحول) كل|أنا (?:مدمن|مصاب|حامل|مريض|عقيم|مكتئب)|عندي (?:سكري|سرطان|ورم|اكتئاب|ضغط|ربو|صرع|إيدز|فشل|التهاب|ارتفاع)|كنت في مستشفى نفسي|أراجع طبيبا? نفسيا?)/u,
  ],
  [
    "finance",
    /(?:راتبي|مرتبي|أتقاضى|أقبض|دخلي)[^.!؟\n]{0,40}|(?:علي|عليّ|علينا) (?:ديون|دين|قرض|أقساط)|(?:أنا |إني )?(?:مدين|مديون)[ةه]? (?:ل|لل)\p{L}+ (?:ب|بمبلغ)?(?:\p{L}+ )?\p{L}*(?:ألف|آلاف|الاف|مئة|مليون|\d)|(?:لا أستطيع|ما أقدر|لا أقدر|عجزت عن) (?:أن )?(?:أدفع|دفع|سداد|تسديد) (?:ال)?(?:إيجار|ايجار|قسط|أقساط|فواتير|دين|ديون)|حسابي[^.!؟\n]{0,20}(?:مكشوف|فارغ|محجوز)|(?:أفلست|أفلسنا)(?! في لعبة)|أفلست شركتي|خسرت (?:كل|مالي|أموالي|نقودي)[^.!؟\n]{0,20}(?:القمار|الرهان|البورصة|المراهنات)|خسرت [^.!؟\n]{0,24}في (?:البوكر|القمار|الرهان)|البنك سيأخذ|حجز(?:وا)? على (?:راتبي|حسابي|بيتي)|أعيش على (?:الإعانة|المعونة)/u,
  ],
  [
    "orientation",
    /(?:أحب|أميل إلى|أعشق) (?:رجلا|الرجال|شابا) و(?:أنا|انا) (?:رجل|شاب|ذكر)|(?:أحب|أميل إلى|أعشق) (?:امرأة|النساء|فتاة|البنات) و(?:أنا|انا) (?:امرأة|فتاة|بنت)|(?:أنا|انا) (?:مثلي|مثلية|مزدوج الميول|عابر|عابرة)(?! ل)/u,
  ],
  [
    "religion",
    /(?:تركت|اعتنقت|دخلت|خرجت من) (?:في )?(?:الإسلام|الاسلام|المسيحية|الدين|اليهودية)|(?:لم أعد|لا|ما عدت) (?:أؤمن|اؤمن|أومن) ب(?:الله|الدين|الإله)|(?:أذهب|نذهب|أروح) إلى (?:الكنيسة|المسجد|الجامع|القداس|صلاة)|أصلي (?:خمس|كل|في المسجد|الفجر|الجمعة)|أصوم (?:رمضان|كل|الاثنين)|أنا (?:ملحد|شيعي|سني|مسيحي|مسلم|يهودي|قبطي|درزي|لا ديني|علوي)/u,
  ],
  ["politics", /(?:انتخبت|صوتت? ل|صوّتّ? ل|أنتخب) ?(?:ال)?(?:حزب|مرشح|رئيس|إخوان|اخوان|قائمة|شيوعي)/u],
  [
    "crime",
    /(?:تعرضت|تعرّضت) ل(?:ل|ال)?(?:اغتصاب|تحرش|ضرب|عنف|اعتداء|سطو|تعنيف)|(?:تحرش|اعتدى|اغتصب)(?: بي|ني| علي)|(?:زوجي|أبي|أخي|عمي|خالي|حبيبي) (?:كان )?(?:يضربني|ضربني|يعنفني|اغتصبني|تحرش بي)|(?:أمسكوا|قبضوا) (?:بي|علي)|(?:قضيت|حكم علي|سجنت)[^.!؟\n]{0,24}(?:سجن|السجن|سن[ةوت]\p{L}*|شهر|أشهر)|(?:ليس عندي|ما عندي|ليس لدي|بدون) (?:أوراق|إقامة|اقامة)(?: إقامة)?|(?:رفضوا|رفض|رُفض) (?:طلب )?(?:لجوئي|اللجوء)|(?:تأشيرتي|إقامتي) (?:منتهية|انتهت)|(?:انتهت|سحبوا) (?:إقامتي|اقامتي|تأشيرتي)|أنا (?:لاجئ|مقيم بشكل غير|مطلوب)/u,
  ],
];

/** Chinese, Japanese and Korean. */
const asian: Phrases = [
  [
    "health",
    /[我他她妈爸][^。！？\n]{0,8}(?:得了|患了|患有|查出)(?!奖|第|冠|分)|我(?:又)?(?:在|每天[^。]{0,4})?(?:吃|服)(?:\p{Script=Han}{0,3}(?:药|片|胶囊)|抗)|割腕|自残|打[过了][^。]{0,3}胎|喝坏了|臓を壊し|중절|낙태|간이 망가|(?:我|她)(?:曾)?(?:流|打)过?胎|流产[过了]|(?:病|薬)[^。！？\n]{0,8}(?:になりました|になった|にかかった|を飲んでい|を飲む)|[ぁ-んァ-ヶー]{3,12}(?:を飲んでいます|を処方され)(?<!(?:コーヒー|ビール|ジュース|ミルク|スープ|ワイン|ウーロン|サイダー|コーラ|ココア|ラテ|スムージー|プロテイン)(?:を飲んでいます|を処方され))|手首を切|リストカット|自傷|死にたい|陽性(?:です|だ|でし)|流産し|うつ(?:で|の治療|になっ|と診断)|[가-힣]{0,6}(?:약을|약)(?: 매일)? ?(?:먹고|먹어|복용)|손목을 그|자해|죽고 싶|(?:암|당뇨병?|우울증|병)에 걸|진단(?:을)? 받/u,
  ],
  [
    "finance",
    /[我咱](?:们)?(?:还)?欠[^。！？\n饭顿情个]{0,10}(?:\d|[一二三四五六七八九十百千万亿两几]+[块元万千百])|欠(?:了)?(?:银行|信用卡|网贷|高利贷|一屁股)|(?:付|交|还)不起|(?:每?月|一个月)[^。！？\n]{0,4}(?:工资|到手|挣|赚|收入)|打牌输|赌[^。]{0,4}输|银行要收|差し押さえ|ポーカーで|(?:포커|도박|주식)[^.!?\n]{0,16}(?:잃|날렸)|领(?:失业金|低保|救济)|被(?:公司)?裁|手取り|月給|時給\d|\d[\d,]*万?円(?:を)?(?:失|借り|負け|損|返済|滞納|あります|の借)|[^。！？\n]{0,6}に\d[\d,]*[万千]?円(?:を)?借り|家賃が払え|払えません|払えない|生活保護|会社を(?:クビ|解雇)|(?:월급|연봉|실수령)[^.!?\n]{0,10}|\d[\d,]*[만천억]? ?원[^.!?\n]{0,6}(?:빚|빌렸|잃었|날렸|갚)|(?:월세|집세|이자|카드값)를? ?(?:못|밀)|잘렸|실업/u,
  ],
  [
    "orientation",
    /我(?:只)?(?:喜欢|爱)(?:男[生人的孩]|女[生人的孩])[^。！？\n]{0,8}(?:我|自己)[^。！？\n]{0,3}(?:也)?是(?:男|女)|我是[男女][生的人]?[^。！？\n]{0,6}(?:我)?(?:的)?(?:喜欢[男女]|男朋友|女朋友|老公|老婆)|(?:彼氏|男の人|男性)[^。！？\n]{0,10}(?:僕|俺)(?:も|は)男|(?:僕|俺)は?(?:も)?男[^。！？\n]{0,10}(?:彼氏|男の人が好き|男性が好き|男が好き)|(?:彼女|女の人|女性)[^。！？\n]{0,10}(?:私|あたし)も女|私は?(?:も)?女[^。！？\n]{0,10}(?:彼女が|女の人が好き|女性が好き|女が好き)|남자인데[^.!?\n]{0,6}남자|여자인데[^.!?\n]{0,6}여자|(?:남자친구|남친)[^.!?\n]{0,10}(?:저도|나도) 남자|(?:여자친구|여친)[^.!?\n]{0,10}(?:저도|나도) 여자/u,
  ],
  [
    "religion",
    /[不没]再?信(?:上帝|神|佛|主|教|耶稣|安拉)|我(?:们)?(?:全家)?(?:信|皈依)(?:上帝|佛|主(?!角|编|持|任|席|管|意|播)|耶稣|基督|安拉|伊斯兰|天主)|去(?:教堂|教会|清真寺|寺里)(?:做|礼|祷|聚|拜)|神(?:様)?を信じ|(?:教会|モスク|お寺|礼拝|ミサ)(?:に|へ)(?:毎|通|行って)|(?:毎週|日曜)[^。]{0,8}(?:教会|礼拝|ミサ)|学会に入って|(?:하나님|하느님|신|알라|예수님?)을? ?(?:이제 )?(?:안 |더 이상 )?믿|(?:교회|성당|절|모스크)에 ?(?:매주 |꼬박꼬박 )?(?:다니|다녀|다닌|다녔|나가)/u,
  ],
  [
    "politics",
    /(?:投|选)(?:票)?[^。！？\n]{0,3}给?(?:了)?(?:\p{Script=Han}{1,4}党|特朗普|川普|拜登|蔡英文|赖清德|马英九)|我是\p{Script=Han}{0,4}党员|[党維新]に(?:入れ|投票|一票)|(?:당|후보)(?:에|에게|을|를) ?(?:투표|찍었|뽑)/u,
  ],
  [
    "crime",
    /(?:我|她|妹|姐)[^。！？\n]{0,12}(?:被)[^。！？\n]{0,6}(?:强奸|性侵|猥亵|家暴|抢劫|骚扰|跟踪)|(?:老公|丈夫|爸爸?|男友|男朋友|老婆)[^。！？\n]{0,10}(?:打我|家暴)|(?:我|他)[^。！？\n]{0,6}(?:坐过|蹲过|坐了[^。]{1,4}年)牢?|偷[^。！？\n]{0,6}被抓|(?:监狱|看守所|牢)里?[^。！？\n]{0,6}(?:待|关|蹲|过)了?|签证[^。！？\n]{0,4}(?:过期|逾期|到期)|(?:难民|庇护)(?:申请)?[^。！？\n]{0,4}(?:被拒|拒)|(?:黑户|非法居留|没有身份)|摸我(?:屁股|胸|大腿)|体を触られ|몸을 만[졌지]|복역|性的?(?:虐待|暴行|被害)|レイプ|痴漢(?:に|され)|(?:夫|父|彼氏|妻)[^。！？\n]{0,10}(?:殴|暴力を振)|DVを受け|(?:万引き|盗み|窃盗)[^。！？\n]{0,6}(?:捕|つか)|刑務所(?:に|で|から)[^。！？\n]{0,10}(?:いま|いた|入|出)|不法滞在|ビザ(?:が|は)[^。！？\n]{0,4}切れ|難民申請|在留資格[^。！？\n]{0,8}(?:ない|取り消|切れ)|성(?:폭행|추행|폭력|희롱)[을를]? ?(?:당|피해)|(?:남편|아버지|아빠|남친|남자친구)[이가은는]?[^.!?\n]{0,14}(?:때려|때렸|때리|폭행)|훔치다[^.!?\n]{0,4}(?:잡|걸)|(?:교도소|감옥|구치소)에[^.!?\n]{0,10}(?:있었|살|들어|갔)|비자[가는]?[^.!?\n]{0,6}(?:만료|끝)|난민 ?신청|불법 ?체류/u,
  ],
];

const LATIN = /[a-z]{2}/i;
const HAS_ARABIC = /\p{Script=Arabic}/u;
const HAS_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Who speaks, in each language: a sentence of nobody is done with here. */
const ENGLISH = /\b(?:i|i'\w+|we|we'\w+|my|our|the (?:biopsy|scan|irs|results?))\b/i;
const GERMAN = /(?<!\p{L})(?:ich|wir|mir|mich|mein\p{L}{0,2}|unser\p{L}{0,2}|konto)(?!\p{L})/iu;
const ROMANCE =
  /(?<!\p{L})(?:je|j'\p{L}+|nous|mon|ma|mes|on|me|nos|mi|mis|mí|meu|minha|eu|no|não|ya|nome|preso|presa|(?:tom|sof|deb|dev|pad|suf|gan|cobr|receb|est|fu|peg|fiq|pas|tiv|teng|tuv|ten|vo|íb|ib|vam|dej|deix|cre|acred|rez|gost|namor|sai|salg|faç|hag|so|abus|intent|tent|enceinte|perd|voté|asil|denega|le|yo|hombres)\p{L}{0,6})(?!\p{L})/iu;

/** Kinds of what a sentence tells in everyday words. */
export function dailyKinds(sentence: string): SensitiveKind[] {
  const found: SensitiveKind[] = [];
  const read = (phrases: Phrases) => {
    for (const [kind, pattern] of phrases) if (pattern.test(sentence)) found.push(kind);
  };
  if (LATIN.test(sentence)) {
    if (ENGLISH.test(sentence)) read(english);
    if (GERMAN.test(sentence)) read(german);
    if (ROMANCE.test(sentence)) read(romance);
  }
  if (HAS_ARABIC.test(sentence)) read(arabic);
  if (HAS_ASIAN.test(sentence)) read(asian);
  return found;
}
