import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, or speaks of the talk itself. */
const PASSING = "hoje|amanhã|ontem|agora há pouco|resposta|sonho|sonhei";
const MY = "[o|a|os|as] (meu|minha|meus|minhas|nosso|nossa|nossos|nossas)";
const WHICH = "[mais velho|mais velha|mais novo|mais nova|caçula|do meio]";
const A_FEW = "um|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|quinze";

/** Portuguese, as in Brazil and in Portugal. */ /** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "também|sempre|agora|nunca|ainda|já|que|quem|e|ou|não|mais|bem|muito|tudo|então|ontem|amanhã|velho|velha|novo|nova|caçula|pequeno|pequena|preferido|preferida|só|mesmo|hoje|querido|querida|lá|aqui|até|às vezes|nem";

export const pt: SpeechData = {
  language: "pt",
  tells: "esquece|esqueça",
  isSpaced: true,
  hasCase: true,
  subject: "",
  setsFrame: String.raw`(?:(?:vamos|podemos|bora|escreve comigo|escreva comigo|ajuda-me a|me ajude a|me ajuda a).{0,20}(?:escrever|contar|inventar|criar)?.{0,30}(?:história|conto|romance|cena|roteiro|aventura))(?<=(?:escrev|cont|invent|cri)\p{L}+[^.]{0,60})|(?:(?:história interativa|uma frase cada|por turnos|aventura de texto))|(?:(?:vamos|podemos|quero|queria|gostaria de|me ajude a|me ajuda a|ajuda-me a).{0,25}(?:praticar|ensaiar|simular|treinar).{0,40}(?:entrevista|conversa|diálogo|negociação|chamada|exame))|(?:(?:eu )?(?:vou (?:responder|falar|escrever|fingir|fazer)|respondo|responderei) (?:\p{L}+ )?(?:como (?:se|um|uma|alguém|outra)|que sou|ser |o papel|de conta))|(?:(?:responda|responde|fale comigo|trate-me|me trate).{0,20}como se eu fosse)|(?:(?:traduz|corrij|corrig|resum|revis|revej|melhor|reescrev|respond)\p{L}* .{0,25}(?:o que (?:eu )?(?:te |lhe |vou |for )?(?:env|mand|escrev|col)\p{L}*|tudo o que|tudo que|(?:minha|meu|minhas|meus|a|o|as|os) próxim\p{L}*|(?:mensage[mn]s?|textos?) (?:a )?seguir|(?:mensage[mn]s?|textos?) seguintes?)(?!\s*:))|(?:(?:vou|eu te|te|lhe) (?:te |lhe )?(?:enviar|envio|mandar|mando|colar|colo|passar|passo|copiar|mostrar) .{0,40}(?:mensage[mn]|texto|e-?mail|carta|parágrafo|comentário|capítulo|conversa|currículo))`,
  lead: 5,
  classes: {
    thanks: "obrigado|obrigada|muito obrigado|muito obrigada|valeu",
    me: "eu|sou|moro|vivo|trabalho|tenho|estou|estudo|falo|jogo|toco|prefiro|odeio|nasci|venho|me chamo|chamo-me|nós|moramos|temos|somos|estamos|trabalhamos|gosto|adoro|a gente",
    mine: "meu|minha|meus|minhas|nosso|nossa|nossos|nossas",
    meObject: "me|mim|comigo|nos|conosco|connosco",
    you: "você|vocês|tu|te|ti|teu|tua|teus|tuas|vos|contigo",
    others: "ele|ela|eles|elas|seu|sua|seus|suas|dele|dela|alguém|ninguém|todos|as pessoas",
    relative:
      "esposa|esposo|mulher|marido|companheira|companheiro|namorada|namorado|noiva|noivo|filho|filha|filhos|filhas|bebê|bebé|mãe|pai|pais|irmão|irmãos|irmã|irmãs|avó|avô|avós|neto|neta|netos|tio|tia|primo|prima|sobrinho|sobrinha|sogra|sogro|família|gêmeos|gémeos",
    friend: "amigo|amiga|amigos|colega|colegas|vizinho|vizinha|chefe|patrão",
    pet: "cadela=dog|cadelinha=dog|cachorra=dog|cachorrinha=dog|cachorrinho=dog|gatinha=cat|gatinho=cat|cachorro|cachorra|cachorros|cão|cães|cadela|gato|gata|gatos|hamster|cavalo|coelho|papagaio|tartaruga",
    negation: "não|nunca|jamais|nada|nenhum|nenhuma|sem|nem",
    condition: "se|caso",
    unreal: "gostaria|adoraria|seria|moraria|teria|queria|poderia|deveria|tomara|fosse|tivesse|quem me dera",
    doubt: "talvez|provavelmente|possivelmente|se calhar",
    question: "que|o que|como|por que|porque é que|onde|quem|quando|qual|quanto|quantos",
    request: "por favor|pode|poderia|podes|me ajude|ajuda-me|recomende|recomenda|procuro|dicas|explique|escreva",
    opener:
      "aliás|bem|bom|então|ah|ok|tá|sim|a propósito|por sinal|na verdade|na realidade|olá|oi|além disso|só para saber|para constar|já agora|olha",
    say: "diz|disse|escreveu|escreve|contou|me disse|disse-me|me escreveu|afirma",
    habit:
      "cada|todo|toda|todos os|todas as|sempre|costumo|normalmente|às segundas|aos domingos|aos sábados|diariamente",
    like: "gosto|adoro|amo|favorito|favorita|preferido|preferida",
    dislike: "odeio|detesto|não suporto",
    plan: "quero|planejo|pretendo|espero",
    health:
      "alergi*|alérgic*|asma|diabet*|diabét*|enxaqueca*|grávida|depressão|ansiedade|hiv|médico|remédio*|medicament*|câncer|cancro|celíac*|doença|intoleran*|diagnosticad*",
    money: "salário|ordenado|aluguel|renda|dívida|dívidas|devo|hipoteca|empréstimo|pensão|ganho",
    article: "o|a|os|as|um|uma|uns|umas",
    preposition: "em|no|na|nos|nas|de|do|da|dos|das|com|por|para|pra|sobre|desde|até|entre|sem|perto de|num|numa|ao|à",
    and: "e|ou",
    but: "mas|porém|embora|no entanto|contudo",
    cause: "porque|pois|por isso|já que|como",
    relativeWord: "que|quem|qual|onde",
    be: "é|são|era|foi|está|estão",
    have: "tem|têm|tinha",
    adverb:
      "muito|também|realmente|bastante|só|ainda|já|agora|atualmente|um pouco|um pouco de|hoje em dia|bem|fluentemente|mesmo|demais|principalmente",
    number: "dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|cem|mil",
    pointing: "isto|isso|este|esta|esse|essa|aquilo",
  },
  frames: {
    youAre: "você é|tu és|você será|tu serás|tu fazes de|você faz",
    iAm: "eu sou|eu serei|eu faço de|eu faço",
    plays: "rpg|papel|papéis|teatro|cena|peça|esquete|brincar|jogo|jogar|personagem|improviso",
    asksMeaning: "o que significa|o que quer dizer|que significa",
    meant: "quis dizer|queria dizer|ops|correção|enganei-me|me enganei|digo|erro meu",
    deniesValue: "não|e não",
    ownHead:
      "dieta|alimentação|orçamento|localização|idade|altura|peso|nível|horários|passatempos|interesses|gostos|restrições|objetivo|ajuda|conselho|conselhos|dicas|ideias|sugestões|recomendações|pergunta|perguntas|dúvida|dúvidas|situação|contexto|novidade|novidades|notícia|notícias|informação|informações|info|ps|p.s|nota|observação|obs|fato|fatos|facto|factos|detalhes|problema|sobre mim|eu|preferências|requisitos|condições|alergias|objetivos|lembrete|correção|confissão|verdade|razão|em resumo|resumindo|importante|hoje|ontem|amanhã|agora|aliás|a questão|o negócio",
    textThere:
      "deste|desta|desse|dessa|neste|nesta|nesse|nessa|isto|isso|este|esta|esse|essa|estes|estas|o seguinte|seguinte|acima|abaixo|assim",
    textIt: "isto|isso|acima|este texto|esse texto|deixa-o|deixe-o",
    judgesText: "soa|redigido|formal|natural|correto|erros|o tom|convincente|fica bem|ficou bom|está bom",
    handsOver:
      "deixo-a escrever|deixo-o escrever|vou deixar ela|vou deixar ele|deixar ela escrever|deixar ele escrever|passo a palavra|passo para|vou passar para|vou passar pro|vou passar pra|é a vez d*|agora é a vez|quer te perguntar|quer perguntar-te|tem uma pergunta para|está usando meu|está a usar o meu",
    hereSpeaks: "aqui|aqui é|fala|quem fala|é|sou",
    comes: "abaixo|próxima mensagem|segue|a seguir|por partes",
    frameEnds:
      "para de|pare de|chega|chega de|acabou|acabamos|já não|fim de|fim das|não traduzas mais|sem mais|stop|basta|pode parar",
    textWork:
      "traduza|traduz|traduzir|tradução|corrija|corrige|corrigir|revise este|revise esta|reveja|resuma|resume|resumir|reescreva|reescreve|responda a|responda ao|responde a|responder a|melhore este|melhore esta|parafraseie|encurte|o que significa|analise este|analise esta|complete este|gramática",
    text: "e-mail|email|carta|mensagem|texto|parágrafo|redação|artigo|comentário|frase|frases|nota|citação|currículo|tweet",
    fiction:
      "capítulo|jogo de papéis|rpg|você é o|você é a|você é um|você é uma|tu és o|tu és a|tu és um|finja|finge|faz de conta|imagine|imagina|no meu romance|no meu conto|na minha história|na história|o protagonista|a protagonista|o herói|a heroína|meu personagem|minha personagem|o personagem|era uma vez|cena|narrador|suponhamos|do ponto de vista|aja como",
    fictionText: "história|conto|poema|canção|letra|diálogo|romance|roteiro|guião|peça|fábula|piada|monólogo",
    game: "jogo de rpg:|vamos fazer um roleplay|vamos fazer de conta|vamos fingir que|vamos improvisar|você faz o papel|tu fazes o papel|eu faço o papel|mestre do jogo",
    back: "fim do jogo|chega de jogo|chega disso|pergunta séria|agora a sério|falando sério|brincadeiras à parte|voltando a mim|fim da história|quanto a mim|na vida real|agora sobre mim|fim da citação|fora do jogo",
    says: "diz|disse|escreveu|escreve|contou|me disse|disse-me|me escreveu|escreveu-me|me contou|afirma|respondeu|perguntou|falou",
    greeting: "olá|oi|caro|cara|prezado|prezada|querido|querida|bom dia|boa tarde|boa noite|exmo",
    closing:
      "atenciosamente|abraço|abraços|um abraço|beijos|cumprimentos|com os melhores cumprimentos|obrigado|obrigada|até breve|cordialmente|saudações",
    thisChat:
      "para este chat|neste chat|nesta conversa|para este jogo|só por hoje|para este exercício|para este exemplo",
    example: "por exemplo:|exemplo:|frase de exemplo|p. ex.",
    unpleasant:
      "trânsito|engarrafamento*|congestionamento|fila*|esperar|espera|multa*|imposto*|segunda de manhã|segunda-feira|reunião|reuniões|atraso*|cai|caia|trava|travar|dentista|spam|hora extra|horas extra|burocracia|acordar às|quando o sistema|quando a internet|quando o ônibus|quando o metro|quando meu chefe",
    noStatement:
      "digamos que|vamos supor|vamos dizer|claro|ah sim|aham|ah claro|nossa que|nossa como|que maravilha|se|o que|que|como|por que|onde|quem|quando|qual|quanto|quantos|pode|poderia|podes|você pode|imagine|imagina|tomara|talvez|devo|deveria|suponhamos|suponha|assunto:|você tem|sabe|há|caso|será que|antes de responder|antes de começar|antes de mais|antes de que|quem me dera",
    unrealAnywhere:
      "antigamente|eu tinha|morava|trabalhava|fazia|sonhei|em sonho|como se|gostaria|adoraria|eu seria|eu teria|queria|se eu|se morasse|se fosse|se tivesse|hipoteticamente|em teoria|em outra vida|noutra vida|costumava|quando era|quando eu era|tomara|quem me dera",
    remember:
      "lembre-se de que|lembre-se que|lembre que|lembra que|lembra-te que|lembra-te de que|lembre-se|lembra-te|não esqueça que|não se esqueça de que|não se esqueça que|não esqueças que|não te esqueças que|não te esqueças de que|tenha em mente que|anote que|anota que|anote|anota|guarde que|guarda que|por favor, lembre que|por favor lembre que|por favor, lembre-se de que|memorize que|fique sabendo que",
    rememberThat:
      "lembre-se de que|lembre-se que|lembre que|lembra que|lembra-te que|não esqueça que|não se esqueça de que|tenha em mente que|anote que|anota que|anote|guarde que|memorize que|lembra-te de que|não te esqueças que",
    noLonger: "já não|não * mais|deixei de|parei de",
    corrects: "desculpa,|desculpe,|não,|ops|correção|quis dizer|queria dizer|enganei-me|espera,",
    changes:
      "já não|não mais|mais|agora|atualmente|mudei|mudamos|mudámos|novo|nova|desde|na verdade|mas sim|casei|divorciei|correção|deixei|aliás",
    forget:
      "esqueça tudo sobre|esquece tudo sobre|esqueça tudo o que sabe sobre|esqueça|esqueça que|esquece|esquece que|por favor esqueça que|por favor, esqueça que|por favor esqueça|esqueça tudo sobre|apague|apaga",
    forgetKnown: "esqueça tudo sobre|esquece tudo sobre|esqueça tudo o que sabe sobre",
    since: "desde|há",
    until: "até",
  },
  spellings: {
    estou: "tô|tou|toh",
    está: "tá|ta",
    estamos: "tamo|tamos",
    você: "vc|cê",
    também: "tb|tbm",
    não: "n|num|nao",
    temos: "a gente tem",
    moramos: "a gente mora",
    gostamos: "a gente gosta",
    comemos: "a gente come",
  },
  patterns: [
    {
      fact: "work.works_as",
      never: PASSING,
      says: [
        "(tenho|temos|abri|abrimos|toco|tocamos|administro|sou dono de|sou dona de) [há {word} [{word}]] [um|uma|o meu|a minha|meu|minha] <[pequeno|pequena|pequenino] {business} [{any}]>",
        "(dou|damos|leciono|ensino) <[aulas|aula] [de|d'|explicações de] {any} (numa|num|em|no|na|para|pra) {any}>",
        "(dirijo|conduzo|guio) <[um|o] (caminhão|camião|ônibus|autocarro|táxi|uber|van|trem|comboio|ambulância|carreta) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(antes de dormir|antes de deitar|antes do café|antes do trabalho|depois do trabalho|depois do jantar|depois do almoço|assim que acordo|ao acordar|em jejum) [eu] [sempre] (me|leio|escrevo|medito|faço|saio|corro|tomo|bebo|vou|jogo|vejo|ouço|escuto|rezo|caminho|nado|toco|desenho|pinto|estudo|treino) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|problema|dúvida`,
      says: [
        "(tenho|temos|uso|dirijo|conduzo|ando de) [ainda|em casa] [um|uma|o meu|a minha] <[velho|velha|antigo|antiga] [{word}] {make} [{any}]>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.85,
      says: [
        "[eu] (moro|vivo|moramos|vivemos) [há {word} [{word}]|atualmente] (num|numa|em um|em uma) <(sítio|casa|casinha|apartamento|apê|kitnet|quitinete|fazenda|chácara|roça|aldeia|vila|república|condomínio|barco|t1|t2|t3|quinta|prédio|cidadezinha|bairro) {any}>",
        "[eu] não (moro|vivo) mais em {any} , [agora] (vim para|vim pra|estou em|tô em|moro em|mudei para|mudei pra|vivo em|fui para|fui pra) {place}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [
        `${MY} <{relative} ${WHICH} [{word}] (tem|têm|fez|faz|vai fazer|acabou de fazer) ({age}|${A_FEW}) (anos|meses|aninhos|ano) [{any}]>`,
        `${MY} <{relative} ${WHICH} [de] [{age}] [anos] [{word}] (é|são|foi|era) [um|uma] {job} [{any}]>`,
        `${MY} <{relative} ${WHICH} [{word}] (é|era|foi) [um|uma] (*nheiro|*nheira|*ologo|*ologa|*ogista|*tor|*tora|mineiro|pedreir*|*iteiro|*queiro|*queira|*cador|*dora|*alista) [{any}]>`,
        `${MY} <{relative} (está|tá|ficou) (grávida|gestante) [{any}]>`,
        `${MY} <{relative} [{word}] tem ({ailment}|tdah|tea|alergia*) [{any}]>`,
        `${MY} <{relative} ${WHICH} [{word}] (mora|moram|vive|vivem|trabalha|trabalham|estuda|estudam|ensina|cultiva|cultivam|pinta|canta|escreve|conserta|costura|dirige|vende|vendem|toca|joga|cuida|cuidam|cria|criam|faz faculdade|faz medicina|planta|plantam) {any}>`,
        `${MY} <{relative} ${WHICH} [{word}] (está|estão|tá|tão) (na|no) (creche|escola|faculdade|ensino médio|primeiro ano|segundo ano|terceiro ano|quarto ano|quinto ano|asilo|quartel) [{any}]>`,
        `${MY} <{relative} [{word}] (é|são) (surd*|ceg*|autista*|asmátic*|diabétic*|hipertens*|vegetarian*|vegan*|disléxic*|falecid*|viúv*|divorciad*|separad*|aposentad*|celíac*|nordestin*|baian*|mineir*|gaúch*|carioca*|paulista*|portugues*|italian*|japones*|alem*|argentin*|angolan*|evangélic*|católic*)>`,
        `${MY} <{relative} [{word}] (tem|têm) (um|uma|o|a) ({ailment}|{item}|alergia|padaria|restaurante|fazenda|loja|bar|empresa|oficina|sítio|salão|mercadinho) [{any}]>`,
        `${MY} <{relative} [{word}] tem ({ailment}|alergia) [{any}]>`,
        `${MY} <{relative} [{word}] não (come|bebe|comem) {any}>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(tenho|temos|a gente tem) <{kin} [,|:] [de|com] [{word}] [de] ({age}|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez) [{any}]>",
        "(sou|somos|estou) <(pai de|mãe de|mãe solo|pai solo|filho único|filha única|grávida|órfão|órfã|pais de) [{any}]>",
        "(vou casar|vou me casar|vamos casar|vamos nos casar|a gente vai casar) <{any}>",
        "(perdi|perdemos) <[o|a] (meu|minha|meus) {relative} [{any}]>",
      ],
    },
    {
      fact: "work.studies",
      single: false,
      says: [
        "(estou cursando|curso|estou fazendo|faço|estudo|cursando) [faculdade de|graduação em|pós em|mestrado em] <{word} [{word}] (na|no|em) (faculdade|universidade|{place}) [{any}]>",
        "(estou cursando|cursando) {thing}",
        "(estou escrevendo|escrevo|estou fazendo|faço) [o|a] [meu|minha] <(tcc|tese|dissertação|monografia) {any}>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.85,
      says: ["(aqui é|aqui quem fala é|quem fala é) [o|a] {name} {end}"],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(me chamo|eu me chamo|chamo-me|meu nome é|o meu nome é|meu nome completo é|me chamam de|todos me chamam de|todo mundo me chama de|meus amigos me chamam de|chamam-me|pode me chamar de|podes chamar-me|me chame de|me chama de|chama-me) [agora] {name}",
        "(oi|olá) [a todos|gente|pessoal] [,] (sou|eu sou) [o|a] {name} {end}",
        "(não me chamo|meu nome não é) {any} (mas sim|e sim|mas) {name}",
      ],
    },
    { fact: "identity.name", confidence: 0.85, says: ["[eu] sou [o|a] {name} {end}"] },
    {
      fact: "identity.birthday",
      says: [
        "(meu aniversário é|o meu aniversário é|meu aniversário cai|faço anos|faço aniversário|minha data de nascimento é|a minha data de nascimento é|celebro meu aniversário) [no dia|a|em|dia] {date}",
        "[eu] nasci [no dia|em|a|no] {date}",
        "dia {date} (é meu aniversário|faço anos)",
      ],
    },
    {
      fact: "identity.age",
      says: ["(tenho|fiz|acabei de fazer|acabo de fazer|já tenho|completei) [já|agora] <{age} anos>"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(moro|vivo|moramos|vivemos|resido|estou morando|estamos morando|estou a viver|a gente mora|continuo morando) .. (em|no|na|nos|nas|perto de) {place}",
        "(me mudei|mudei-me|mudei|nos mudamos|mudámo-nos|mudamos|acabei de me mudar|acabamos de nos mudar|acabei de mudar) .. (para|pra|pro) [o|a] {place}",
        "(minha casa|a minha casa|nossa casa|meu apartamento) (fica|é) (em|no|na) {place}",
        "(alugo|alugamos) (um|uma) {word} (em|no|na) {place}",
      ],
    },
    { fact: "location.born_in", says: ["[eu] nasci [e cresci|e fui criado|e fui criada] (em|no|na) {place}"] },
    {
      fact: "location.comes_from",
      says: [
        "(sou|venho|somos|eu sou|eu venho) [originalmente|originário|originária|natural] (de|do|da|dos) {place}",
        "(cresci|fui criado|fui criada) (em|no|na) {place}",
        "minha cidade natal é {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(trabalho|trabalhamos|estou trabalhando|estou a trabalhar) .. como {thing}",
        "(minha profissão é|a minha profissão é|sou de profissão|meu trabalho é) {thing}",
        "[eu] (sou|era|também sou|agora sou|virei) [agora|um|uma] <{job} [{any}]>",
        "(como|de profissão sou) {job}",
        "trabalho de {thing}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(trabalho|trabalhamos|estou trabalhando|comecei a trabalhar) .. (na|no|em|para a|para o|pra) {name}",
        "trabalho .. (em|num|numa|para|no|na|em um|em uma) [um|uma] {thing}",
        "minha empresa é a {name}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: [
        "(estudo|estou estudando|estou a estudar|curso) .. (na|no) {name}",
        "sou (estudante|aluno|aluna) (da|do) {name}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(estudo|estou estudando|estou a estudar|curso|estou cursando|estudei) [atualmente|agora] {thing}",
        "(faço|estou fazendo|estou a fazer|curso) (um|uma|o|meu|minha) <(mestrado|doutorado|doutoramento|graduação|licenciatura|pós-graduação|curso|tese) {any}>",
        "(faço|estou fazendo) (faculdade|graduação|mestrado|doutorado) (de|em) {thing}",
        "sou (estudante|formado|formada|licenciado|licenciada) (de|em) {thing}",
        "me formei em {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "[o|a|os|as] (meu|minha|meus|minhas|nosso|nossa|nossos|nossas) {relative} [mais velho|mais velha|mais novo|mais nova|caçula] (se chama|chama-se|se chamam|chamam-se|é o|é a|é|são) {names} {end}",
        "o nome (do meu|da minha) {relative} é {name}",
        "[o|a] (meu|minha|nosso|nossa) {relative} [,] {name}",
        "sou (casado|casada) com [o|a] {name}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(tenho|temos) (um|uma|dois|duas|três|quatro|cinco|2|3|4) {relative} [mais velho|mais velha|mais novo|mais nova|pequenos|pequenas] [,|:|que se chama|que se chamam|chamado|chamada|chamados|chamadas] [o|a] {names}",
        "[o|a] (meu|minha|meus|minhas|nosso|nossa) <{relative} [mais velho|mais velha|mais novo|mais nova|caçula] (mora|moram|vive|vivem|trabalha|estuda|joga|toca|espera|vai casar|vai se casar|tem|acabou de|sofre|faz|ensina) {any}>",
        "[o|a] (meu|minha) <{relative} (é|está) .. (grávida|doente|médico|médica|professor|professora|enfermeir*|advogad*|engenheir*|estudante|alérgic* {any}|aposentad*|reformad*|celíac*)>",
        "(sou|estou|somos) <(casado|casada|casados|divorciado|divorciada|solteiro|solteira|viúvo|viúva|noivo|noiva) [há {any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(tenho|temos) [também] <{kin} [{any}]>",
        "(vou ser|vamos ser|sou) <(pai|mãe|pais|avô|avó|tio|tia) [de {any}]>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: [
        "(tenho|temos|adotei|adotamos|a gente tem) <(um|uma) {pet} {word} [{word}] (que se chama|chamado|chamada) {any}>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "[o|a|os|as] (meu|minha|meus|minhas|nosso|nossa|nossos) {pet} (se chama|chama-se|se chamam|é o|é a|chamam-se) {names}",
        "(tenho|temos|adotei|adotamos|adotámos) .. {pet} .. (que se chama|chamado|chamada|chamados|que se chamam) {names}",
        "[o|a] (meu|minha|nosso|nossa) {pet} [,] {name}",
      ],
    },
    { fact: "pets.note", single: false, says: ["(tenho|temos|adotei|adotamos|crio) [também] <{animal} [{any}]>"] },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(sou|somos) [muito|gravemente|também] (alérgico|alérgica) (a|ao|à|aos|às) {thing}",
        "(tenho|sofro de) alergia .. (a|ao|à|aos|às) {thing}",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(tenho|sofro de|sofro com|convivo com|vivo com) <{ailment} [{any}]>",
        "(sou|somos) [muito|também] <intolerante (a|ao|à|aos|às) {any}>",
        "(fui diagnosticado|fui diagnosticada|me diagnosticaram|diagnosticaram-me) [recentemente] (com|) {thing}",
        "(sou|estou) <{ill} [{any}]>",
        "sofro de {thing}",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      says: ["(tomo|estou tomando|estou a tomar) {drug}", "tomo <(remédio|remédios|medicação|medicamentos) {any}>"],
    },
    {
      fact: "finance.{own}",
      says: ["[o|a] (meu|minha|nosso|nossa) {own} é [de] {amount}", "pago <{digits} [{word}] de {own}>"],
    },
    { fact: "finance.earns", says: ["(ganho|recebo) [cerca de|uns] {amount}"] },
    { fact: "finance.owes", says: ["(devo|tenho uma dívida de) {amount}"] },
    {
      fact: "food.diet",
      says: [
        "(sou|somos|virei|me tornei|tornei-me|sigo uma dieta|faço dieta) [estritamente] {diet}",
        "<não (como|comemos) {thing}>",
        "<não (bebo|tomo|bebemos) {thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      begins: "statement",
      says: [
        "<(todo|toda|todos os|todas as|cada) {word} [{word}] [,] {any}>",
        "<(aos|às) (domingos|sábados|segundas|terças|quartas|quintas|sextas|segundas-feiras|terças-feiras|quartas-feiras|quintas-feiras|sextas-feiras) [,] {any}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(vou|saio|corro|nado|medito|leio|caminho|faço|acordo|levanto-me|me levanto|treino|tomo|bebo|cozinho|pratico|visito|ligo|pedalo|durmo) .. {any} (todo|toda|todos os|todas as|cada|aos sábados|aos domingos|às segundas|às terças|às quartas|às quintas|às sextas|duas vezes|três vezes|uma vez|de manhã|à noite|antes de|antes do|depois do) {any}>",
        "costumo <{any}>",
        "(normalmente|geralmente) [,] [eu] <{any}>",
        "<(acordo|me levanto|levanto-me) .. às {any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(falo|falamos|sei falar|domino) [fluentemente|bem|um pouco de|também|fluente] [o] {thing}",
        "(minha língua materna é|a minha língua materna é) [o] {thing}",
        "sou fluente em {thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(estou aprendendo|estou a aprender|aprendo|comecei a aprender) [agora|a] {thing}",
        "(faço|tenho|estou fazendo) aulas de {thing}",
        "(faço|estou fazendo) um <curso de {any}>",
      ],
    },
    { fact: "hobby.plays", single: false, says: ["(toco|jogo|jogamos|pratico) [também] [o|a|ao] {thing}"] },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(meu hobby é|o meu hobby é|meus hobbies são|meu passatempo é|o meu passatempo é|meu passatempo favorito é|minha paixão é|a minha paixão é) [a|o|as|os] {thing}",
        "<(coleciono|restauro|pinto|cultivo|escalo|costuro|danço|canto|desenho|fotografo|crio|faço cerâmica|faço trilha|faço trilhas|faço caminhadas|faço ioga|faço yoga|nado|corro|pesco|cozinho|surfo|pedalo|tricoto|faço crochê) [{any}]>",
        "nas horas vagas [,] <{any}>",
        "no meu tempo livre [,] <{any}>",
        "(estou|estamos) <(escrevendo|construindo|desenvolvendo|programando|restaurando|reformando|criando|montando|preparando|organizando|projetando) {any}>",
        "estou a <(escrever|construir|desenvolver|programar|restaurar|remodelar|criar|montar|preparar|organizar) {any}>",
        "(trabalho em|estou trabalhando em|estou a trabalhar em|estou trabalhando num|estou trabalhando numa) [um|uma|meu|minha] {thing}",
        "(treino|estou treinando|estou a treinar|me preparo|estou me preparando) para [a|o|uma|um] {thing}",
        "sou (apaixonado|apaixonada) por {thing}",
      ],
    },
    { fact: "possession.drives", says: ["(dirijo|conduzo) (um|uma) {thing}", "[o] meu carro é (um|uma) {thing}"] },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(comprei|compramos|comprámos|acabei de comprar|herdei|ganhei|adquiri) [há pouco|recentemente] (um|uma|uns|umas) {thing}",
        "(tenho|temos|possuo) [também] {item}",
      ],
    },
    { fact: "possession.uses", single: false, says: ["(uso|utilizo) [sempre|normalmente] (um|uma) {thing}"] },
    {
      fact: "taste.favourite_{fav}",
      says: [
        "[o|a|os|as] (meu|minha|meus|minhas) {fav} (favorito|favorita|favoritos|favoritas|preferido|preferida|preferidos|preferidas) (é|são|continua sendo) [o|a|os|as] {thing}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      says: ["[o|a] (meu|minha) {kind} (favorito|favorita|preferido|preferida) é {thing}"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "[eu] não (gosto|gostamos) [nada|muito|mesmo] (de|do|da|dos|das) {thing}",
        "(odeio|detesto|abomino|não suporto|não aguento) [o|a|os|as] {thing}",
      ],
    },
    { fact: "taste.prefers", single: false, says: ["(prefiro|preferimos) [sempre] [o|a|os|as] {thing}"] },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "(gosto|gostamos|a gente gosta) [muito|mesmo|bastante|imenso|demais|principalmente] (de|do|da|dos|das) {thing}",
        "(adoro|amo|adoramos|amamos|curto) [muito] [o|a|os|as] {thing}",
        "sou [muito] [um|uma] [grande] (fã|amante|torcedor|torcedora|apreciador) (de|do|da|dos|das) {thing}",
        "me interesso [muito] por {thing}",
      ],
    },
    {
      fact: "identity.birthday",
      says: [
        "(faço|completo) {age} [anos] [no|em|dia|no dia] {date}",
        "(faço|completo) [{age}] [anos] (dia|em|no dia) {date}",
      ],
    },
    { fact: "work.studies", says: ["(estou|faço|tô|curso) [no|na] <{any} (ano|semestre|período|série) [{any}]>"] },
    {
      fact: "family.{relative}'s_name",
      says: ["[as|os|o|a] (minhas|meus|minha|meu) (duas|dois|três) {relative} [,] [a|o] {names}"],
    },
    {
      fact: "location.comes_from",
      says: ["(sou|somos|eu sou|a gente é) (do|da) <(interior|norte|sul|litoral|região) (de|do|da) {any}>"],
    },
    { fact: "possession.has", single: false, says: ["[o|a] (meu|minha|nosso|nossa) <{item} é (um|uma|da|do) {any}>"] },
    {
      fact: "location.lives_in",
      confidence: 0.8,
      says: ["(moro|vivo|moramos) .. (em|num|numa) <(um|uma|apartamento|casa|sítio|kitnet) {any}>"],
    },
    { fact: "food.diet", says: ["<voltei a comer {thing}>", "<(parei|deixei) de comer {thing}>"] },
    { fact: "taste.dislikes", single: false, says: ["não (curto|suporto|aguento|engulo) [o|a|os|as] {thing}"] },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "[o|a] (meu|minha) <{relative} [mais velho|mais velha|mais novo|mais nova] (começa|começou|vai|está no|está na|entrou) {any}>",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "<(faço|pratico) (observação|trilha|escalada|natação|capoeira|teatro|dança|pilates|musculação|caminhada|crochê|cerâmica|voluntariado|surfe|surf|jiu-jitsu|judô|vela|mergulho) [{any}]>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(tenho|temos|adotei|adotamos) <{any} (chamado|chamada|que se chama) {any}>"],
    },
    {
      fact: "food.note",
      single: false,
      says: [
        "não (posso|podemos|consigo) (tomar|comer|beber) {thing}",
        "[eu] (não como|não tomo|não bebo|nunca como|nunca bebo|não tolero) [nada de] {thing}",
        "[eu] (não|nunca) (bebo|como|tomo) {thing}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(a gente tem|nós temos|eu tenho|a gente adotou|a gente cria) <{animal} [{any}]>"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "[o|a|os|as] (meu|minha|meus|minhas|nosso|nossa) <{relative} (é alérgic*|está esperando|espera|está grávida|acaba de|acabou de|foi diagnosticad*|foi operad*|trabalha|trabalham|estuda|estudam|mora|moram|vive|vivem|joga|toca|começa|começou|entra|entrou|vai|tem alergia|casou|mudou|faz) {any}>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: `${PASSING}|quanto`,
      says: [
        "(tenho|temos|pago|pagamos|estou pagando|estamos pagando|fiz|fizemos|peguei|pegamos|a gente paga|a gente tem) [ainda] <(um|uma|o|a|as|os) [{word}] (financiamento*|empréstimo*|consignado|dívida*|consórcio|crédito|hipoteca|parcela*|prestaç*|previdência) [{any}]>",
        "<(financiei|financiamos) (o|a|um|uma|meu|minha|nosso|nossa) {any}>",
        "(pago|pagamos|a gente paga) <{digits} [{word}] (de|por) (aluguel|financiamento|condomínio|pensão|renda|mês) [{any}]>",
        "(tenho|temos) <{digits} [{word}] (guardados|guardado|de dívida|na poupança|investidos) [{any}]>",
        "<(guardo|guardamos|junto|invisto|investimos|poupo|poupamos) {any}>",
        "<(estou|estamos) (juntando dinheiro|endividad*|negativad*|no vermelho|com o nome sujo|guardando dinheiro) [{any}]>",
        "(ganho|recebo) <(salário mínimo|um salário mínimo|bolsa família|seguro desemprego|por hora) [{any}]>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      says: [
        "(sou|somos) [muito|da igreja|de família] <(católic*|evangélic*|espírita*|umbandista*|candomblecista*|muçulman*|judeu|judia|judeus|budista*|ateu|ateia|ateus|agnóstic*|crist*|batista*|protestante*|testemunha de jeová|adventista*) [{word}]>",
        "acredito <(em deus|em carma|em reencarnação|em signo*) [{any}]>",
        "<(vou|vamos) (à missa|na missa|à igreja|na igreja|ao culto|no culto|ao terreiro) [{any}]>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      never: PASSING,
      says: [
        "[eu] sou [muito|meio|bem|um pouco|uma pessoa] <(canhot*|tímid*|introvertid*|extrovertid*|desastrad*|bagunceir*|perfeccionista|friorent*|míope|daltônic*|teimos*|faladeir*|preguiços*|ansios*|ruiv*|carec*|caseir*|noturn*|distraíd*|desorganizad*)>",
        "(tenho|meço) <{digits} [{any}] de altura>",
        "(tenho|morro de) <(medo|pavor|fobia) (de|do|da|dos|das) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|amig*|ideia|problema|pergunta|projeto|email|mensagem|colega|chefe|vizinh*|cliente`,
      says: [
        "(tenho|temos) <(um|uma) {word} (velho|velha|usado|usada|antigo|antiga|zero) [{any}]>",
        "(tenho|temos) <(um|uma) {word} [{word}] [ano] {digits}>",
        "(ando de|rodo de|rodo com) <(um|uma) {any}>",
      ],
    },
    {
      fact: "location.comes_from",
      says: [
        "(minha família|meus pais|meus avós) (veio|vieram|vem|vêm|é|são) [originalmente] (de|do|da|dos) {place}",
        "[eu] sou <(carioca|paulista|paulistan*|mineir*|baian*|gaúch*|nordestin*|pernambucan*|cearense|paraense|goian*|catarinense|paranaense|capixaba|potiguar|alentejan*|açorian*|madeirense|portuens*|lisboeta) [(da gema|de nascença|de coração) [{any}]]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(uma vez|duas vezes|três vezes|quatro vezes|várias vezes) (por semana|na semana|por dia|ao dia|por mês) [,] [eu] {any}>",
        "<(corro|nado|ando|caminho|medito|cozinho|leio|vou|faço|acordo|bebo|fumo|tomo|jogo|durmo|treino|pedalo|malho) {any} (por semana|por dia|por mês|todo dia|todos os dias|toda manhã|toda noite|toda semana|no fim de semana|aos domingos|aos sábados|de manhã cedo) [{any}]>",
        "<(parei|parámos) de (fumar|beber) [{any}]>",
        "<(trabalho|faço) (à noite|de noite|de madrugada|meio período|home office|por turnos|em escala|plantão) [{any}]>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.9,
      says: [
        "(pode|podes|podem|você pode|vc pode) (me chamar|chamar-me|tratar-me|me tratar) (de|por) {name}",
        "(me chama|me chamem|chama-me|trata-me) (de|por) {name}",
      ],
    },
    {
      fact: "food.diet",
      never: PASSING,
      says: [
        "(tô|estou|ando|a gente tá) (fazendo|a fazer|em|na|de) [dieta] <{diet} [{any}]>",
        "(faço|sigo|tô fazendo|estou fazendo|estou a fazer|tô de|estou de|ando de) [uma|a] <dieta {any}>",
      ],
    },
    {
      fact: "language.speaks",
      single: false,
      never: PASSING,
      says: [
        "(em casa|lá em casa|com a família|com minha mãe|com meu pai) [a gente|nós] (fala|falamos|só fala|só falamos) [em|mais] {languages}",
        "(em casa|lá em casa) a gente (fala|só fala) <{word}> {end}",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(faltam|falta|ainda faltam|ainda falta|tenho|temos|devo|pago|pagamos|estou pagando|tô pagando|ainda devo) <[{any}] (financiamento|empréstimo|prestações|parcelas|dívida|dívidas|hipoteca|crédito habitação|consórcio|aluguel|renda) [{any}]>",
        "<(meu|minha|o meu|a minha|nosso|nossa) (financiamento|empréstimo|aluguel|salário|dívida|hipoteca|renda) (é|vai|custa|dura|termina|passou) {any}>",
      ],
    },
    {
      fact: "possession.drives",
      says: [
        "<(agora|hoje em dia) (ando|vou|me locomovo|desloco-me) (de|a|em) (bicicleta|bike|moto|pé|ônibus|metrô|metro|trem|autocarro|comboio|carro elétrico|patinete) [{any}]>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "<(parei de|deixei de) (fumar|beber|tomar|comer|usar) [{any}]>",
        "<larguei (o cigarro|o álcool|a bebida|o café|o açúcar) [{any}]>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "[o|a] (meu|minha|nosso|nossa) {pet} {token} (tem|é|está|tá|faz|come|dorme|late|ladra|mia|arranha|morde|vomita|quer|adora|odeia|perde|puxa|corre|chora|bebe|pula|não|rói|manca|destrói)",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: ["[o|a] (nosso|nossa|meu|minha) [{word}] {pet} {name}"],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "[o|a] (meu|minha|nosso|nossa) {relative} {token} (tem|é|está|tá|vai|entrou|começa|começou|faz|quer|adora|odeia|joga|estuda|mora|trabalha|casa|se)",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "[eu] <(vou|corro|caminho|nado|medito|leio|escrevo|faço|rezo|jogo|bebo|saio|treino|pedalo) [{word}] [{word}] [{word}] (antes|depois) (do trabalho|do serviço|da escola|da aula|do café|do jantar|do almoço|de dormir|de deitar) [{any}]>",
      ],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:por favor|se faz favor|ok|olha|bom|ah|então),? )+(?<what>(?:você|podes|pode|poderia|poderias|gostava|gostaria|queria|quero|prefiro|preferia|não|esquece|esqueça|apaga|apague|elimina|elimine|remove|remova|exclui|exclua|deleta|delete|tira|tire|para|pare)\\b.+)$",
      means: "{what}",
    },
    {
      says: "^(?:você pode|você poderia|podes|pode|poderia|poderias|importas-te de|importa-se de)(?: por favor)? (?:esquecer(?:-te de|-se de)?|apagar|eliminar|remover|excluir|deletar|tirar)(?: da (?:tua|sua) memória)? (?<what>.+)$",
      means: "esqueça {what}",
    },
    {
      says: "^(?:gostava|gostaria|queria|quero|prefiro|preferia) que (?:você )?(?:te |se )?(?:esquecesses|esquecesse|esqueças|esqueça|apagasses|apagasse|apagues|apague) (?:de )?(?<what>.+)$",
      means: "esqueça {what}",
    },
    {
      says: "^(?:gostava|gostaria|queria|quero|prefiro|preferia|não quero|não precisas|não precisa) (?:de )?(?:que )?(?:você )?(?:não )?(?:te |se )?(?:lembres|lembrasses|lembrar|lembrasse|lembre|guardes|guardasses|guarde|guardasse|guardar|saibas|saiba|soubesses|soubesse|saber)(?: de)? (?<what>.+?)(?: na memória)?$",
      means: "esqueça {what}",
    },
    {
      says: "^não (?:te |se )?(?:lembres|lembre|guardes|guarde|memorizes|memorize)(?: mais)?(?: de)? (?<what>.+?)(?: na memória| mais)?$",
      means: "esqueça {what}",
    },
    {
      says: "^(?:para|pare|deixa|deixe) de (?:te |se )?(?:lembrar|guardar)(?: de)? (?<what>.+)$",
      means: "esqueça {what}",
    },
    {
      says: "^(?:apaga|apague|elimina|elimine|esquece|esqueça) (?:tudo )?o que (?:sabes|sabe) (?:de|sobre) (?<what>.+)$",
      means: "esqueça tudo sobre {what}",
    },
    {
      says: "^(?:apaga|apague|elimina|elimine|remove|remova|exclui|exclua|deleta|delete|tira|tire) (?<what>.+?) da (?:tua |sua )?memória$",
      means: "esqueça {what}",
    },
    {
      says: "^(?:apaga|apague|elimina|elimine|remove|remova|exclui|exclua|deleta|delete|tira|tire)(?: da (?:tua|sua) memória)? (?<what>que .+)$",
      means: "esqueça {what}",
    },
    {
      says: "^(?:elimina|elimine|remove|remova|exclui|exclua|deleta|delete|tira|tire) (?<what>(?:o meu|a minha|os meus|as minhas|meu|minha|o nome|onde|como|quem) .+)$",
      means: "esqueça {what}",
      isLoose: true,
    },
    {
      says: "^(?<what>(?:esquece|esqueça|apaga|apague|elimina|elimine|remove|remova|deleta|tira)\\b.+[^\\s,]),? (?:por favor|se faz favor|obrigado|obrigada|para sempre|de vez)$",
      means: "{what}",
    },
  ],
  forgetAll:
    "^(?:por favor,? )?(?:esqueça|esquece|apague|apaga|elimina) (?:tudo|(?:toda )?a (?:tua|sua) memória)(?: o que (?:sabes?|aprendeste|guardaste|eu (?:te )?disse)(?: (?:de|sobre) mim)?| sobre mim)?$",
  forgetFigures:
    "\\bpor (?:um|uma|esta) (?:momento|segundo|minuto|instante|noite|vez|dia|bocado)\\b|\\bpor (?:agora|hoje|enquanto)\\b|\\b(?:um momento|um instante|só hoje|só desta vez)\\b|\\b(?:esqueçamos|vamos esquecer|suponhamos|imagina|imagine)\\b|\\b(?:nunca|sempre|jamais) (?:me |se )?esque\\w+|\\bnão (?:te |se |me )?esqu\\w+|\\b(?:esqueci|esqueceste|esqueceu)\\b",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "onde (eu moro|moro|vivo|eu vivo|moramos|vivemos)",
        "em que cidade (moro|vivo)",
        "[o|a] (meu|minha) (endereço|morada|cidade|residência)",
      ],
    },
    {
      fact: "work.works_at",
      says: [
        "onde (eu trabalho|trabalho)",
        "para quem (eu trabalho|trabalho)",
        "[o|a] (meu|minha) (empregador|empresa|local de trabalho)",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(o que faço|com que trabalho|em que trabalho|o que eu faço) [da vida|na vida]",
        "[o|a] (meu|minha) (profissão|emprego|ofício)",
      ],
    },
    { fact: "identity.name", says: ["[o] meu (nome|nome completo|sobrenome|apelido)", "como (me chamo|eu me chamo)"] },
    {
      fact: "identity.birthday",
      says: ["[o|a] (meu aniversário|minha data de nascimento)", "quando (nasci|faço anos)"],
    },
    { fact: "identity.age", says: ["([a] minha idade|quantos anos tenho)"] },
    { fact: "location.comes_from", says: ["de onde (sou|venho|eu sou)"] },
    { fact: "location.born_in", says: ["onde nasci", "[o] meu local de nascimento"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "o nome (da minha|do meu|dos meus|das minhas|da nossa|do nosso|de minha|de meu) {relative}",
        "como se (chama|chamam) [o|a|os|as] (meu|minha|meus|minhas|nosso|nossa) {relative}",
        "quem é [o|a] (meu|minha) {relative}",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "o nome (da minha|do meu|dos meus|das minhas|da nossa|do nosso|de minha|de meu) {pet}",
        "como se (chama|chamam) [o|a|os|as] (meu|minha|meus|minhas|nosso|nossa) {pet}",
      ],
    },
    { fact: "pets.{pet}", says: ["[o|a|os|as] (meu|minha|meus|minhas|nosso|nossa) {pet}"] },
    { fact: "family.{relative}", says: ["[o|a|os|as] (meu|minha|meus|minhas|nosso|nossa) {relative}"] },
    { fact: "health.allergic_to", says: ["a que sou (alérgico|alérgica)", "[a|as] (minha|minhas) (alergia|alergias)"] },
    { fact: "food.diet", says: ["o que [eu] [não] como", "[a] minha dieta"] },
    { fact: "hobby.plays", says: ["que instrumento (toco|eu toco)", "[o] meu instrumento"] },
    { fact: "possession.drives", says: ["que carro (tenho|conduzo|dirijo)", "[o] meu carro"] },
    { fact: "language.speaks", says: ["que línguas (falo|eu falo)", "[as|os] (minhas línguas|meus idiomas)"] },
  ],
  forgetKinds: {
    health: "saúde|problemas de saúde|doenças|dados de saúde|histórico médico",
    pets: "animais|animais de estimação|bichos",
    family: "família|familiares|parentes",
    people: "amigos|colegas",
    work: "trabalho|vida profissional|carreira",
    study: "estudos|formação",
    taste: "gostos|preferências",
    food: "alimentação|hábitos alimentares",
    hobby: "hobbies|passatempos|interesses",
    habit: "hábitos|rotinas",
    plan: "planos",
    possession: "coisas|bens|pertences",
    finance: "finanças|dinheiro|situação financeira",
    religion: "religião|fé",
    politics: "política|opiniões políticas",
    identity: "dados pessoais",
  },
  retractions: [
    {
      says: String.raw`^(?:(?:finalmente|ontem|já|eu|enfim) )*(?:vendi|vendemos) (?:o meu|a minha|o nosso|a nossa|meu|minha|o|a) (?<what>[^,;]+?)(?:,? e (?:agora )?(?:comprei|compramos|comprámos|tenho|conduzo|dirijo) (?<next>[^,;]+))(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:(?:finalmente|ontem|já|eu|enfim) )+(?:vendi|vendemos) (?:o meu|a minha|meu|minha|o|a) (?<what>[^,;]+?)(?:,.*| (?:e|ontem|na semana)\b.*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:eu )?(?:troquei|trocamos|trocámos) (?:(?:o meu|a minha|meu|minha|o|a) )?(?<what>[^,;]+?) (?:por|pelo|pela) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:eu )?(?:deixei|deixamos|deixámos|larguei) (?:a |o )?(?<what>[^,;]+?) (?:por|pelo|pela) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:eu )?(?:deixei|saí d[aoe]|larguei) (?:a |o )?(?<what>[^,;]+?)[,;]? e (?:agora )?(?:estou|trabalho|moro|vivo|entrei|fui) (?:(?:na|no|em|para a|para o|para) )?(?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:eu )?(?:me mudei|mudei-me|mudei)|(?:nos )?(?:mudamos|mudámos)(?:-nos)?|passei) d[aoe] (?<what>[^,;]+?) (?:para|pra|pro) (?:a |o )?(?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:eu e (?:o meu |a minha |meu |minha |o |a )?\p{L}+|(?:o |a |o meu |a minha )?\p{L}+ e eu) )?(?:(?:nos )?(?:separamos|separámos|divorciamos|divorciámos)(?:-nos)?|terminamos|terminámos|acabamos|acabámos|já não estamos juntos|não estamos mais juntos)(?:[,;].*| (?:em|há|no|na|ontem|este|e|porque)\b.*)?$|^(?:eu )?(?:me separei|separei-me|me divorciei|divorciei-me|terminei com (?:o meu|a minha|meu|minha) \p{L}+|acabei com (?:o meu|a minha|meu|minha) (?:namorad[oa]|noiv[oa]|mulher|marido))`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:eu )?(?:terminei|acabei|rompi) com (?:o |a )?(?<what>[^,;]+?)(?: (?:em|há|no|na|ontem)\b.*)?$`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:(?:o|a|meu|minha|nosso|nossa|pobre) )*(?<what>[^,;]+?) (?:morreu|faleceu|partiu para sempre)(?:[,; ].*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:tivemos|tive) (?:de|que) (?:abater|sacrificar|eutanasiar) (?:o |a )?(?<what>[^,;]+)`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:eu )?(?:larguei|abandonei|deixei) (?:o|a|os|as) (?<what>[^,;]+?)(?: (?:em|há|no|na)\b.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    { says: String.raw`^(?<what>[^,;]+?),? (?:já não gosto|não gosto mais)$`, means: "gosto de {what}" },
    {
      says: String.raw`^(?:eu )?já não gosto (?:nada|tanto|muito|assim tanto) d[aoe]s? (?<what>[^,;]+)`,
      means: "gosto de {what}",
    },
    {
      says: String.raw`^(?:eu )?(?:já não (?:suporto|aguento|curto)|não (?:suporto|aguento|curto) mais) (?<what>[^,;]+)`,
      means: "gosto de {what}",
    },
    {
      says: String.raw`^(?:eu )?(?:antes|dantes|antigamente) (?:eu )?(?:gostava (?:muito )?d[aoe]s?|adorava|amava) (?<what>[^,;]+?)[,;]? (?:mas|agora|hoje|já não)\b.*$`,
      isWhole: true,
      means: "gosto de {what}",
    },
    {
      says: String.raw`^(?:eu )?(?:gostava (?:muito )?d[aoe]s?|adorava|amava) (?<what>[^,;]+?)[,;]? mas\b.*$`,
      isWhole: true,
      means: "gosto de {what}",
    },
    {
      says: String.raw`^(?:eu )?(?:enjoei|cansei|cansei-me|me cansei|fartei-me|deixei de gostar) d[aoe]s? (?<what>[^,;]+)`,
      means: "gosto de {what}",
    },
    {
      says: String.raw`^(?:eu )?(?:(?:acabei por|passei a|aprendi a|comecei a) (?:gostar d[aoe]s?|adorar|amar)|tomei gosto (?:por|pelo|pela)|peguei gosto (?:por|pelo|pela)) (?<what>[^,;]+)`,
      means: "não gosto de {what}",
    },
    {
      says: String.raw`^(?:eu )?(?:agora|hoje em dia|ultimamente) (?:já |até |eu )*(?:gosto (?:muito )?d[aoe]s?|adoro|amo) (?<what>[^,;]+)`,
      means: "não gosto de {what}",
    },
    {
      says: "^(?:vendi|vendemos) (?:o meu|a minha|meu|minha|o|a) (?<what>[^,]+?)(?:,.*| (?:e|ontem|na semana)\\b.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^(?:deixei|parei) de (?<what>[^,]+?)(?: (?:em|há|no)\\b.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    { says: "^(?:(?:o meu|a minha|meu|minha) )?(?<what>[^,]+?) morreu(?: .*)?$", isWhole: true, loses: ["pets"] },
    {
      says: "^(?:já |finalmente |eu )*(?:(?:terminei|acabei|concluí) (?:o curso|a faculdade|os estudos|o mestrado|o doutorado|a licenciatura)|me formei|formei-me)(?!\\p{L})",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?:eu )?já não (?<rest>(?:moro|vivo|trabalho|estudo|sou|tenho|toco|jogo|falo|como|gosto).*)$",
      means: "{rest}",
    },
    {
      says: "^(?:eu )?não (?<rest>(?:moro|vivo|trabalho|estudo|sou|toco|jogo|falo|como|gosto)) mais (?<what>.+)$",
      means: "{rest} {what}",
    },
    {
      says: "^(?:eu )?não (?<rest>(?:moro|vivo|trabalho|estudo|sou|toco|jogo|falo|como|gosto) .+?) mais$",
      means: "{rest}",
    },
    {
      says: "^(?:deixei|saí d[ao]|larguei) (?:o (?:meu )?(?:emprego|trabalho) n[ao] )?(?<where>.+)$",
      means: "trabalho na {where}",
    },
  ],
  slots: {
    notNames:
      "brasileiro|brasileira|português|portuguesa|angolano|vegano|vegana|vegetariano|vegetariana|de|do|da|o|a|um|uma|muito|feliz|alérgico|alérgica|professor|professora|católico|católica|evangélico|novo|nova|não|mais|fã|pai|mãe|médico|médica|super",
    notPlaces:
      "paz|casal|família|casa|um|uma|meu|minha|o|a|geral|contato|contacto|python|linux|união|apartamento|cidade|campo|interior|aluguel|mundo",
    notThings:
      "que|o que|isto|isso|te|tu|você|não|como|se|quando|ele|ela|mais|menos|nada|algo|tudo|fome|sede|sono|frio|calor|medo|pressa|razão|saudade|saudades|seu|sua|teu|tua|uma pergunta|uma dúvida|um problema|uma ideia|uma reunião|certeza|vontade|que ir|um papel|dúvida|dúvidas",
    nameParticles: "de|do|da|dos|das|e|van|von|el|al",
    valueEnds:
      "porque|pois|mas|porém|desde|há|até|e moro|e vivo|e trabalho|e tenho|e sou|e estou|e me|e meu|e minha|e estudo|e não|e toco|e jogo|e falo|e gosto|e adoro|e detesto|e odeio|e amo|e pago|e ganho|e tomo|e quero|e preciso|e uso|e corro|quando|onde|com minha|com meu|com a minha|com o meu|com meus|aliás|agora|atualmente|hoje em dia|também|além disso|mais do que|mais que|muito|demais|então|por favor|como|por enquanto|para minha|para meu|enquanto|já que",
    emptyValues:
      "isso|isto|aqui|ali|lá|bem|mal|nada|tudo|algo|muito|mais|assim|casa|hoje|amanhã|tempo|razão|ela|ele|eles|você|um pouco",
    narrows: "sobretudo|principalmente|especialmente|em especial|na maioria|em particular",
    kinds:
      "cor|comida|música|bebida|filme|livro|banda|canção|jogo|animal|esporte|desporto|beber|comer|tomar|jogar|ouvir|ler|ver|assistir",
    joins: "e|ou|&",
    lists: {
      passage:
        "título|títulos|frase|frases|parágrafo|parágrafos|versão|versões|texto|introdução|conclusão|rascunho|resumo|resposta|proposta",
      make: MAKES,
      business:
        "loja|padaria|confeitaria|pastelaria|cafeteria|restaurante|lanchonete|pizzaria|lojinha|mercearia|livraria|papelaria|floricultura|florista|salão de beleza|salão de cabeleireiro|barbearia|escritório|agência|empresa|oficina|marcenaria|autoescola|escola de música|escola de dança|açougue|talho|lavanderia|cervejaria|sítio de produção|canal|canal no youtube|blog|startup|food truck|petshop|pet shop|confecção|ateliê|brechó",
      digits: "0*|1*|2*|3*|4*|5*|6*|7*|8*|9*",
      job: "professor|professora|docente|enfermeir*|médic*|doutor|doutora|engenheir*|desenvolvedor*|programador*|designer|arquitet*|advogad*|estudante|escritor*|jornalista|cientista|investigador*|pesquisador*|cozinheir*|chef|piloto|artista|músic*|fotógraf*|contador|contadora|contabilista|gerente|consultor*|eletricista|encanador*|canalizador*|carpinteir*|marceneir*|dentista|farmacêutic*|terapeuta|fisioterapeuta|psicólog*|tradutor*|intérprete|bibliotecári*|agricultor*|bombeir*|mecânic*|analista|veterinári*|padeir*|confeiteir*|barista|motorista|taxista|caminhoneir*|paramédic*|parteira|cirurgi*|juiz|juíza|garçom|garçonete|cabeleireir*|alfaiate|costureira|açougueir*|jardineir*|pedreir*|soldado|policial|polícia|assistente social|babá|secretári*|economista|matemátic*|físic*|químic*|biólog*|historiador*|editor*|ator|atriz|bailarin*|cantor|cantora|compositor*|vendedor*|empresári*|técnic*|treinador*|nutricionista|ótic*|aposentad*|reformad*|dona de casa|autônom*|estagiári*|doutorand*|fonoaudiólog*|apicultor*|pescador*|florista|carteir*|administrador*|bancári*",
      ailment:
        "asma|diabetes|diabetes tipo 1|diabetes tipo 2|enxaqueca|enxaquecas|epilepsia|hipertensão|pressão alta|tensão alta|depressão|ansiedade|tdah|phda|autismo|artrite|artrose|doença celíaca|doença de crohn|câncer|cancro|hiv|insônia|insónia|eczema|psoríase|anemia|rinite|rinite alérgica|esclerose múltipla|zumbido|escoliose|endometriose|fibromialgia|lúpus|gota|intolerância à lactose|intolerância ao glúten|dor nas costas|dores nas costas|hipotireoidismo|vertigem|dislexia|parkinson|refluxo|sinusite",
      ill: "diabético|diabética|epiléptico|epiléptica|epilético|epilética|asmático|asmática|grávida|celíaco|celíaca|daltônico|daltônica|daltónico|surdo|surda|cego|cega|autista|bipolar|soropositivo|soropositiva|seropositivo|seropositiva|disléxico|disléxica|hipertenso|hipertensa",
      relative:
        "esposa=wife|mulher=wife|esposo=husband|marido=husband|companheira=partner|companheiro=partner|parceira=partner|parceiro=partner|namorada=girlfriend|namorado=boyfriend|noiva=fiancee|noivo=fiance|filho=son|filha=daughter|filhos=children|filhas=daughters|bebê=baby|bebé=baby|mãe=mother|pai=father|irmão=brother|irmãos=brothers|irmã=sister|irmãs=sisters|avó=grandmother|avô=grandfather|neto=grandson|neta=granddaughter|netos=grandchildren|tio=uncle|tia=aunt|primo=cousin|prima=cousin|sobrinho=nephew|sobrinha=niece|chefe=boss|melhor amigo=best_friend|melhor amiga=best_friend|gêmeos=twins|gêmeas=twins|gémeos=twins|gémeas=twins|pais=parents|sogra=mother-in-law|sogro=father-in-law",
      kin: "filho|filha|filhos|filhas|irmão|irmãos|irmã|irmãs|neto|neta|netos|sobrinho|sobrinha|sobrinhos|gêmeos|gêmeas|gémeos|gémeas|namorada|namorado|bebê",
      pet: "cachorro=dog|cachorra=dog|cachorrinho=dog|cão=dog|cadela=dog|gato=cat|gata=cat|gatinho=cat|gatinha=cat|hamster=hamster|cavalo=horse|égua=horse|coelho=rabbit|papagaio=parrot|periquito=budgie|tartaruga=tortoise|cachorros=dog|gatos=cat",
      animal:
        "salsicha|salsichinha|poodle|labrador|golden|pastor alemão|border collie|bulldog|shih tzu|shih-tzu|lhasa|pinscher|chihuahua|husky|beagle|pitbull|vira-lata|vira-latas|gatinho|gatinhos|filhote|filhotes|galinhas|galinha|abelhas|jabuti|calopsita|calopsitas|porquinho da índia|porquinho-da-índia|porquinhos-da-índia|porquinho da índia|porquinhos da índia|furão|furões|rato|ratos|cobra|gecko|lagarto|cabra|cabras|ovelha|ovelhas|burro|ganso|gansos|patos|codornas|canário|cachorrinho|gatinho|gatinhos|filhote|cachorro|cachorra|cachorros|cão|cães|cadela|gato|gata|gatos|hamster|cavalo|cavalos|coelho|coelhos|papagaio|periquito|tartaruga|galinhas|abelhas|peixes|aquário|cabras|ovelhas|canário",
      diet: "vegetariano|vegetariana|vegetarianos|vegano|vegana|veganos|vegan|pescetariano|pescetariana|halal|kosher|sem glúten|sem lactose|cetogênica|low carb|flexitariano|celíaco|celíaca",
      drug: "insulina|metformina|antidepressivos|antibióticos|anticoagulantes|ibuprofeno|aspirina|lítio|levotiroxina|cortisona|estatinas|*pril|*statina|*cilina",
      own: "salário=salary|ordenado=salary|aluguel=rent|renda=rent|hipoteca=mortgage|pensão=pension|aposentadoria=pension|orçamento=budget",
      fav: "cor=colour|comida=food|prato=dish|filme=film|livro=book|banda=band|música=song|canção=song|série=series|esporte=sport|desporto=sport|animal=animal|bebida=drink|cidade=city|autor=author|autora=author|escritor=author|escritora=author|jogo=game|time=team|equipe=team|equipa=team|estação=season|disciplina=subject|sobremesa=dessert|fruta=fruit",
      item: "carro|bicicleta|bike|moto|van|motorhome|trailer|barco|veleiro|casa|horta|jardim|quintal|piano|guitarra|violão|violino|câmera|câmara|portátil|notebook|macbook|iphone|drone|impressora 3d|máquina de costura|apartamento|telescópio|patinete|vinis|sítio",
    },
  },
};
