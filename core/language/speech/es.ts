import { MAKES } from "./makes.ts";
import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, is wished or asked, or speaks of others, of works or of the talk itself. */
const PASSING =
  "hoy|ayer|anoche|mañana por la mañana|esta noche|esta tarde|pregunta*|duda|respuesta*|problema|película|peli|serie|libro|capítulo|personaje|sueño|si|quizás|quizá|a lo mejor|creo que|pienso que|me gustaría|quisiera|dónde|cuánto|mi vida|mi alma|esto|eso|contigo|tu|tus|usted|acuerdo";
const MY = "(mi|mis|nuestro|nuestra|nuestros|nuestras)";
const AGED = "[mayor|menor|pequeño|pequeña|mediano|mediana|chico|chica]";
const A_FEW = "(un|una|dos|tres|cuatro|cinco|seis|varios|varias|muchos|muchas|{digits})";
const KIDS =
  "(peques|críos|crías|nenes|nenas|chavos|chamacos|enanos|niños|niñas|niño|niña|crío|peque|hijos|hijas|hijo|hija|gemelos|gemelas|mellizos|mellizas|adolescentes|hermanos|hermanas|nietos|nietas|sobrinos|sobrinas)";
const WORK = "(trabajo|curro|laburo|chambeo|camello|trabajamos)";
const DAYS =
  "(los|todos los|cada) (lunes|martes|miércoles|jueves|viernes|sábados|domingos|sábado|domingo|días|fines de semana|findes|veranos|inviernos|día|finde)";
const OFTEN =
  "(juego|voy|quedo|entreno|ceno|como|visito|hago|salgo|corro|nado|toco|bailo|canto|cocino|monto|practico|vamos|jugamos|quedamos|cenamos|comemos|hacemos|salimos|ayudo|doy|subo|pesco|patino|escalo)";
const TOLD_PET =
  "diagnosticaron|han diagnosticado|han quitado|quitaron|operaron de|han operado de|detectaron|han detectado|han encontrado|falta|dan miedo|da miedo";
const WAS_TOLD =
  "(diagnosticaron|han diagnosticado|acaban de diagnosticar|detectaron|han detectado|acaban de detectar|encontraron|han encontrado|operaron de|han operado de|han puesto|recetaron|han recetado)";

const JOBS =
  "profe|seño|profesor|informátic*|pintor|pintora|soldador*|auxiliar de *|conserje|comercial|dependient*|repartidor*|limpiador*|cajer*|vigilante|celador|celadora|educador*|ganader*|herrer*|tapicer*|ceramista|ilustrador*|relojer*|costurer*|modista|esteticista|podólog*|notari*|fiscal|militar|guardia civil|marinero|obrer*|opositor*|pediatra|psiquiatra|ginecólog*|community manager|profesora|maestro|maestra|enfermero|enfermera|médico|médica|doctor|doctora|ingenier*|desarrollador*|programador*|diseñador*|arquitect*|abogad*|estudiante|escritor*|periodista|científic*|investigador*|cociner*|chef|piloto|artista|músic*|fotógraf*|contador|contadora|contable|gerente|consultor*|electricista|fontaner*|carpinter*|dentista|farmacéutic*|terapeuta|fisioterapeuta|psicólog*|traductor*|bibliotecari*|agricultor*|bomber*|mecánic*|analista|veterinari*|panader*|barista|conductor*|taxista|camioner*|paramédic*|matrona|cirujan*|juez|jueza|camarer*|mesero|mesera|peluquer*|sastre|carnicer*|jardiner*|albañil|soldado|policía|detective|trabajador social|trabajadora social|niñer*|secretari*|economista|matemátic*|físic*|químic*|biólog*|historiador*|editor|editora|actor|actriz|bailarin*|bailarín|cantante|compositor*|vendedor*|empresari*|técnic*|entrenador*|nutricionista|óptic*|jubilad*|ama de casa|administrativ*|funcionari*|autónom*|becari*|logopeda|azafata|apicultor*|pescador*|florista|guía turístic*";

/** Spanish. */
/** Words that are no names where one may stand in small letters. */
const SMALL_WORDS =
  "también|siempre|ahora|nunca|todavía|aún|ya|que|quien|y|o|no|más|bien|muy|todo|entonces|ayer|mañana|mayor|menor|mediano|mediana|viejo|vieja|nuevo|nueva|pequeño|pequeña|chico|chica|preferido|preferida|solo|sólo|mismo|misma|hoy|querido|querida|allí|aquí|hasta|a veces|ni|se|me|le|lo|la|adolescente|casi|apenas";

export const es: SpeechData = {
  language: "es",
  tells: "olvida|olvídate",
  isSpaced: true,
  hasCase: true,
  subject: "",
  setsFrame: String.raw`(?:(?:escribamos|contemos|inventemos|vamos a (?:escribir|contar|inventar)|podemos (?:escribir|inventar)|escribe conmigo|ayúdame a escribir).{0,40}(?:historia|cuento|novela|escena|guion|guión|relato|aventura))|(?:(?:historia interactiva|una frase cada uno|por turnos|aventura de texto))|(?:(?:podemos|vamos a|quiero|quisiera|me gustaría|ayúdame a|practiquemos|ensayemos|simulemos).{0,25}(?:practica\p{L}*|ensaya\p{L}*|simula\p{L}*|practiquemos|ensayemos|simulemos)?.{0,20}(?:entrevista|conversaci\p{L}+|diálogo\p{L}*|negociación|llamada|examen oral).{0,30})(?<=(?:practi|ensay|simul)[^.]{0,80})|(?:(?:yo )?(?:responderé|contestaré|respondo|contesto|hablaré|escribiré|voy a (?:responder|contestar|hablar|fingir|escribir|hacer de|hacer el papel)) (?:\p{L}+ )?(?:como (?:si|un|una|alguien|otra)|que soy|ser |el papel|de ))|(?:(?:responde|contesta|háblame|trátame).{0,20}como si (?:yo )?fuera)|(?:(?:traduc|traduzc|corrig|corrij|resum|revis|mejor|reescrib|respond|contest)\p{L}* .{0,25}(?:lo que (?:te |le )?(?:voy|env|mand|escrib|pegue|ponga|diga)\p{L}*|todo lo que|(?:mi|mis|el|los) (?:próxim|siguient)\p{L}*|(?:mensajes?|textos?) siguientes?)(?!\s*:))|(?:(?:te|le|os) (?:voy a )?(?:enviar|envío|enviaré|mandar|mando|mandaré|pegar|pego|pegaré|pasar|paso|pasaré|copiar|copio|copiaré|muestro|mostraré) .{0,40}(?:mensaje|texto|correo|mail|carta|párrafo|comentario|capítulo|conversación|currículum))|(?:voy a pegar .{0,40}(?:mensaje|texto|correo|mail|carta|párrafo|comentario|capítulo))`,
  lead: 5,
  othersEnding: "ó",
  classes: {
    thanks: "gracias|muchas gracias|mil gracias",
    me: "yo|soy|vivo|trabajo|tengo|estoy|estudio|hablo|juego|toco|prefiero|odio|nací|vengo|llamo|nosotros|nosotras|vivimos|tenemos|somos|estamos|trabajamos|me llamo|me gusta|me encanta",
    mine: "mi|mis|mío|mía|nuestro|nuestra|nuestros|nuestras",
    meObject: "me|nos|mí|conmigo",
    you: "tú|te|tu|tus|usted|ustedes|vosotros|contigo|ti",
    others: "él|ella|ellos|ellas|su|sus|alguien|nadie|todos|la gente",
    relative:
      "esposa|esposo|mujer|marido|pareja|novia|novio|hijo|hijos|hija|hijas|bebé|madre|mamá|padre|papá|padres|hermano|hermanos|hermana|hermanas|abuela|abuelo|abuelos|nieto|nieta|nietos|tío|tía|primo|prima|sobrino|sobrina|suegra|suegro|familia",
    friend: "amigo|amiga|amigos|compañero|compañera|colega|vecino|vecina|jefe|jefa",
    pet: "perro|perra|perros|gato|gata|gatos|hámster|caballo|conejo|loro|mascota|tortuga|cachorro",
    negation: "no|nunca|jamás|nada|ningún|ninguna|sin|tampoco|ni",
    condition: "si|aunque fuera|en caso de",
    unreal: "gustaría|encantaría|sería|viviría|tendría|quisiera|podría|debería|ojalá|fuera|fuese|hubiera",
    doubt: "quizás|quizá|tal vez|a lo mejor|probablemente|posiblemente",
    question: "qué|cómo|por qué|dónde|quién|cuándo|cuál|cuánto",
    request: "por favor|puedes|podrías|ayúdame|recomiéndame|recomienda|busco|consejos|dame|explícame|escribe",
    opener:
      "por cierto|bueno|pues|ah|oye|ok|vale|sí|además|en realidad|la verdad|de hecho|mira|a propósito|hola|buenas|para que sepas",
    say: "dice|dijo|escribió|escribe|cuenta|contó|me dijo|me escribió|afirma",
    habit: "cada|todos los|todas las|siempre|suelo|normalmente|a menudo|diariamente|los lunes|los martes|los domingos",
    like: "gusta|gustan|encanta|encantan|amo|adoro|favorito|favorita",
    dislike: "odio|detesto|no soporto",
    plan: "quiero|planeo|pienso|espero",
    health:
      "alergia|alérgic*|asma|diabetes|diabétic*|migraña*|embarazada|depresión|ansiedad|vih|médico|medicación|cáncer|celíac*|enfermedad|diagnosticaron",
    money: "sueldo|salario|alquiler|deuda|deudas|debo|hipoteca|préstamo|ingresos|pensión|gano",
    article: "el|la|los|las|un|una|unos|unas|lo",
    preposition: "en|a|al|de|del|con|por|para|sobre|desde|hasta|entre|sin|cerca de",
    and: "y|e|o|u",
    but: "pero|sino|aunque|sin embargo",
    cause: "porque|ya que|así que|por eso|como",
    relativeWord: "que|quien|cual|donde",
    be: "es|son|era|fue|está|están",
    have: "he|ha|hemos|tiene|tenía",
    adverb:
      "muy|mucho|también|realmente|bastante|solo|sólo|todavía|ya|ahora|actualmente|un poco|algo de|un poco de|hoy en día|bien|perfectamente",
    number: "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil",
    pointing: "esto|eso|este|esta|ese|esa|ello|aquello",
  },
  frames: {
    youAre: "tú eres|tu eres|eres|usted es|vos sos|tú serás|tú haces de",
    iAm: "yo soy|yo seré|yo hago de|yo interpreto a",
    plays: "rol|roles|teatro|escena|obra|papel|papeles|jugar|juguemos|juego|personaje|improvisación",
    asksMeaning: "qué significa|qué quiere decir",
    meant: "quise decir|quería decir|digo|ups|uy|me equivoqué|corrección",
    deniesValue: "no|y no",
    ownHead:
      "dieta|alimentación|presupuesto|ubicación|edad|altura|peso|nivel|horario|aficiones|intereses|gustos|restricciones|objetivo|ayuda|consejo|consejos|ideas|sugerencias|recomendaciones|pregunta|preguntas|duda|dudas|situación|contexto|novedad|novedades|noticia|noticias|información|info|pd|p.d|nota|dato|datos|detalles|problema|sobre mí|acerca de mí|yo|preferencias|requisitos|condiciones|alergias|objetivos|recordatorio|corrección|confesión|verdad|razón|en resumen|en breve|resumiendo|importante|hoy|ayer|mañana|ahora|por cierto|la cosa|el tema",
    textThere: "esto|eso|este|esta|ese|esa|estos|estas|lo siguiente|siguiente|lo de arriba|lo de abajo|de arriba|así",
    textIt: "esto|eso|hazlo|ponlo|pásalo|tradúcelo|corrígelo|mejóralo|lo anterior|lo de arriba|este texto",
    judgesText: "suena|se lee|redactado|formal|natural|correcto|errores|faltas|el tono|convincente|queda bien",
    handsOver:
      "le dejo escribir|la dejo escribir|lo dejo escribir|dejo que escriba|te paso con|te paso a|le paso el|le toca a|es el turno de|ahora escribe|quiere preguntarte|te quiere preguntar|tiene una pregunta para ti|usa mi|está usando mi|toma el teclado|coge el teclado",
    hereSpeaks: "aquí|acá|habla|escribe|al habla|soy|le habla|te habla|es",
    comes: "abajo|próximo mensaje|siguiente mensaje|sigue|a continuación|por partes",
    frameEnds:
      "para de|deja de|dejemos de|basta|basta de|ya no|se acabó|terminamos|terminamos con|fin de|no más|stop|alto",
    textWork:
      "traduce|tradúceme|traducir|traducción|corrige|corregir|corrígeme|revisa este|revisa esta|revisa el|revisa la|resume|resumir|resúmeme|reescribe|responde a|responder a|contesta a|contesta este|responde este|mejora este|mejora esta|parafrasea|acorta|redacta|qué significa|analiza este|analiza esta|completa este|gramática",
    text: "correo|carta|mensaje|texto|párrafo|ensayo|artículo|comentario|frase|frases|oración|nota|cita|email|mail|tuit|currículum",
    fiction:
      "capítulo|juego de rol|juguemos a|eres el|eres la|eres un|eres una|haz de|actúa como|imagina|imagínate|imaginemos|finge|en mi novela|en mi cuento|en mi historia|en la historia|el protagonista|la protagonista|el héroe|la heroína|mi personaje|el personaje|érase una vez|había una vez|escena|narrador|supongamos|hagamos como que|desde la perspectiva",
    fictionText:
      "cuento|poema|canción|letra|diálogo|novela|guion|guión|obra de teatro|fábula|chiste|monólogo|relato|historia",
    game: "juego de rol:|hagamos un juego de rol|juguemos a que|hagamos como que|improvisemos|tú haces de|tu haces de|yo hago de|director de juego",
    back: "fin del juego|se acabó el juego|ya basta|basta de juegos|pregunta seria|ahora en serio|hablando en serio|bromas aparte|volviendo a mí|fin de la historia|fin del cuento|en cuanto a mí|en la vida real|ahora sobre mí|fuera del juego|fin de la cita",
    says: "dice|dijo|escribió|escribe|cuenta|contó|me dijo|me escribió|me contó|afirma|respondió|preguntó|contestó|pone|comentó",
    greeting: "hola|estimado|estimada|querido|querida|buenos días|buenas tardes|buenas noches",
    closing:
      "saludos|un saludo|atentamente|un abrazo|abrazos|besos|cordialmente|hasta pronto|saludos cordiales|gracias",
    thisChat:
      "para este chat|en este chat|en esta conversación|para este juego|solo por hoy|para este ejercicio|para este ejemplo",
    example: "por ejemplo:|ejemplo:|frase de ejemplo|p. ej.",
    unpleasant:
      "atasco*|cola*|esperar|espera telefónica|multa*|hacienda|impuestos|madrugar|lunes por la mañana|reunión a las|reuniones|retraso*|averías|se caiga|se cae|se cuelga|se cuelgue|me griten|me ignoren|dentista|spam|horas extra|sin luz|obras|papeleo|burocracia|cuando el metro|cuando el tren|cuando me",
    noStatement:
      "ponte que|pon que|suponte|suponte que|pongamos|pongamos que|digamos que|imaginemos|claro que sí|sí claro|sí, claro|claro|ya claro|uy sí|genial|si|qué|cómo|por qué|dónde|quién|cuándo|cuál|cuánto|puedes|podrías|puede|imagina|imagínate|ojalá|quizás|quizá|tal vez|a lo mejor|debería|supongamos|supón|asunto:|tienes|sabes|eres|hay|cuando|en caso de|antes de que|antes de responder|antes de contestar|antes de empezar|antes de nada|antes de seguir",
    unrealAnywhere:
      "en una época|tenía|vivía|trabajaba|antes vivía|soñé|he soñado|en sueños|ojalá|como si|me gustaría|me encantaría|quisiera|si yo|si viviera|si tuviera|si fuera|hipotéticamente|en teoría|en otra vida|solía|cuando era|cuando tenía",
    remember:
      "recuerda que|recuerda|acuérdate de que|acuérdate|no olvides que|no olvides|ten en cuenta que|ten en cuenta|apunta que|apunta|anota que|anota|por favor recuerda que|por favor, recuerda que|recuerda por favor que|recuerde que|ten presente que|memoriza que|guarda que",
    rememberThat:
      "recuerda que|acuérdate de que|no olvides que|ten en cuenta que|apunta que|anota que|recuerda:|recuerde que|apunta|anota",
    noLonger: "ya no|no * más|dejé de|he dejado de",
    corrects: "perdón,|perdona,|no,|ups|corrección|quise decir|quería decir|me equivoqué|espera,",
    changes:
      "ya no|ahora|actualmente|me mudé|me he mudado|nos mudamos|nuevo|nueva|cambié|desde|en realidad|sino|me casé|me divorcié|corrección|dejé|más bien",
    forget:
      "olvida todo sobre|olvida todo lo que sabes de|olvida todo lo que sabes sobre|olvida|olvida que|olvídate de|olvídate de que|por favor olvida|por favor, olvida que|olvida lo de|borra|borra que|olvida todo sobre",
    forgetKnown: "olvida todo sobre|olvida todo lo que sabes de|olvida todo lo que sabes sobre",
    since: "desde|desde hace",
    until: "hasta",
  },
  patterns: [
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(antes de dormir|antes de acostarme|antes de desayunar|antes de cenar|antes del trabajo|antes del curro|después de comer|después de cenar|después del trabajo|al levantarme|al despertarme|nada más levantarme|en ayunas) [siempre|suelo] (me|leo|escribo|medito|hago|salgo|corro|tomo|bebo|voy|juego|veo|escucho|rezo|estiro|camino|nado|entreno|toco|pinto|dibujo|paseo|practico) {any}>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|problema*|duda*`,
      says: [
        "(tengo|tenemos|uso|uso yo|conduzco|manejo|llevo) [todavía|aún|ahora|en casa] [un|una|el|la] <[{word}] [{word}] {make} [{any}]>",
        "(mi|nuestro|nuestra) [{word}] [{word}] (es|era) (un|una) <{make} [{any}]>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mi|nuestro|nuestra) {pet} {token} (tiene|está|hace|come|duerme|ladra|maúlla|araña|muerde|vomita|quiere|adora|odia|pierde|tira|corre|llora|bebe|salta|no|roe|cojea|destroza|rompe|gruñe|ha|lleva)",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      single: false,
      never: SMALL_WORDS,
      says: [
        "(mi|nuestro|nuestra) {relative} {token} (tiene|está|hace|empieza|empezó|quiere|adora|odia|juega|estudia|vive|trabaja|se|va|cumple|no)",
      ],
    },
    {
      fact: "health.allergic_to",
      single: false,
      begins: "statement",
      says: ["(alérgico|alérgica|alérgicos) (a|al) [los|las|la|el] {thing}"],
    },
    {
      fact: "health.has",
      single: false,
      begins: "statement",
      never: PASSING,
      says: [
        "<nací (sin|con|ciego|ciega|sordo|sorda|prematuro|prematura) [{any}]>",
        "me (han salido|salieron|han encontrado|encontraron|han detectado) [unas|unos|un|una] <{thing}>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      begins: "statement",
      never: PASSING,
      says: ["<ayuno (en|durante|por) {any}>"],
    },
    {
      fact: "identity.is",
      single: false,
      begins: "statement",
      never: PASSING,
      says: ["(soy|somos) <{people} [{any}]>", "<({people}) (en|viviendo en|afincado en|afincada en) {any}>"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      never: PASSING,
      says: ["llevo {any} (años|año|meses|semanas) (en|viviendo en) {place}"],
    },
    {
      fact: "work.works_as",
      begins: "sentence",
      never: `${PASSING}|o|u`,
      says: ["<{post} (de|en|desde|con) {any}>"],
    },
    {
      fact: "work.works_as",
      begins: "sentence",
      never:
        "doctor|doctora|profe|seño|profesor|profesora|maestro|maestra|policía|juez|jueza|guardia civil|estudiante|artista|técnico|chef",
      says: [
        "<{post}> , [y] (me|mi|mis|necesito|tengo|llevo|quiero|estoy|trabajo|busco|hago|soy|no|con|vivo|desde|hace|ando|voy|autónomo|autónoma|aquí|{digits})",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      begins: "sentence",
      never: `${PASSING}|o|u`,
      says: [
        "<({trait}|{state}) (desde|de|y|con) {any}>",
        "<({trait}|{state})> , [y] (me|mi|mis|necesito|tengo|llevo|quiero|estoy|trabajo|busco|hago|soy|no|con|vivo|desde|hace|ando|voy)",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        `${MY} <{pet} (tiene|padece|sufre de|sufre) ({ailment}|miedo|pánico|pulgas|un tumor|artrosis|cataratas|alergia) [{any}]>`,
      ],
    },
    {
      fact: "food.diet",
      begins: "statement",
      never: PASSING,
      says: ["(estoy|estamos|sigo|llevo) <(a|una|con una) dieta {any}>"],
    },
    {
      fact: "health.has",
      single: false,
      begins: "sentence",
      never: `${PASSING}|o|u`,
      says: [
        "<(diabético|diabética|celíaco|celíaca|asmático|asmática|hipertenso|hipertensa|daltónico|daltónica|autista|bipolar|epiléptico|epiléptica|sordo|sorda|ciego|ciega|intolerante) (desde|de|y|a|al|tipo) {any}>",
        "<(diabético|diabética|celíaco|celíaca|asmático|asmática|hipertenso|hipertensa|daltónico|daltónica|autista|bipolar|epiléptico|epiléptica|sordo|sorda|ciego|ciega)> ,",
        "(ando|voy|estoy|me muevo) <(en silla de ruedas|con muletas|con bastón) [{any}]>",
        "<(tengo miedo|le tengo miedo|me da pánico|me dan pánico|tengo pánico|tengo fobia) (a|de) {any}>",
      ],
    },
    {
      fact: "food.diet",
      begins: "sentence",
      never: `${PASSING}|o|u`,
      says: [
        "<(vegano|vegana|vegetariano|vegetariana|veganos|vegetarianos|pescetariano|pescetariana) (desde|de|y|hace|con) {any}>",
        "<(vegano|vegana|vegetariano|vegetariana|veganos|vegetarianos|pescetariano|pescetariana)> ,",
        "<{word} no (puedo|como|tomo|bebo|soporto|tolero|pruebo)> {end}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "(me muero por|me pierdo por|me pierde|me pierden|no puedo vivir sin|soy adicto a|soy adicta a|estoy enganchado a|estoy enganchada a|soy fanático de|soy fanática de) <{thing}>",
      ],
    },
    {
      fact: "work.note",
      single: false,
      begins: "statement",
      never: PASSING,
      says: [
        "[ya] <me (jubilé|jubilo|he jubilado|prejubilé|han despedido|despidieron|echaron|ascendieron|han ascendido|hice autónomo|hice autónoma) [{any}]>",
        "<(reparto|vendo|arreglo|limpio|cuido|cocino|coso|pinto|conduzco|manejo|traduzco|diseño|programo|dirijo|coordino|atiendo|fabrico|alquilo) {any} (en|por|de|a|para|con) {any}>",
        "[yo] (manejo|conduzco|llevo) <(un|una) (tráiler|camión|taxi|uber|autobús|bus|furgoneta|ambulancia|grúa|tractor) [{any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        `<(debo|debemos|me quedan|nos quedan) [{word}] ${A_FEW} [{any}] (meses|euros|pesos|dólares|cuotas|letras|plazos|años de hipoteca|mil) [{any}]>`,
        "<(debo|debemos) dinero [{any}]>",
      ],
    },
    {
      fact: "food.diet",
      never: `${PASSING}|me apetece`,
      says: [
        "<(no como|no comemos|no bebo|no bebemos|no tomo|nunca como|nunca bebo|nunca tomo|no pruebo) {any}>",
        "<hace {any} que no (como|tomo|bebo|pruebo|fumo) {any}>",
        "<llevo {any} sin (comer|tomar|beber|probar) {any}>",
        "<(dejé|he dejado) (el alcohol|la carne|el azúcar|el gluten|los lácteos|el café) [{any}]>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "(soy|yo|) <(celíaco|celíaca|celiaco|celiaca|diabético|diabética|asmático|asmática|hipertenso|hipertensa|daltónico|daltónica) (desde|de) {any}>",
        "<(embarazada|preñada) (de|con) {any}>",
        "<(operado|operada|recién operado|recién operada) (de|del) {any}>",
        "<(dejé|he dejado|llevo {any} sin|hace {any} que no) (de fumar|el tabaco|fumar|fumo) [{any}]>",
        "(ando|estoy|sigo) <(con|de|en) (tratamiento|rehabilitación|rehabilitacion|terapia|quimio|antidepresivos|ansiolíticos|depresión|ansiedad|psicólogo) [{any}]>",
        "<(voy al psicólogo|voy a terapia|uso audífonos|llevo gafas|uso lentes|llevo brackets|uso silla de ruedas|ando con muletas) [{any}]>",
        "tengo <(un|una|el|la) [{word}] (rodilla|hernia|tobillo|hombro|menisco|tiroides|colon|espalda|soplo|marcapasos|diabetes|alergia|intolerancia) {any}>",
      ],
    },
    {
      fact: "work.works_as",
      never: PASSING,
      says: [
        "(curro|currando|trabajando|laburo|laburando|chambeo|trabajo|chambeando|curraba) [ahora|actualmente] (de|como) <{word} [{word}] (en|para|por) {any}>",
        "<{post} (en|de profesión|de oficio|jubilado|jubilada|desde hace {any}|con {word} años) [{any}]>",
        "(autónomo|autónoma|freelance) [,|y|como] <{post} [{any}]>",
      ],
    },
    {
      fact: "work.works_at",
      never: PASSING,
      says: [
        "(curro|laburo|chambeo|camello|trabajo) <en (un|una|unos|unas) {any}>",
        "(currando|trabajando|laburando) <en (un|una|el|la) {any}>",
      ],
    },
    {
      fact: "work.studies",
      never: PASSING,
      says: [
        "(estudio|estudiando|estudiante de|estoy estudiando|curso|cursando) [ahora|actualmente] <{any} (en|por) (la|el) {any}>",
        "(estudiante|alumno|alumna) <de {any}>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      confidence: 0.85,
      never: `${PASSING}|está enfadad*|dice|quiere`,
      says: [
        `${MY} <{relative} [{word}|el mayor|la mayor|el menor|la menor|el pequeño|la pequeña|el chico|la chica|el mediano|la mediana|de {word}|de {word} años] (viene a vivir|se viene a vivir|vive|viven|trabaja|trabajan|curra|labura|estudia|estudian|es|son) {any}>`,
        `${MY} <{relative} ${AGED} (tiene|tienen|padece|sufre de|sufre|está con|está en|están en|ha perdido|perdió|dejó|ha dejado|empieza|empezó|va a|viene a|vienen a|lleva|llevan|usa|toma|acaba de|cumple|se divorciaron|se divorcia|se han divorciado|se separaron|se han separado|se quedó|se ha quedado|se rompió|se ha roto|se jubila|se va a|se fue a|se ha ido a|ha empezado|entró en|entra en|canta|pinta|nada|corre|cocina|cose|fuma|ronca|bebe|baila|monta|está aprendiendo) {any}>`,
        "(el|la) <(niño|niña|peque|crío|cría|nene|nena|mayor|pequeño|pequeña|chico|chica|gordo|gorda) (tiene {age}|cumple {age}|va a cumplir {age}|empieza el cole|empieza la guarde|va a) [{any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        `<${A_FEW} [{word}] ${KIDS} [(de|y) {any}]> {end}`,
        "<(casado|casada|casados|divorciado|divorciada|separado|separada|viudo|viuda|soltero|soltera|soltera y sin hijos) (desde|con|hace|y|sin) {any}>",
        "<(vivo|vivimos|comparto piso|comparto casa|compartimos piso) [sola|solo|solos|con|aquí] (con|sola|solo) [{any}]>",
        "<(madre|padre|mamá|papá|abuela|abuelo) (de|soltera|soltero|primeriza|primerizo) [{any}]>",
        "<(mi mujer y yo|mi marido y yo|mi novia y yo|mi novio y yo|mi pareja y yo|con mi pareja|con mi novia|con mi novio) (llevamos|nos|esperamos|vamos a|estamos|tenemos|vivimos|acabamos) {any}>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      confidence: 0.9,
      says: ["(mi|mis|nuestro|nuestra|nuestros) {pet} , {name} ,", "(mi|nuestro|nuestra) {pet} , {name} {end}"],
    },
    {
      fact: "pets.note",
      single: false,
      never: `${PASSING}|vecin*`,
      says: [
        "(con|vivo con|vivo sola con|vivo solo con) <(mi|mis|un|una|dos|tres) {beast} [{any}]>",
        `${MY} <{pet} (tiene|cumple|es) [unos|ya|un|una] ({age}|diabétic*|ciego|ciega|sordo|sorda|epiléptic*|alérgic*|miedoso|miedosa|galgo|mestizo|mestiza|rescatado|rescatada|adoptado|adoptada) [{any}]>`,
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.85,
      never: PASSING,
      says: [
        "(ando|estoy|llevo {any} (años|año|meses|semanas|tiempo)|hace {any} que ando|hace {any} que vivo|hace {any} que estoy|desde hace {any}|ahora ando) (por|en|viviendo en|instalado en|instalada en) {place}",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: `${PASSING}|cuánto`,
      says: [
        "(tengo|tenemos|me queda|me quedan|nos queda|nos quedan|con) <(una|un|la|el|mi) [{word}] (hipoteca|préstamo|crédito|deuda|letra) [{any}]>",
        "(tengo|tenemos) <(hipoteca|deudas|préstamos|ahorros|acciones|criptos) [{any}]>",
        "<(gano|cobro|ganamos|cobramos|ingreso) [unos|como|casi|solo|sólo|alrededor de] {digits} [{any}]>",
        "<(pago|pagamos|pagando|me gasto|gasto) [unos|como|casi|de alquiler|de hipoteca|de renta] {digits} [{any}]>",
        "<(me quedan|nos quedan|me falta|faltan) {any} (de hipoteca|de deuda|por pagar|de coche|de préstamo) [{any}]>",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      never: PASSING,
      says: [
        "(ando|sigo) (aprendiendo|practicando|estudiando) <(a {word}|{word}) [{any}]>",
        "(empecé con|me apunté a|me he apuntado a) <{thing}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: `${PASSING}|abre|abren|cierra|cierran|hay|ponen|echan`,
      says: [
        `<${DAYS} [y {word}] [por la {word}] [me|nos] (voy|vamos|juego|jugamos|tengo|hago|hacemos|salgo|salimos|quedo|quedamos|entreno|ceno|como|comemos|cocino|toca|corro|nado|doy|cuido|visito|trabajo|curro) {any}>`,
        "los (lunes|martes|miércoles|jueves|viernes|sábados|domingos) y [los] (lunes|martes|miércoles|jueves|viernes|sábados|domingos) <(voy|vamos|juego|jugamos|tengo|hago|hacemos|salgo|salimos|quedo|quedamos|entreno|toca|corro|nado|doy|cuido|visito|trabajo) {any}>",
        "<(entro|salgo) (a trabajar|al curro|a currar|del curro|del trabajo|de trabajar) {any}>",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "(odio|detesto|no soporto|no aguanto|no trago|me da asco|me dan asco|me repugna) <(el|la|los|las) {thing}>",
      ],
    },
    {
      fact: "work.works_as",
      never: PASSING,
      says: ["(trabajo|curro|laburo|chambeo) <en {any} (de|como) {job}>"],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "<(me divorcié|me casé|me separé|me he casado|me he separado|me he divorciado|enviudé|nos separamos|nos divorciamos) [{any}]>",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      never: PASSING,
      says: [
        "<hago (ayuno intermitente|dieta|pilates|yoga|crossfit|pesas|natación|teatro|cerámica|voluntariado|senderismo|triatlón|boxeo|ganchillo|punto|cerveza|pan casero|fotografía|spinning|ciclismo) [{any}]>",
      ],
    },
    {
      fact: "work.note",
      single: false,
      never: `${PASSING}|mi|coche|piso|casa|moto|bici`,
      says: ["<vendo {any} (en|por|a) {any}>"],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [`a ${MY} <{pet} (le|les) (${TOLD_PET}) {any}>`],
    },
    {
      fact: "habit.does",
      single: false,
      confidence: 0.85,
      never: `${PASSING}|clientes|abre|cierran|abren`,
      says: [
        `<${OFTEN} {any} ${DAYS} [{any}]>`,
        "<duermo [solo|sólo|unas|apenas|como] {any} horas>",
        "<(me levanto|me acuesto|me despierto|madrugo) [{any}] (a las|antes de las) {any}>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(nos acabamos de mudar|me acabo de mudar|acabo de llegar|me vine|nos vinimos|me vine a vivir|nos vinimos a vivir) a {place}",
      ],
    },
    {
      fact: "identity.is",
      single: false,
      never: PASSING,
      says: [
        "[yo] <soy [muy|un poco|bastante|una persona|super] {trait}>",
        "<mido {digits} [{any}]>",
        "<peso {digits} [kilos|kg]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "(el|la|los|las) <(niño|niña|niños|niñas|peque|peques|crío|críos|nene|nena|gemelos|gemelas|mellizos|bebé) (es|son|está|están) ({state}|alérgicos|alérgicas|intolerantes|celíacos|celíacas|vegetarianos|vegetarianas) [{any}]>",
        "(el|la|los|las) <(niño|niña|niños|niñas|peque|peques|crío|críos|nene|nena|gemelos|gemelas|mellizos|bebé) (tiene|tienen) (alergia|asma|{age} años|{age} meses|tdah|autismo) [{any}]>",
        `<cuido (a|de) ${MY} {relative} [{any}]>`,
        "<llevo {any} (de novio|de novia|de casado|de casada|de pareja) [{any}]>",
      ],
    },
    {
      fact: "work.works_as",
      never: PASSING,
      says: ["<me gano la vida {any}>", "<me dedico (a|al) {any}>"],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "tengo <(la|el) (tensión|presión|colesterol|azúcar|glucosa|ácido úrico|tiroides|hierro) (alta|alto|baja|bajo|por las nubes|mal|descontrolada)>",
        "(tengo|padezco|sufro) [de] <(la|el|un|una|las|los) {ailment} [{any}]>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: PASSING,
      says: ["(tengo|tenemos) <(un|una|dos) [{word}] {item} [{word}] (en|con|desde) {any}>"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(vivo|vivimos|resido|estoy viviendo) en <{place} desde hace {any}>",
        "(vivo|vivimos|resido) desde hace {any} en {place}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      confidence: 0.85,
      never: PASSING,
      says: [
        `${MY} <{relative} ${AGED} (es|son) (de|del) {any}>`,
        `${MY} <{relative} ${AGED} (es|son|está|están|fue|era) [un|una] [muy] ({job}|{people}|{state}) [{any}]>`,
        `${MY} <{relative} ${AGED} (tiene|tienen) (alergia|asma|diabetes|tdah|alzhéimer|alzheimer|cáncer|autismo|dislexia|demencia|párkinson|la tensión|el colesterol|artrosis|{age} años|{age} meses|{age} añitos) [{any}]>`,
        `${MY} <{relative} ${AGED} (no come|no bebe|no puede comer|colecciona|trabaja|vive|viven|estudia|toca|juega|hace|baila|conduce|vende|habla|hablan|da clases|odia|le tiene miedo|usa|lleva {any} años|falleció|murió|se murió|nació|se jubiló|se ha jubilado|se casa|se ha casado|se divorció|se muda|emigró|vino|opina|acaba de cumplir|va a cumplir|está aprendiendo|está estudiando|cría|cuida) {any}>`,
        `${MY} <{relative} (falleció|murió|se jubiló|trabaja|estudia)>`,
        `a ${MY} <{relative} ${AGED} (le|les) ${WAS_TOLD} {any}>`,
        `a ${MY} <{relative} ${AGED} (le|les) (encanta|encantan|gusta|gustan|flipa|flipan|da miedo|dan miedo|cuesta|cuestan|sienta mal|sientan mal) {any}>`,
        `(se|me) (murió|ha muerto|falleció) ${MY} <{relative}>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "<somos (dos|tres|cuatro|cinco|seis|siete|ocho|{digits}) (en casa|en la familia|hermanos|de familia)>",
        `(tengo|tenemos|con|madre de|padre de|soy madre de|soy padre de) <${A_FEW} [{word}] ${KIDS} [de {any}]>`,
        "<(estoy|estamos) (separado|separada|separados|divorciado|divorciada|divorciados|viudo|viuda|prometidos|prometida|prometido)>",
        "<(llevo|llevamos) {any} (casado|casada|casados|juntos|juntas|saliendo|divorciado|divorciada|separados) [{any}]>",
        "<(vivo|vivimos) (solo|sola|con mi|con mis|con dos|con tres|con unos|con una compañera|con un compañero|en pareja) [{any}]>",
        `${MY} ex y yo <{any}>`,
        "<soy (madre|padre|mamá|papá) (soltera|soltero|de {any})>",
        "<(me caso|nos casamos|esperamos|estamos esperando) {any}>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        `(tengo|tenemos|adopté|adoptamos|hemos adoptado|he adoptado) <${A_FEW} [{word}] {beast} [, {any}]>`,
        `(tengo|tenemos|adopté|adoptamos) <${A_FEW} {beast} {any}>`,
        `${MY} <{pet} (es|tiene) (un|una|{age}) {any}>`,
      ],
    },
    {
      fact: "pets.{pet}_breed",
      single: false,
      never: PASSING,
      says: [`${MY} {pet} , (es|) <(un|una) {any}>`],
    },
    {
      fact: "work.note",
      single: false,
      never: PASSING,
      says: [
        `${WORK} <(de noche|de noches|de tarde|de mañana|a turnos|por turnos|en turno|a media jornada|desde casa|en remoto|por mi cuenta) [{any}]>`,
        "<(doy|imparto) clases [particulares] (de|en|a) {any}>",
        "<(llevo|dirijo|regento|tengo) (una|un) (tienda|bar|restaurante|taller|negocio|empresa|peluquería|panadería|puesto|consulta|despacho|granja|hostal|academia|ferretería|librería|cafetería|floristería|zapatería|farmacia|frutería|carnicería|pescadería|pastelería|lavandería|imprenta|gestoría|papelería|mercería|óptica|joyería|heladería|pizzería|cervecería|clínica|gimnasio|hotel|quiosco|bodega|guardería|autoescuela) [{any}]>",
        "<(estoy|llevo {any}) (en paro|en el paro|desempleado|desempleada|sin trabajo|jubilado|jubilada|prejubilado|prejubilada) [{any}]>",
        "<soy (autónomo|autónoma|funcionario|funcionaria|jubilado|jubilada|pensionista|ama de casa|opositor|opositora|interino|interina) [{any}]>",
        `${WORK} de <{any} (los|las|por) {any}>`,
      ],
    },
    {
      fact: "work.works_at",
      never: `${PASSING}|noche|turnos|casa|remoto`,
      says: [`(curro|laburo|chambeo|camello) (en|para) <{any}>`],
    },
    {
      fact: "work.studies",
      never: PASSING,
      says: [
        "(hago|estoy haciendo|estoy con|ando con|escribo|estoy escribiendo|estoy terminando) <(el|la|mi|un|una) (tfm|tfg|tesis|doctorado|máster|maestría|posgrado|grado superior|fp|curso|carrera) [{any}]>",
        "<(opositando|oposito) [{any}]>",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      never: PASSING,
      says: ["llevo <{any} (aprendiendo|estudiando|tocando|practicando|haciendo|jugando|yendo) {any}>"],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "soy <intolerante (a|al) {any}>",
        "<(me da|me dan|tengo) (pánico|fobia|miedo|vértigo) (a|al|a las|a los|las|los|el|la|volar|conducir|hablar|ir) [{any}]>",
        "<(me operaron|me han operado|llevo|tengo) (de|un|una) (la|el|marcapasos|hernia|prótesis|audífono|rodilla|espalda) [{any}]>",
        "<estoy embarazada [de {any}]>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "(estoy|estamos|sigo|seguimos) pagando <(la|una|un|el|mi|nuestra|las) (hipoteca|préstamo|crédito|coche|carro|deuda|letras|piso|carrera|multa) [{any}]>",
        "<(pago|pagamos) [{any}] (hipoteca|préstamo|alquiler|renta) [{any}]>",
        "(tengo|tenemos) <(una|un|la) (hipoteca|préstamo|crédito|deuda) [{any}]>",
        "<(estoy|estamos) ahorrando para {any}>",
        "<ahorro [para] {any}>",
        "(tengo|tenemos|llevo|llevamos) <(ahorrados|ahorrado) {any}>",
        "(tengo|tenemos|llevo|llevamos) <[unos|unas] {digits} [{word}] (ahorrados|ahorradas|de deuda|de ahorros|de hipoteca)>",
        "<(debo|debemos) [unos|casi|más de] {digits} {any}>",
        "<(cobro|gano) (el sueldo mínimo|el salario mínimo|el paro|una pensión|el mínimo) [{any}]>",
        "<invierto en {any}>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      never: PASSING,
      says: [
        "<no creo en {any}>",
        "<creo en (dios|la reencarnación|los fantasmas|el karma) [{any}]>",
        "<(soy|somos) (ateo|atea|ateos|católico|católica|católicos|musulmán|musulmana|musulmanes|judío|judía|judíos|budista|budistas|evangélico|evangélica|evangélicos|cristiano|cristiana|cristianos|agnóstico|agnóstica|creyente|creyentes|protestante|testigo de jehová|testigos de jehová|mormón|mormones|sij|hindú|feminista|de izquierdas|de derechas) [{any}]>",
        "<(voy a misa|rezo) {any}>",
      ],
    },
    {
      fact: "taste.supports",
      single: false,
      never: PASSING,
      says: [
        "<soy (del|hincha de|hincha del|socio del|socia del|seguidor del|seguidora del|aficionado del) (barça|betis|sevilla|madrid|atleti|athletic|valencia|cádiz|boca|river|américa|cruz azul|chivas|racing|getafe|celta|osasuna|levante|espanyol|mallorca|málaga|zaragoza|real madrid|real betis|rayo|{name}) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(voy|vamos|vengo|vuelvo) (al trabajo|a trabajar|a la oficina|al curro|a clase|a la uni|al cole) (en|andando|a pie|caminando) {any}>",
        "<(el|la|los|las) {word} [siempre|nunca] (lo|la|los|las) (tomo|bebo|como|prefiero) {any}>",
        "<(voy|salgo|corro|nado|medito|leo|hago|entreno|juego|practico|bailo|escalo|monto) {any} (todos los días|todas las semanas|a diario|una vez por semana|dos veces por semana|tres veces por semana|una vez a la semana|dos veces a la semana|tres veces a la semana|cada día|cada semana|cada mañana|cada noche)>",
      ],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: [
        "<no (me sienta|me sientan) bien {any}>",
        "<(como|comemos|cocino) (sin|siempre sin) {any}>",
        "<en casa no (comemos|entra|se come) {any}>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(me llamo|mi nombre es|mi nombre completo es|me llaman|todos me llaman|mis amigos me llaman|me dicen|puedes llamarme|llámame|me puedes llamar) [ahora] {name}",
        "(no me llamo|mi nombre no es) {any} sino {name}",
        "(hola|buenas) [a todos] [,] (soy|yo soy) {name} {end}",
      ],
    },
    { fact: "identity.name", confidence: 0.85, says: ["[yo] soy {name} {end}"] },
    {
      fact: "identity.birthday",
      says: [
        "(mi cumpleaños es|mi cumpleaños cae|cumplo años|celebro mi cumpleaños|mi fecha de nacimiento es) [el] {date}",
        "[yo] nací [el] {date}",
        "el {date} (es mi cumpleaños|cumplo años)",
      ],
    },
    {
      fact: "identity.age",
      says: ["(tengo|acabo de cumplir|cumplí|he cumplido|ya tengo) [ya|ahora] <{age} años>", "a mis <{age} años>"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "(vivo|vivimos|resido|residimos|estoy viviendo|estamos viviendo|llevo {any} viviendo|sigo viviendo) .. (en|cerca de) {place}",
        "(me mudé|me he mudado|nos mudamos|nos hemos mudado|me acabo de mudar|acabo de mudarme|acabamos de mudarnos|me trasladé|me fui a vivir|nos fuimos a vivir) .. a {place}",
        "(mi casa|mi piso|mi departamento|nuestra casa|nuestro piso) está en {place}",
        "(tengo un piso|alquilo un piso|alquilamos un piso|alquilo un apartamento|alquilo una casa) en {place}",
      ],
    },
    { fact: "location.born_in", says: ["(nací|yo nací|nací y crecí|nací y me crié) en {place}"] },
    {
      fact: "location.comes_from",
      says: [
        "(soy|vengo|somos|provengo) [originalmente|originario|originaria|natural|nativo|oriundo|oriunda] (de|del) {place}",
        "(me crié|crecí|me he criado) en {place}",
        "mi ciudad natal es {place}",
        "(originalmente|en realidad) (soy|vengo) de {place}",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(trabajo|trabajamos|estoy trabajando) .. (como|de) {thing}",
        "(mi profesión es|de profesión soy|soy de profesión|mi trabajo es|mi oficio es) {thing}",
        "[yo] (soy|era|también soy|ahora soy|estoy de) [ahora|actualmente|un|una] <{job} [{any}]>",
        "llevo {any} (trabajando|siendo) [como|de] {thing}",
        "soy {thing} de (profesión|oficio)",
        "(como|de) {job}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(trabajo|trabajamos|estoy trabajando|empecé a trabajar|llevo {any} trabajando|acabo de empezar) .. (en|para) [la|el|los] {name}",
        "trabajo .. (en|para) (un|una|el|la|los|las) {thing}",
        "mi (empresa|empleador) (es|se llama) {name}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: [
        "(estudio|estoy estudiando) .. en (la|el) {name}",
        "soy (estudiante|alumno|alumna) (de|en) (la|el) {name}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(estudio|estoy estudiando|estudié|curso|he estudiado) [actualmente|ahora|la carrera de|un grado en|un máster en|un máster de] {thing}",
        "(hago|estoy haciendo|curso) (un|una|el|mi) {thing} (en|sobre) {any}",
        "soy estudiante de {thing}",
        "(me gradué en|soy licenciado en|soy licenciada en) {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(mi|mis|nuestro|nuestra|nuestros) {relative} [mayor|menor|pequeño|pequeña] (se llama|se llaman|es|son) {names} {end}",
        "el nombre de mi {relative} es {name}",
        "(mi|nuestro|nuestra) {relative} [,] {name}",
        "estoy (casado|casada) con {name}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(tengo|tenemos) (un|una|dos|tres|cuatro|cinco|2|3|4) {relative} [pequeños|mayores|mayor|menor|gemelos|gemelas] [,|:|que se llama|que se llaman|llamado|llamada|llamados|llamadas] {names}",
        "(mi|mis|nuestro|nuestra) <{relative} [mayor|menor|pequeño|pequeña] (vive|viven|trabaja|estudia|juega|toca|espera|se casa|tiene|acaba de|va a|sufre|padece|cumple) {any}>",
        "(mi|mis|nuestro|nuestra) <{relative} [mayor|menor|pequeño|pequeña] (es|está) .. (embarazada|enfermo|enferma|médico|médica|doctora|profesor|profesora|enfermera|enfermero|abogado|abogada|ingeniero|ingeniera|estudiante|alérgic* {any}|jubilado|jubilada|celíac*)>",
        "(estoy|estamos|soy) <(casado|casada|casados|divorciado|divorciada|soltero|soltera|viudo|viuda|comprometido|comprometida)>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "(tengo|tenemos) [también] <{kin} [{any}]>",
        "(voy a ser|vamos a ser|soy) <(padre|madre|padres|abuelo|abuela|tío|tía) [de {any}]>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "(mi|mis|nuestro|nuestra) {pet} (se llama|es|se llaman) {names} {end}",
        "(tengo|tenemos|adopté|adoptamos|hemos adoptado) .. {pet} .. (que se llama|llamado|llamada|llamados|que se llaman) {names}",
        "(mi|nuestro|nuestra) {pet} [,] {name}",
      ],
    },
    { fact: "pets.note", single: false, says: ["(tengo|tenemos|adopté|adoptamos) [también] {animal}"] },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "(soy|somos) [muy|gravemente] (alérgico|alérgica) (a|al) [los|las|la|el] {thing}",
        "(tengo|sufro de|padezco) [una] alergia .. (a|al) [los|las|la|el] {thing}",
        "(me da|me dan) alergia [los|las|la|el] {thing}",
        "soy intolerante (a|al) [la|el|los] {thing}",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(tengo|padezco|sufro|sufro de|padezco de|vivo con) [de] <{ailment} [{any}]>",
        "me (diagnosticaron|han diagnosticado|detectaron) {thing}",
        "(soy|estoy) <{ill} [{any}]>",
        "(sufro de|padezco de|padezco) {thing}",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      says: ["(tomo|estoy tomando|me inyecto) {drug}", "tomo <(pastillas|medicación|medicamentos) {any}>"],
    },
    { fact: "finance.{own}", says: ["(mi|nuestro|nuestra) {own} es [de] {amount}", "pago {amount} de {own}"] },
    { fact: "finance.earns", says: ["(gano|cobro) [unos|alrededor de|casi] {amount}"] },
    { fact: "finance.owes", says: ["(debo|tengo una deuda de|tengo deudas por) {amount}"] },
    {
      fact: "food.diet",
      says: [
        "(soy|somos|me hice|me he hecho|sigo siendo|llevo una dieta|sigo una dieta) [ahora] [estrictamente] <{diet} [(desde|hace|por) {any}]>",
        "<no (como|comemos) {thing}>",
        "<no (bebo|tomo|bebemos) (alcohol|café|leche|cerveza|vino|cafeína|refrescos) {end}>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<(cada|todos los|todas las|los) (lunes|martes|miércoles|jueves|viernes|sábados|domingos|sábado|domingo|mañana|mañanas|noche|noches|día|días|tarde|tardes|semana|semanas|año|años|verano|veranos|fines de semana|fin de semana) {any}>",
        "<(voy|salgo|corro|nado|medito|desayuno|ceno|leo|camino|hago|me levanto|me acuesto|entreno|tomo|bebo|cocino|practico|visito|llamo|monto) .. {any} (todos los|todas las|cada|los lunes|los martes|los miércoles|los jueves|los viernes|los sábados|los domingos|dos veces|tres veces|una vez|por las mañanas|por la mañana|por las noches|antes de|después de|a diario) [{any}]>",
        "(suelo|solemos|normalmente|siempre) <{thing}>",
        "<(me levanto|me acuesto|desayuno) .. a las {any}>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(hablo|hablamos|sé hablar|domino) [con fluidez|fluidamente|bien|un poco de|algo de|también] <{thing}>",
        "mi lengua materna es [el] {thing}",
        "mi idioma materno es [el] {thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "(estoy aprendiendo|aprendo|llevo {any} aprendiendo|empecé a aprender|estoy aprendiendo a) [ahora] {thing}",
        "(tomo|estoy tomando|voy a) clases de {thing}",
      ],
    },
    {
      fact: "hobby.plays",
      single: false,
      says: [
        "(toco|juego|jugamos|practico|llevo {any} tocando|llevo {any} jugando) [también|mucho] [al|a la|a|el|la] {thing}",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(mi hobby es|mi pasatiempo es|mi afición es|mi pasatiempo favorito es|mis aficiones son|mis hobbies son|mis pasatiempos son|mi pasión es) {thing}",
        "<(colecciono|coleccionamos|restauro|pinto|hago fotografía|cultivo|escalo|cocino|tejo|coso|bailo|canto en|canto con|hago senderismo|hago cerámica|hago yoga|cuido|crío|nado|corro|pesco|dibujo) {any}>",
        "en mi tiempo libre <{thing}>",
        "(estoy|estamos) <(escribiendo|construyendo|desarrollando|programando|restaurando|reformando|renovando|creando|montando|preparando|organizando|diseñando) {any}>",
        "(trabajo en|estoy trabajando en) (mi|un|una) (proyecto|novela|libro|tesis|aplicación|app) {thing}",
        "(me entreno|entreno|estoy entrenando|me preparo|me estoy preparando) para {thing}",
        "me dedico a <{thing}> en mi tiempo libre",
      ],
    },
    {
      fact: "possession.drives",
      says: ["(conduzco|manejo) (un|una) {thing}", "mi (coche|carro|auto) es (un|una) {thing}"],
    },
    {
      fact: "possession.has",
      single: false,
      says: [
        "(me compré|me he comprado|acabo de comprar|acabo de comprarme|compré|compramos|hemos comprado|nos compramos|heredé|me regalaron) [hace poco] (un|una|unos|unas) {thing}",
        "(tengo|tenemos|poseo) [también] {item}",
      ],
    },
    { fact: "possession.uses", single: false, says: ["(uso|utilizo) [siempre|normalmente] (un|una) {thing}"] },
    {
      fact: "taste.favourite_{fav}",
      says: [
        "(mi|mis) {fav} (favorito|favorita|favoritos|favoritas|preferido|preferida) (es|son|sigue siendo) [el|la|los] {thing}",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      says: ["(mi|mis) {kind} (favorito|favorita|favoritos|favoritas|preferido|preferida) (es|son) {thing}"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "[a mí] no me (gusta|gustan) [nada|mucho] [el|la|los|las] {thing}",
        "(odio|detesto|aborrezco|no soporto|no aguanto) [el|la|los|las] {thing}",
        "me (desagrada|desagradan|disgusta|da asco|dan asco) [el|la|los|las] {thing}",
      ],
    },
    { fact: "taste.prefers", single: false, says: ["(prefiero|preferimos) [siempre] [el|la|los|las] {thing}"] },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "[a mí] (me|nos) (gusta|gustan|encanta|encantan|fascina|fascinan|apasiona|apasionan|interesa|chifla|flipa) [mucho|muchísimo|sobre todo|más] [el|la|los|las] {thing}",
        "(adoro|amo) [el|la|los|las] {thing}",
        "soy [muy|un gran|una gran] (fan|fanático|fanática|aficionado|aficionada|amante) (de|del|a|al) [la|el|los|las] {thing}",
      ],
    },
    {
      fact: "work.works_at",
      says: [
        "(ahora|ahora mismo|actualmente|desde {any}) (estoy|trabajo|curro) [de {any}] en (un|una|el|la|los|las) {thing}",
        "(curro|trabajo) (de|como) {thing}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(estoy en|voy en|curso|hago|estoy haciendo) <{any} (año|semestre|curso|carrera|bachillerato|grado) [de {any}]>",
        "estoy <opositando {any}>",
        "(estoy preparando|preparo) <(las|unas|la) (oposiciones|oposición|selectividad) [{any}]>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "me (flipa|flipan|mola|molan|pirra|pirran|vuelve loco|vuelve loca|vuelven loco|vuelven loca|chiflan|apasiona|apasionan) [mucho|un montón] [el|la|los|las] {thing}",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: ["[el|la|los|las] {thing} no me (gusta|gustan) [nada]", "no puedo con (el|la|los|las) {thing}"],
    },
    { fact: "possession.has", single: false, says: ["(mi|nuestro|nuestra) <{item} es (un|una|la|el|de) {any}>"] },
    { fact: "location.lives_in", confidence: 0.8, says: ["(vivo|vivimos) .. en <(un|una) {any}>"] },
    {
      fact: "family.{relative}'s_name",
      says: ["(mi|nuestro|nuestra) {relative} [mayor|menor|pequeño|pequeña] [,] {name}"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mi|nuestro|nuestra) {relative} [mayor|menor|pequeño|pequeña] [, {word} ,] <(empieza|acaba|empezó|estudia|está en) {any}>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["(tengo|tenemos|adopté|adoptamos) <{any} (que se llama|llamado|llamada) {any}>"],
    },
    {
      fact: "food.note",
      single: false,
      says: [
        "no (puedo|podemos) (tomar|comer|beber) {thing}",
        "(no como|no tomo|no bebo|nunca como|nunca bebo|nunca tomo|no pruebo|no tolero|no soporto) [nada de] {thing}",
        "(me sienta mal|me sientan mal|me cae mal) {thing}",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(mi|mis|nuestro|nuestra) <{relative} (está esperando|espera|esperan|está embarazada|acaba de|trabaja|trabajan|estudia|estudian|vive|viven|juega|toca|empieza|empezó|entra|va a|tiene alergia|es alérgic*|se casa|se casó|se muda|se mudó|cumple) {any}>",
        "<a (mi|mis) {relative} (le|les) (da|dan) alergia {any}>",
        "<(mi) {relative} (está embarazada|está esperando)>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "(los|cada|todos los) (lunes|martes|miércoles|jueves|viernes|sábados|domingos|sábado|domingo) [por la {word}] (tengo|voy a|juego a|juego al|hago|entreno) {thing}",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      begins: "statement",
      never: `${PASSING}|ahora mismo|ya mismo|correo|mensaje|texto`,
      says: [
        "[yo] <(fumo|vapeo|colecciono|canto en|bailo|pinto|compongo|monto|escalo|patino|surfeo|buceo|pesco|cazo|crío|cultivo|comparto|trasnocho|madrugo|medito|participo|colaboro|enseño|imparto|arbitro|toco|practico|coso|tejo|hago ganchillo|hago punto|tomo el sol) {any}>",
        "[yo] <escribo (poesía|poemas|cuentos|relatos|novelas|canciones|letras|un blog|fanfics|microrrelatos|reseñas) [{any}]>",
      ],
    },
    // What requests take for given, and what else is said of relatives, food, tastes and origins in passing
    {
      fact: "family.{relative}",
      single: false,
      isGiven: true,
      never: "jefe|jefa",
      says: [
        `${MY} ${AGED} <{relative} de {age} (años|añitos|meses|semanas)>`,
        `${MY} ${AGED} <{relative} {age} (años|añitos|meses)>`,
        `${MY} ${AGED} <{relative} (celíaco|celíaca|celiaco|celiaca|autista|vegano|vegana|vegetariano|vegetariana|diabético|diabética|embarazada|adolescente|recién nacido|recién nacida)>`,
        `${MY} ${AGED} <{relative} con (autismo|tdah|alzheimer|demencia|diabetes|síndrome de down|discapacidad)>`,
        `${MY} ${AGED} {relative} , que <(es|tiene|vive|trabaja|estudia|juega|colecciona|ama|adora|sufre) {any}>`,
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: `${PASSING}|queremos|quiero|discutimos|peleamos|pensamos|buscamos`,
      says: [
        `${MY} ${AGED} <{relative} y yo {word} {any}>`,
        `${MY} ${AGED} <{relative} (vino|vinieron|llegó|llegaron|emigró|emigraron|se fue|se fueron|se mudó|se mudaron) {any}>`,
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "(soy|yo soy) <(el|la) (menor|mayor|mediano|mediana|del medio) [{any}]>",
        "(soy) <(hijo único|hija única|adoptado|adoptada|huérfano|huérfana|gemelo|gemela|madre soltera|padre soltero)>",
      ],
    },
    {
      fact: "food.diet",
      never: PASSING,
      says: [
        "(en casa|en mi casa|en mi familia) <(comemos|cocinamos|comen) [todo] {diet}>",
        "llevo <{any} siendo {diet}>",
        "<(el|la|los|las) {word} [{word}] no (lo|la|los|las) (como|comemos|tomo|bebo|pruebo|tolero|digiero)>",
        "<{thing} me (cae|caen|sienta|sientan) [muy|fatal|super] (mal|fatal|pesado|pesados)>",
        "(estoy haciendo|hago|estoy con el|practico) <(ayuno intermitente|dieta keto|la dieta keto|keto|dieta|déficit calórico|dieta {word}) [{any}]>",
        "<(intento|estoy intentando|trato de|procuro) (comer|beber|tomar) (menos|más) {any}>",
      ],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: [
        "lo que más me (gusta|apasiona|divierte) (es|son) {thing}",
        "<{thing} me (apasiona|apasionan|encanta|encantan|fascina|fascinan|flipa|flipan|vuelve loco|vuelven loco|vuelve loca|vuelven loca|chifla|chiflan)>",
        "<soy muy (de|fan de|fanático de|fanática de|aficionado a|aficionada a) {thing}>",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "no soy [muy|nada|mucho] (de|fan de|amigo de|amiga de|amante de) {thing}",
        "<{thing} no me (gusta|gustan|va|van|convence|convencen|llama|llaman) [nada|mucho|la atención]>",
        "<{thing} (lo|la|los|las) (odio|detesto|aborrezco)>",
      ],
    },
    {
      fact: "location.comes_from",
      single: false,
      never: PASSING,
      says: [
        "(soy|somos|vengo) <de un (pueblo|pueblito|barrio|pueblecito) de {place}>",
        "<(me crié|me crie|nos criamos|crecí|me he criado|me he criao) (en|entre|con) {any}>",
        "soy <(mitad|medio|media) {word} [y mitad|y medio|, mitad|mitad] [{word}]>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: PASSING,
      says: [
        "(tengo|tenemos|manejo|conduzco) <(un|una) {word} [{word}] [{word}] (del|de) (19{token}|20{token}|{age})> {end}",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "(me acabo de enterar|acabo de enterarme|me enteré|me entere|ayer supe|supe) [de] que <estoy (embarazada|enferma|enfermo) [{any}]>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      never: PASSING,
      says: ["<no (celebramos|celebro|festejamos) {any}>"],
    },
    {
      fact: "pets.note",
      single: false,
      isGiven: true,
      says: ["(mis|nuestros|nuestras) <(dos|tres|cuatro|cinco|2|3|4|5) {animal}>"],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: PASSING,
      says: [`${MY} ${AGED} <{relative} (tiene|tienen|cumple|cumplió) [ya|casi|apenas] {age} [{any}]>`],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: ["(en casa|en mi casa|en mi familia) <nadie (come|bebe|toma|fuma) {any}>"],
    },
    {
      fact: "work.studies",
      never: PASSING,
      says: [
        "(estoy|voy|ando) [ya|ahora] en <(primero|segundo|tercero|cuarto|quinto|sexto|último curso|último año|primer año|primer curso|segundo año|tercer año|cuarto año|quinto año) [de {any}]>",
        "(curso|hago|estudio|empecé|empiezo) <(primero|segundo|tercero|cuarto|quinto|bachillerato|la eso|un grado|un máster|un ciclo|fp|la carrera|el doctorado) [{any}]>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "(tengo|tenemos|somos padres de|soy madre de|soy padre de) [ya|ahora] <[{word}] [{word}] (mellizos|mellizas|gemelos|gemelas|trillizos|hijastro|hijastra|nietos|nietas|sobrinos|sobrinas|ahijado|ahijada|bebé|niños|niñas|críos|peques|chiquillos|hijos|hijas) [{any}]>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<(ahora|últimamente) (voy|vengo|me muevo|me desplazo) (en|a) (bici|bicicleta|pie|moto|metro|tren|bus|autobús|coche|patinete) [{any}]>",
        "<(salgo|voy|corro|camino|nado|medito|leo|entreno|escribo|rezo|paseo|estiro|toco|dibujo) [{word}] [{word}] (antes|después) (de|del) {any}>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "<(dejé de|he dejado de) (fumar|beber|tomar|comer|consumir) [{any}]>",
        "<(dejé|he dejado|dejamos) (el tabaco|el alcohol|el café|el azúcar|la carne|la bebida|el vicio) [{any}]>",
      ],
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:por favor|oye|ok|vale|bueno|ah|pues),? )+(?<what>(?:puedes|podrías|podés|puede|podría|quiero|quisiera|prefiero|preferiría|me gustaría|no|olvida|olvide|borra|borre|elimina|elimine|suprime|quita|deja|deje)\\b.+)$",
      means: "{what}",
    },
    {
      says: "^(?:puedes|podrías|podés|puede|podría|te importaría|te importa)(?: por favor)? (?:olvidar(?:te de|se de)?|borrar|eliminar|quitar|suprimir) (?:de (?:tu|la) memoria )?(?<what>.+)$",
      means: "olvida {what}",
    },
    {
      says: "^(?:quiero|quisiera|me gustaría|preferiría|prefiero|necesito) que (?:te )?(?:olvides|olvidaras|olvide|olvidara|borres|borraras|elimines|eliminaras)(?: de)? (?<what>.+)$",
      means: "olvida {what}",
    },
    {
      says: "^(?:prefiero|preferiría|quiero|me gustaría|no quiero|no hace falta|no es necesario|no necesito) que (?:no )?(?:te )?(?:recuerdes|recordaras|recuerde|guardes|guardaras|guarde|sepas|supieras|acuerdes|acordaras)(?: de)? (?<what>.+)$",
      means: "olvida {what}",
    },
    {
      says: "^no (?:hace falta|es necesario|necesitas|tienes que) (?:recordar|guardar|saber) (?<what>.+)$",
      means: "olvida {what}",
    },
    {
      says: "^no (?:recuerdes|recuerde|guardes|guarde|memorices)(?: más)? (?<what>.+?)(?: (?:en (?:tu|la) memoria|más))?$",
      means: "olvida {what}",
    },
    {
      says: "^(?:borra|borre|elimina|elimine) (?:todo )?lo que (?:sabes|sabe) (?:de|sobre) (?<what>.+)$",
      means: "olvida todo lo que sabes sobre {what}",
    },
    { says: "^(?:deja|deje) de (?:recordar|guardar) (?<what>.+)$", means: "olvida {what}" },
    {
      says: "^(?:borra|borre|elimina|elimine|suprime|suprima|quita|quite) (?<what>.+?) de (?:tu|la) (?:memoria|cabeza)$",
      means: "olvida {what}",
    },
    {
      says: "^(?:borra|borre|elimina|elimine|suprime|suprima|quita|quite) (?:de (?:tu|la) memoria )?(?<what>que .+)$",
      means: "olvida {what}",
    },
    {
      says: "^(?:elimina|elimine|suprime|suprima|quita|quite) (?<what>(?:mi|mis|nuestro|nuestra|el nombre de|dónde|donde|cómo|como|quién|lo de) .+)$",
      means: "olvida {what}",
      isLoose: true,
    },
    {
      says: "^(?<what>(?:olvida|olvide|olvídate|borra|borre|elimina|elimine|suprime|quita)\\b.+[^\\s,]),? (?:por favor|gracias|para siempre|ya|del todo)$",
      means: "{what}",
    },
    { says: "^olvide (?<what>.+)$", means: "olvida {what}" },
    { says: "^olvida (?:de una vez|ya|por favor),? (?<what>.+)$", means: "olvida {what}" },
  ],
  forgetAll:
    "^(?:por favor,? )?(?:olvida|olvídalo|olvide|borra|elimina) (?:todo|(?:toda )?(?:tu|la) memoria)(?: lo que (?:sabes|has guardado|has aprendido|te (?:he dicho|dije|conté))(?: (?:de|sobre) mí)?| sobre mí)?$",
  forgetFigures:
    "\\b(?:por|durante) (?:un|una|este|esta) (?:momento|segundo|minuto|rato|noche|vez|día)\\b|\\bpor (?:ahora|hoy|una vez|esta noche)\\b|\\b(?:un momento|de momento|un rato)\\b|\\b(?:olvidemos|vamos a olvidar|supongamos|imagina|imaginemos)\\b|\\b(?:nunca|siempre|jamás|a veces) (?:me |se )?olvid\\w+|\\b(?:se|me) (?:me |te |le )?olvid[aoó]\\b|\\bno (?:te |se |me )?olvid\\w+",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "dónde (vivo|vivimos|resido)",
        "en qué (ciudad|pueblo|país) vivo",
        "(mi|nuestra) (dirección|domicilio|ciudad|residencia)",
      ],
    },
    {
      fact: "work.works_at",
      says: ["(dónde|para quién|en qué empresa) trabajo", "mi (empresa|empleador|lugar de trabajo)"],
    },
    {
      fact: "work.works_as",
      says: ["(de qué trabajo|a qué me dedico|en qué trabajo)", "mi (profesión|oficio|empleo|ocupación)"],
    },
    { fact: "identity.name", says: ["mi nombre [completo]", "cómo me llamo", "mis apellidos"] },
    {
      fact: "identity.birthday",
      says: ["mi (cumpleaños|fecha de nacimiento)", "cuándo (nací|es mi cumpleaños|cumplo años)"],
    },
    { fact: "identity.age", says: ["(cuántos años tengo|mi edad)"] },
    { fact: "location.comes_from", says: ["de dónde (soy|vengo)"] },
    { fact: "location.born_in", says: ["dónde nací", "mi lugar de nacimiento"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "el nombre de (mi|mis|nuestro|nuestra) {relative}",
        "cómo se (llama|llaman) (mi|mis|nuestro|nuestra) {relative}",
        "quién es mi {relative}",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "el nombre (de mi|de mis|de nuestro|de nuestra|del) {pet}",
        "cómo se (llama|llaman) (mi|mis|nuestro|nuestra) {pet}",
      ],
    },
    { fact: "pets.{pet}", says: ["[a] (mi|mis|nuestro|nuestra) {pet}"] },
    { fact: "family.{relative}", says: ["[a] (mi|mis|nuestro|nuestra) {relative}"] },
    { fact: "health.allergic_to", says: ["a qué soy (alérgico|alérgica)", "mi (alergia|alergias)", "mis alergias"] },
    { fact: "food.diet", says: ["qué [no] como", "mi dieta", "cómo me alimento"] },
    { fact: "hobby.plays", says: ["qué instrumento toco", "mi instrumento"] },
    { fact: "possession.drives", says: ["qué coche (tengo|conduzco)", "mi (coche|carro|auto)"] },
    { fact: "language.speaks", says: ["qué idiomas hablo", "mis idiomas"] },
  ],
  forgetKinds: {
    health: "salud|datos de salud|enfermedades|historial médico|datos médicos",
    pets: "mascotas|animales",
    family: "familia|familiares|parientes",
    people: "amigos|compañeros|colegas",
    work: "trabajo|vida laboral|carrera",
    study: "estudios|formación",
    taste: "gustos|preferencias|gustos y disgustos",
    food: "hábitos alimenticios|comida",
    hobby: "aficiones|hobbies|pasatiempos|intereses",
    habit: "hábitos|costumbres|rutinas",
    plan: "planes",
    possession: "cosas|posesiones|pertenencias",
    finance: "finanzas|dinero|situación económica",
    religion: "religión|fe",
    politics: "política|ideas políticas",
    identity: "datos personales",
  },
  retractions: [
    {
      says: String.raw`^(?:(?:ya|yo|por fin|al final|ayer) )*(?:he vendido|hemos vendido|vendí|vendimos) (?:mi|el|la|nuestro|nuestra) (?<what>[^,;]+?)(?:,? y (?:ahora )?(?:me |nos )?(?:he |hemos )?(?:compré|compramos|comprado|pillé|pillado|conduzco|tengo) (?<next>[^,;]+))(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:(?:ya|yo|por fin|al final) )*(?:he cambiado|cambié|cambiamos|hemos cambiado) (?:(?:mi|el|la) )?(?<what>[^,;]+?) por (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:(?:ya|yo|por fin|al final) )*(?:he dejado|dejé|dejamos|hemos dejado) (?<what>[^,;]+?) por (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:ya|yo|por fin|al final) )*(?:he dejado|dejé|dejamos|hemos dejado) (?<what>[^,;]+?)[,;]? y (?:ahora )?(?:estoy|trabajo|vivo|vivimos|me (?:he )?(?:ido|fui)|empecé|he empezado) (?:en|a) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:ya|yo|por fin|al final) )*(?:(?:me|nos) (?:he mudado|hemos mudado|mudé|mudamos|he ido|fui|fuimos)|he pasado|pasé) de (?<what>[^,;]+?) a (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:\p{L}+ y yo |yo y \p{L}+ |mi \p{L}+ y yo )?(?:nos (?:hemos )?(?:separado|separamos|divorciado|divorciamos)|(?:lo )?hemos (?:roto|cortado|dejado|terminado)|rompimos|cortamos|ya no estamos juntos)(?:[,;].*| (?:en|hace|el|la|ayer|este|y|porque)\b.*)?$|^me (?:he )?(?:separé|separado|divorcié|divorciado)\b|^(?:he roto|rompí|he cortado|corté|lo (?:he )?dej[ée](?:do)?|he terminado|terminé) con mi (?:novi[oa]|pareja|mujer|marido|prometid[oa])`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:he roto|rompí|he cortado|corté|he terminado|terminé|lo he dejado|lo dejé) con (?<what>[^,;]+?)(?: (?:en|hace|el|la|ayer|este)\b.*)?$`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: String.raw`^(?:(?:mi|nuestro|nuestra|el|la|pobre) )*(?<what>[^,;]+?) (?:ya )?(?:se (?:me |nos )?)?(?:ha muerto|murió|falleció|ha fallecido)(?:[,; ].*)?$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:(?:tuvimos|tuve) que|hemos tenido que|he tenido que) (?:sacrificar|dormir) a(?:l| la)? (?<what>[^,;]+)`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:(?:ya|por fin|yo) )*(?:he dejado|dejé|he abandonado|abandoné) (?:el|la|los|las) (?<what>[^,;]+?)(?: (?:en|hace|el|la|este)\b.*)?$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    { says: String.raw`^(?<what>[^,;]+?) ya no me (?:gustan?|encantan?)(?:[,; ].*)?$`, means: "me gusta {what}" },
    {
      says: String.raw`^ya no (?:soporto|aguanto|puedo con|disfruto(?: de)?) (?<what>[^,;]+)`,
      means: "me gusta {what}",
    },
    {
      says: String.raw`^antes me (?:gustaban?|encantaban?) (?<what>[^,;]+?)[,;]? (?:pero|aunque|y ahora|y ya|ya no|ahora)\b.*$`,
      isWhole: true,
      means: "me gusta {what}",
    },
    {
      says: String.raw`^(?:me he cansado|me cansé|me he hartado|me harté|me he aburrido|me aburrí) (?:de|del) (?<what>[^,;]+)`,
      means: "me gusta {what}",
    },
    {
      says: String.raw`^(?:le |les )?(?:he perdido|perdí) (?:el gusto|las ganas|el interés|la afición) (?:a|al|por|de|en) (?<what>[^,;]+)`,
      means: "me gusta {what}",
    },
    {
      says: String.raw`^(?:(?:al final|finalmente|ya|poco a poco|por fin) )*(?:les? )?(?:he cogido|cogí|he tomado|tomé|he pillado|pillé|he encontrado|encontré|agarré) (?:el )?(?:gusto|cariño|gustillo) (?:a|al) (?<what>[^,;]+)`,
      means: "no me gusta {what}",
    },
    { says: String.raw`^ahora (?:sí )?(?:que )?me (?:gustan?|encantan?) (?<what>[^,;]+)`, means: "no me gusta {what}" },
    {
      says: String.raw`^(?:(?:al final|finalmente) )?(?:me )?(?:han?|he) (?:empezado|acabado|terminado|llegado) (?:a |por )?(?:gustar(?:me)?|gustando(?:me)?|gustándome|encantar(?:me)?) (?<what>[^,;]+)`,
      means: "no me gusta {what}",
    },
    {
      says: String.raw`^(?<what>[^,;]+?) (?:me han?|han?) (?:empezado|acabado|terminado) (?:a |por )?(?:gustar(?:me)?|gustando|gustándome)`,
      means: "no me gusta {what}",
    },
    {
      says: "^(?:ya )?(?:he vendido|hemos vendido|vendí|vendimos) (?:mi|el|la|nuestro|nuestra) (?<what>[^,]+?)(?:,.*| (?:y|ayer|hoy|la semana|el mes)\\b.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^(?:he dejado|dejé) de (?<what>[^,]+?)(?: (?:en|hace|el|la)\\b.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: "^(?:(?:mi|nuestro|nuestra) )?(?<what>[^,]+?) (?:ha muerto|murió|falleció)(?: .*)?$",
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: "^(?:ya |por fin |yo )*(?:(?:he )?(?:terminé|acabé|terminado|acabado) (?:la carrera|los estudios|mis estudios|el máster|el grado|el doctorado|la uni)|me (?:he )?(?:gradué|graduado|licencié|licenciado))(?!\\p{L})",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?:yo )?ya no (?<rest>(?:vivo|trabajo|estudio|soy|tengo|toco|juego|hablo|como|me gustan?|me encantan?).*)$",
      means: "{rest}",
    },
    { says: "^(?:he dejado|dejé) (?:mi trabajo|mi empleo|mi puesto) en (?<where>.+)$", means: "trabajo en {where}" },
    { says: "^(?:he dejado|dejé) de trabajar en (?<where>.+)$", means: "trabajo en {where}" },
    { says: "^no (?<rest>(?:vivo|trabajo|estudio) .+?) (?:más|ya)$", means: "{rest}" },
  ],
  slots: {
    notNames:
      "equipo|grupo|silencio|cadena|negro|español|española|mexicano|mexicana|argentino|argentina|vegano|vegana|vegetariano|vegetariana|de|del|la|el|un|una|muy|feliz|alérgico|alérgica|profesor|profesora|católico|católica|nuevo|nueva|bueno|no|así|mayor|menor|fan|padre|madre|médico|enfermera",
    notPlaces:
      "paz|pareja|familia|casa|un|una|mi|el|la|este|esta|general|serio|común|python|linux|línea|contacto|remoto|verdad",
    notThings:
      "que|qué|lo|esto|eso|te|tú|usted|no|cómo|si|cuando|él|ella|más|menos|mucho|nada|algo|todo|muy|ganas|razón|hambre|sed|sueño|frío|calor|miedo|prisa|tu|su|sus|una pregunta|un problema|una duda|una idea|una reunión|una cita|un rol|un papel|idea",
    nameParticles: "de|del|la|las|los|y|da|dos|van|von|el|al",
    valueEnds:
      "porque|ya que|pero|sino|aunque|y vivo|y trabajo|y tengo|y soy|y estoy|y me|y mi|y estudio|y no|y juego|y toco|y hablo|y como|y cuando|y nos|y busco|y quiero|y ahora|y llevo|cuando|donde|por cierto|ahora|actualmente|hoy en día|también|además|más que|que el|mucho|muchísimo|así que|por favor|como siempre|como un|como una|como mi|como el|como la|como tú|como si|como que|de momento|por ahora|por eso|para mi|mientras",
    emptyValues:
      "los lunes|los martes|los miércoles|los jueves|los viernes|los sábados|los domingos|los fines de semana|todos los días|cada día|cada semana|cada mañana|cada noche|eso|esto|aquí|allí|bien|mal|nada|todo|algo|mucho|más|así|casa|eso mismo|hoy|mañana|tiempo|razón|ella|él|ellos|un poco",
    narrows: "sobre todo|principalmente|especialmente|en particular|más que nada|mayormente|en especial",
    kinds:
      "color|comida|música|bebida|película|libro|grupo|canción|juego|animal|deporte|beber|comer|tomar|jugar|escuchar|leer|ver",
    joins: "y|e|o|&|u",
    lists: {
      passage:
        "título|títulos|frase|frases|oración|párrafo|párrafos|versión|versiones|texto|introducción|conclusión|redacción|tono|borrador|resumen|respuesta|propuesta",
      make: MAKES,
      trait:
        "zurdo|zurda|tímido|tímida|introvertido|introvertida|extrovertido|extrovertida|friolero|friolera|despistado|despistada|perfeccionista|nervioso|nerviosa|celoso|celosa|alto|alta|bajito|bajita|madrugador|madrugadora|noctámbulo|noctámbula|ambidiestro|pelirrojo|pelirroja|calvo|rubio|rubia|adoptado|adoptada|hijo único|hija única|gay|lesbiana|bisexual|trans|no binario|inmigrante|extranjero|extranjera|viudo|viuda|goloso|golosa|vago|vaga|maniático|maniática|casero|casera|impuntual",
      beast:
        "perros|perras|perro|perra|gatos|gatas|gato|gata|perritos|gatitos|gatito|gatita|perrito|perrita|cachorro|cachorros|conejos|conejo|coneja|loros|loro|periquitos|periquito|tortugas|tortuga|caballos|caballo|yeguas|yegua|hámsters|hámster|cobayas|cobaya|gallinas|gallina|peces|canarios|canario|hurones|hurón|cabras|cabra|ovejas|burros|burro|patos|serpiente|galgo|galga|mastín|podenco|labrador|beagle|bulldog|caniche|chihuahua|border collie|pastor alemán|golden|siamés|siamesa|cotorra|agaporni|agapornis|iguana",
      people:
        "español|española|rumano|rumana|alemán|alemana|francés|francesa|inglés|inglesa|italiano|italiana|portugués|portuguesa|marroquí|chino|china|japonés|japonesa|coreano|coreana|ruso|rusa|ucraniano|ucraniana|polaco|polaca|argentino|argentina|mexicano|mexicana|colombiano|colombiana|venezolano|venezolana|peruano|peruana|chileno|chilena|ecuatoriano|ecuatoriana|cubano|cubana|brasileño|brasileña|boliviano|boliviana|uruguayo|uruguaya|paraguayo|paraguaya|dominicano|dominicana|estadounidense|gringo|gringa|sueco|sueca|holandés|holandesa|griego|griega|turco|turca|indio|india|pakistaní|senegalés|catalán|catalana|vasco|vasca|gallego|gallega|andaluz|andaluza",
      state:
        "vegetariano|vegetariana|vegano|vegana|celíaco|celíaca|diabético|diabética|alérgico|alérgica|intolerante|autista|zurdo|zurda|sordo|sorda|ciego|ciega|asmático|asmática|jubilado|jubilada|viudo|viuda|divorciado|divorciada|soltero|soltera|musulmán|musulmana|católico|católica|judío|judía|ateo|atea|en paro|embarazada|disléxico|disléxica|hiperactivo|hiperactiva|militar|guardia civil|comercial|dependiente|dependienta|autónomo|autónoma|de baja",
      job: JOBS,
      post: JOBS,
      digits:
        "0*|0*.*|0*,*|1*|1*.*|1*,*|2*|2*.*|2*,*|3*|3*.*|3*,*|4*|4*.*|4*,*|5*|5*.*|5*,*|6*|6*.*|6*,*|7*|7*.*|7*,*|8*|8*.*|8*,*|9*|9*.*|9*,*",
      ailment:
        "asma|diabetes|diabetes tipo 1|diabetes tipo 2|migrañas|migraña|epilepsia|hipertensión|tensión alta|presión alta|depresión|ansiedad|tdah|autismo|artritis|artrosis|celiaquía|enfermedad celíaca|cáncer|vih|insomnio|eczema|psoriasis|anemia|fiebre del heno|crohn|colon irritable|esclerosis múltiple|tinnitus|acúfenos|escoliosis|endometriosis|fibromialgia|lupus|gota|intolerancia a la lactosa|intolerancia al gluten|dolor de espalda|hipotiroidismo|vértigo|dislexia|párkinson|alergia al polen",
      ill: "diabético|diabética|epiléptico|epiléptica|asmático|asmática|embarazada|celíaco|celíaca|daltónico|daltónica|sordo|sorda|ciego|ciega|autista|bipolar|hipertenso|hipertensa|seropositivo|seropositiva|disléxico|disléxica|intolerante a la lactosa",
      relative:
        "abuelita=grandmother|abuelito=grandfather|abuelitos=grandparents|papás=parents|papas=parents|viejitos=parents|niña=daughter|niño=son|peque=child|viejo=father|vieja=mother|jefa=boss|pololo=boyfriend|polola=girlfriend|chico=boyfriend|chica=girlfriend|hermanito=brother|hermanita=sister|mamá=mother|mami=mother|papi=father|yaya=grandmother|abu=grandmother|esposa=wife|mujer=wife|esposo=husband|marido=husband|pareja=partner|novia=girlfriend|novio=boyfriend|prometida=fiancee|prometido=fiance|hijo=son|hijos=children|hija=daughter|hijas=daughters|niños=children|bebé=baby|madre=mother|mamá=mother|padre=father|papá=father|hermano=brother|hermanos=brothers|hermana=sister|hermanas=sisters|abuela=grandmother|abuelo=grandfather|nieto=grandson|nieta=granddaughter|nietos=grandchildren|tío=uncle|tía=aunt|primo=cousin|prima=cousin|sobrino=nephew|sobrina=niece|jefe=boss|jefa=boss|mejor amigo=best_friend|mejor amiga=best_friend|gemelos=twins|gemelas=twins|padres=parents|familia=family|cuñado=brother-in-law|cuñada=sister-in-law|yerno=son-in-law|nuera=daughter-in-law|abuelos=grandparents|bisabuela=great-grandmother|bisabuelo=great-grandfather|tíos=uncles|primos=cousins|sobrinos=nephews|sobrina=niece|hijastro=stepson|hijastra=stepdaughter|nena=daughter|nene=son|viejos=parents|ahijado=godson|ahijada=goddaughter|suegros=parents-in-law|suegra=mother-in-law|suegro=father-in-law",
      kin: "hijo|hijos|hija|hijas|hermano|hermanos|hermana|hermanas|nieto|nieta|nietos|sobrino|sobrina|sobrinos|gemelos|gemelas|mellizos|novia|novio|bebé|hermano gemelo|hermana gemela",
      pet: "perro=dog|perra=dog|perrito=dog|perrita=dog|gato=cat|gata=cat|gatito=cat|hámster=hamster|caballo=horse|conejo=rabbit|loro=parrot|periquito=budgie|tortuga=tortoise|cachorro=dog|cobaya=guinea_pig|perros=dog|gatos=cat|yegua=horse",
      animal:
        "cobayas|hurón|hurones|rata|ratas|ratón|serpiente|gecko|cabra|cabras|oveja|ovejas|burro|burra|ganso|gansos|patos|codornices|canario|canarios|cachorro|cachorros|gatito|gatitos|ajolote|perro|perra|perros|gato|gata|gatos|hámster|caballo|caballos|conejo|conejos|loro|periquito|tortuga|tortugas|cobaya|gallinas|abejas|peces|acuario|cabras|ovejas|canario|cachorro",
      diet: "vegetariano|vegetariana|vegano|vegana|vegetarianos|veganos|pescetariano|pescetariana|halal|kosher|sin gluten|sin lactosa|keto|cetogénica|flexitariano|flexitariana|celíaco|celíaca",
      drug: "*tralina|*xetina|*prazol|*zepam|*zolam|*sartán|*olol|*triptán|escitalopram|citalopram|paracetamol|antihistamínicos|ansiolíticos|anticonceptivos|la píldora|eutirox|sintrom|adiro|ritalin|concerta|semaglutida|ozempic|insulina|metformina|antidepresivos|antibióticos|anticoagulantes|ibuprofeno|aspirina|litio|levotiroxina|cortisona|estatinas|*pril|*statina|*cilina",
      own: "sueldo=salary|salario=salary|alquiler=rent|hipoteca=mortgage|pensión=pension|presupuesto=budget|renta=rent",
      fav: "color=colour|comida=food|plato=dish|película=film|libro=book|grupo=band|banda=band|canción=song|serie=series|deporte=sport|animal=animal|bebida=drink|ciudad=city|autor=author|autora=author|escritor=author|escritora=author|música=music|juego=game|equipo=team|estación=season|asignatura=subject|postre=dessert|fruta=fruit",
      item: "coche|carro|auto|bicicleta|bici|moto|furgoneta|autocaravana|caravana|barco|velero|casa|huerto|jardín|piano|guitarra|violín|cámara|portátil|macbook|iphone|dron|impresora 3d|máquina de coser|piso|apartamento|telescopio|patinete|vinilos|casa de campo",
    },
  },
};
