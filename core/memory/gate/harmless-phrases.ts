/** Phrases with private words that tell of nobody, in the languages of the interface and some more. */

/** "What a mortgage is": what a word means is asked, unless it is somebody's own. */
const MEANING =
  /(?<!\p{L})(?:was (?:ist|sind|bedeutet|heißt) (?:eigentlich |denn )?(?!mein|unser)(?:eine? |der |die |das )?\p{L}+|was (?!mein|unser)(?:eine? |der |die |das )?\p{L}+ (?:eigentlich |genau )?(?:ist|sind|bedeutet)|(?:ce qu(?:'est|e sont|e signifie)|qu'est-ce qu(?:e c'est qu)?(?:'|e )) ?(?!mon |ma |mes |notre )(?:une? |le |la |les |l')?\p{L}+|qué (?:es|son|significa) (?!mi |mis |nuestr)(?:una? |el |la |los |las )?\p{L}+|(?:che )?cos(?:'|a )(?:è|sono|significa) (?!mio|mia|il mio|la mia)(?:una? |un'|il |la |lo |l')?\p{L}+|o que (?:é|são|significa) (?!meu|minha|o meu|a minha)(?:uma? |o |a )?\p{L}+|wat (?!mijn|ons)(?:een |de |het )?\p{L}+ (?:precies |eigenlijk |nou )?(?:is|zijn|betekent)|wat (?:is|zijn|betekent) (?!mijn|ons)(?:een |de |het )?\p{L}+|co to (?:jest |są |znaczy )?(?!mój|moja|moje)\p{L}+|что (?:такое|значит|означает) (?!мо[йяеё])\p{L}+)(?!\p{L})|[\p{L}]{1,12}とは(?=何|なん)/giu;

/** "By the church": a house of prayer that only says where something is. */
const PLACE =
  /(?<!\p{L})(?:(?:by|near|next to|opposite|behind|in front of|past|outside|beside|across from|round the corner from) (?:the|a|an old|the old) (?:church|mosque|temple|synagogue|chapel|cathedral)|(?:vor|neben|hinter|gegenüber|bei|nahe) (?:der|einer) (?:alten )?(?:\p{L}*kirche|moschee|synagoge|kapelle)|(?:devant|derrière|à côté de|en face de|près de) (?:l'|la )(?:église|mosquée|synagogue|cathédrale|chapelle)|(?:delante|detrás|al lado|enfrente|cerca|frente) (?:de|a) la (?:iglesia|mezquita|sinagoga|catedral)|(?:davanti|dietro|accanto|di fronte|vicino) alla (?:chiesa|moschea|sinagoga)|(?:em frente|na frente|atrás|ao lado|perto) (?:da|à) (?:igreja|mesquita|sinagoga|capela)|(?:bij|naast|achter|voor|tegenover) de (?:oude )?(?:kerk|moskee|synagoge|kapel)|(?:obok|przy|przed|za|naprzeciwko) (?:kości[oó]ł\p{L}+|meczet\p{L}+)|(?:у|возле|около|рядом с|напротив|за) (?:церк\p{L}+|мечет\p{L}+|храм\p{L}+))(?!\p{L})|教会の(?:前|隣|近く|裏|向かい)|教堂(?:旁|前|后面|对面|附近)|교회 (?:앞|옆|뒤|근처)/giu;

/** "Blood type? I have no idea": asked, and not known. */
const UNKNOWN =
  /(?:^|(?<=[.!?\n]\s?))[^.!?\n]{1,60}\?\s+(?:sorry,? |well,? |hm+,? )?(?:(?:i |we )?(?:have |'ve )?(?:got )?(?:no idea|no clue|not a clue|(?:don'?t|do not) know)|dunno|not sure|keine ahnung|(?:das )?weiß ich nicht|ich weiß (?:es )?nicht|(?:je n'ai )?aucune idée|je (?:ne )?sais pas|(?:no tengo )?ni idea|no (?:lo )?sé|non (?:lo )?so|nessuna idea|boh|não (?:faço ideia|sei)|nem ideia|geen idee|(?:dat )?weet ik niet|nie wiem|не знаю|понятия не имею|без понятия)(?!\p{L})/giu;

/** A text without such phrases. */
export function withoutHarmlessPhrases(text: string): string {
  return text.replace(UNKNOWN, " ").replace(MEANING, " ").replace(PLACE, " ");
}
