/**
 * How a language names days, weeks, months and years.
 *
 * Lists are written as in `speech/speech-data.ts`: lower case, `|` between entries, `*` for any ending. Templates know
 * `(a|b)`, `[optional]` and slots: `{what}` (a unit, weekday or month), `{unit}`, `{n}`, `{month}`, `{day}`, `{year}`, `{m}` (a
 * month's number); a full stop stands for any of `. / -`.
 */
export interface DateWords {
  /** Whether any letter may follow ("어제는"), or also stand before (Chinese, Japanese); else words stand by themselves. */
  open?: "after" | "both";
  /** Days by their distance from today. */
  days: Readonly<Record<string, string>>;
  /** Twelve lists, `;` between them. */
  months: string;
  /** Seven lists, from Sunday. */
  weekdays: string;
  /** Day, week, month, year. */
  units: string;
  /** From one to ten. */
  numbers: string;
  last: readonly string[];
  current: readonly string[];
  next: readonly string[];
  ago: readonly string[];
  dates: readonly string[];
}

const CJK_MONTHS =
  "1月|一月;2月|二月;3月|三月;4月|四月;5月|五月;6月|六月;7月|七月;8月|八月;9月|九月;10月|十月;11月|十一月;12月|十二月";

/** By ISO 639-1. English is read by chrono-node alone. */
export const dateWords: Readonly<Record<string, DateWords>> = {
  de: {
    days: {
      "-2": "vorgestern",
      "-1": "gestern|gestern morgen|gestern früh|gestern abend",
      "0": "heute|heute morgen|heute früh",
      "1": "morgen",
      "2": "übermorgen",
    },
    months: "januar|jänner;februar;märz;april;mai;juni;juli;august;september;oktober;november;dezember",
    weekdays: "sonntag;montag;dienstag;mittwoch;donnerstag;freitag;samstag|sonnabend",
    units: "tag|tage|tagen;woche|wochen;monat|monate|monaten|monats;jahr|jahre|jahren|jahres",
    numbers: "ein|einem|einer;zwei;drei;vier;fünf;sechs;sieben;acht;neun;zehn",
    last: ["(letzt*|vorig*|vergangen*) {what}"],
    current: ["(diese|diesen|diesem|dieser|dieses) {what}"],
    next: ["(nächst*|kommend*) {what}"],
    ago: ["vor {n} {unit}"],
    dates: ["[{day}[.] ]{month}[ {year}]"],
  },
  es: {
    days: {
      "-2": "anteayer|antes de ayer|antier",
      "-1": "ayer|ayer por la mañana|ayer por la tarde|ayer por la noche|anoche",
      "0": "hoy|esta mañana|hoy por la mañana",
      "1": "mañana|mañana por la mañana",
      "2": "pasado mañana",
    },
    months: "enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre|setiembre;octubre;noviembre;diciembre",
    weekdays: "domingo;lunes;martes;miércoles|miercoles;jueves;viernes;sábado|sabado",
    units: "día|días|dia|dias;semana|semanas;mes|meses;año|años",
    numbers: "un|una|uno;dos;tres;cuatro;cinco;seis;siete;ocho;nueve;diez",
    last: ["{what} (pasado|pasada|anterior)", "(último|última|pasado|pasada) {what}"],
    current: ["(este|esta) {what}"],
    next: ["(próximo|próxima) {what}", "{what} (próximo|próxima|que viene)"],
    ago: ["hace {n} {unit}"],
    dates: ["[{day} de ]{month}[ (de|del)][ {year}]"],
  },
  fr: {
    days: { "-2": "avant-hier", "-1": "hier", "0": "aujourd'hui|ce matin", "1": "demain", "2": "après-demain" },
    months:
      "janvier;février|fevrier;mars;avril;mai;juin;juillet;août|aout;septembre;octobre;novembre;décembre|decembre",
    weekdays: "dimanche;lundi;mardi;mercredi;jeudi;vendredi;samedi",
    units: "jour|jours;semaine|semaines;mois;an|ans|année|années",
    numbers: "un|une;deux;trois;quatre;cinq;six;sept;huit;neuf;dix",
    last: ["{what} (dernier|dernière|derniere|passé|passée)"],
    current: ["(ce|cet|cette) {what}"],
    next: ["{what} (prochain|prochaine)"],
    ago: ["il y a {n} {unit}"],
    dates: ["[{day}[er] ]{month}[ {year}]"],
  },
  it: {
    days: {
      "-2": "l'altro ieri|ieri l'altro|altroieri",
      "-1": "ieri|ieri mattina|ieri sera",
      "0": "oggi|stamattina|stamani",
      "1": "domani",
      "2": "dopodomani",
    },
    months: "gennaio;febbraio;marzo;aprile;maggio;giugno;luglio;agosto;settembre;ottobre;novembre;dicembre",
    weekdays: "domenica;lunedì|lunedi;martedì|martedi;mercoledì|mercoledi;giovedì|giovedi;venerdì|venerdi;sabato",
    units: "giorno|giorni;settimana|settimane;mese|mesi;anno|anni",
    numbers: "un|una|uno;due;tre;quattro;cinque;sei;sette;otto;nove;dieci",
    last: ["{what} (scorso|scorsa|passato|passata)", "(scorso|scorsa) {what}"],
    current: ["(questo|questa|quest') {what}"],
    next: ["(prossimo|prossima) {what}", "{what} (prossimo|prossima)"],
    ago: ["{n} {unit} fa"],
    dates: ["[{day} ]{month}[ (del|dell')][ {year}]"],
  },
  pt: {
    days: {
      "-2": "anteontem|antes de ontem",
      "-1": "ontem",
      "0": "hoje|esta manhã",
      "1": "amanhã",
      "2": "depois de amanhã",
    },
    months: "janeiro;fevereiro;março;abril;maio;junho;julho;agosto;setembro;outubro;novembro;dezembro",
    weekdays:
      "domingo;segunda-feira|segunda feira;terça-feira|terça feira|terça;quarta-feira|quarta feira;quinta-feira|quinta feira;sexta-feira|sexta feira;sábado|sabado",
    units: "dia|dias;semana|semanas;mês|meses;ano|anos",
    numbers: "um|uma;dois|duas;três;quatro;cinco;seis;sete;oito;nove;dez",
    last: ["{what} (passado|passada)", "(último|última) {what}"],
    current: ["(este|esta|neste|nesta) {what}"],
    next: ["(próximo|próxima) {what}", "{what} que vem"],
    ago: ["(há|faz) {n} {unit}", "{n} {unit} atrás"],
    dates: ["[{day} de ]{month}[ de][ {year}]"],
  },
  nl: {
    days: {
      "-2": "eergisteren",
      "-1": "gisteren|gistermorgen|gisteravond|gisterochtend|gistermiddag",
      "0": "vandaag|vanmorgen|vanochtend|vanmiddag",
      "1": "morgen",
      "2": "overmorgen",
    },
    months: "januari;februari;maart;april;mei;juni;juli;augustus;september;oktober;november;december",
    weekdays: "zondag;maandag;dinsdag;woensdag;donderdag;vrijdag;zaterdag",
    units: "dag|dagen;week|weken;maand|maanden;jaar|jaren",
    numbers: "een|één;twee;drie;vier;vijf;zes;zeven;acht;negen;tien",
    last: ["(vorig|vorige|afgelopen|verleden) {what}"],
    current: ["(deze|dit) {what}"],
    next: ["(volgend|volgende|komende) {what}"],
    ago: ["{n} {unit} geleden"],
    dates: ["[{day} ]{month}[ {year}]"],
  },
  pl: {
    days: { "-2": "przedwczoraj", "-1": "wczoraj", "0": "dziś|dzisiaj", "1": "jutro", "2": "pojutrze" },
    months:
      "styczeń|stycznia|styczniu;luty|lutego|lutym;marzec|marca|marcu;kwiecień|kwietnia|kwietniu;maj|maja|maju;czerwiec|czerwca|czerwcu;lipiec|lipca|lipcu;sierpień|sierpnia|sierpniu;wrzesień|września|wrześniu;październik*;listopad*;grudzień|grudnia|grudniu",
    weekdays:
      "niedziela|niedzielę|niedzieli;poniedział*;wtorek|wtorku;środa|środę|środy;czwartek|czwartku;piątek|piątku;sobota|sobotę|soboty",
    units: "dzień|dni|dnia;tydzień|tygodniu|tygodnia|tygodnie|tygodni;miesiąc*;rok|roku|lata|lat",
    numbers: "jeden;dwa|dwie;trzy;cztery;pięć;sześć;siedem;osiem;dziewięć;dziesięć",
    last: ["(zeszł*|ubiegł*|poprzedni*|ostatni*) {what}"],
    current: ["(ten|tym|tego|tę|tej) {what}"],
    next: ["(przyszł*|następn*) {what}"],
    ago: ["{n} {unit} temu", "{unit} temu"],
    dates: ["[{day} ]{month}[ {year}]", "{day}.{m}.{year}"],
  },
  ru: {
    days: { "-2": "позавчера", "-1": "вчера", "0": "сегодня", "1": "завтра", "2": "послезавтра" },
    months:
      "январ*;феврал*;март|марта|марте|мартом;апрел*;май|мая|мае|маю;июн*;июл*;август|августа|августе;сентябр*;октябр*;ноябр*;декабр*",
    weekdays: "воскресень*;понедельник*;вторник*;среду|среда|среды;четверг*;пятниц*;суббот*",
    units: "день|дня|дней;неделя|неделю|недели|неделе|недель;месяц|месяца|месяце|месяцев;год|года|году|лет",
    numbers: "один|одну|одна;два|две;три;четыре;пять;шесть;семь;восемь;девять;десять",
    last: ["(прошл*|предыдущ*) {what}"],
    current: ["(этот|эту|этой|этом|этого) {what}"],
    next: ["(следующ*|будущ*) {what}"],
    ago: ["{n} {unit} назад", "{unit} назад"],
    dates: ["[{day}[-го] ]{month}[ {year}]"],
  },
  tr: {
    days: { "-2": "evvelsi gün|önceki gün", "-1": "dün", "0": "bugün|bu sabah", "1": "yarın", "2": "öbür gün" },
    months:
      "ocak|ocakta|ocaktan;şubat*;mart|martta|marttan;nisan|nisanda|nisandan;mayıs*;haziran*;temmuz*;ağustos*;eylül|eylülde|eylülden;ekim|ekimde|ekimden;kasım|kasımda|kasımdan;aralık*",
    weekdays: "pazar;pazartesi;salı;çarşamba;perşembe;cuma;cumartesi",
    units: "gün;hafta;ay;yıl|sene",
    numbers: "bir;iki;üç;dört;beş;altı;yedi;sekiz;dokuz;on",
    last: ["(geçen|geçtiğimiz) {what}"],
    current: ["bu {what}"],
    next: ["(gelecek|önümüzdeki) {what}"],
    ago: ["{n} {unit} önce"],
    dates: ["[{day} ]{month}[ {year}]", "{year} {month}", "{day}.{m}.{year}"],
  },
  ar: {
    days: {
      "-2": "أول أمس|أول من أمس|قبل يومين",
      "-1": "أمس|بالأمس|البارحة|امبارح",
      "0": "اليوم",
      "1": "غدا|بكرة",
      "2": "بعد غد",
    },
    months:
      "يناير|كانون الثاني;فبراير|شباط;مارس|آذار;أبريل|إبريل|نيسان;مايو|أيار;يونيو|حزيران;يوليو|تموز;أغسطس;سبتمبر|أيلول;أكتوبر|تشرين الأول;نوفمبر|تشرين الثاني;ديسمبر|كانون الأول",
    weekdays: "الأحد;الاثنين|الإثنين;الثلاثاء;الأربعاء;الخميس;الجمعة;السبت",
    units:
      "يوم|أيام|اليوم|يوما;أسبوع|أسابيع|الأسبوع|أسبوعا;شهر|أشهر|شهور|الشهر|شهرا;سنة|سنوات|السنة|عام|العام|أعوام|عاما",
    numbers: "واحد;اثنين;ثلاثة|ثلاث;أربعة|أربع;خمسة|خمس;ستة|ست;سبعة|سبع;ثمانية|ثماني;تسعة|تسع;عشرة|عشر",
    last: ["{what} (الماضي|الماضية|الفائت|الفائتة|المنصرم)"],
    current: ["(هذا|هذه) {what}"],
    next: ["{what} (القادم|القادمة|المقبل|المقبلة)"],
    ago: ["قبل {n} {unit}", "قبل {unit}", "منذ {n} {unit}"],
    dates: ["[{day} ]{month}[ (عام|سنة)][ {year}]"],
  },
  hi: {
    days: { "-2": "परसों", "-1": "कल", "0": "आज" },
    months: "जनवरी;फरवरी|फ़रवरी;मार्च;अप्रैल;मई;जून;जुलाई;अगस्त;सितंबर|सितम्बर;अक्टूबर|अक्तूबर;नवंबर|नवम्बर;दिसंबर|दिसम्बर",
    weekdays: "रविवार|इतवार;सोमवार;मंगलवार;बुधवार;गुरुवार|बृहस्पतिवार;शुक्रवार;शनिवार",
    units: "दिन|दिनों;हफ्ते|हफ़्ते|हफ्ता|सप्ताह;महीने|महीना|महीनों|माह;साल|सालों|वर्ष",
    numbers: "एक;दो;तीन;चार;पांच|पाँच;छह|छः;सात;आठ;नौ;दस",
    last: ["(पिछले|पिछला|पिछली|गत) {what}"],
    current: ["(इस|यह) {what}"],
    next: ["(अगले|अगला|अगली) {what}"],
    ago: ["{n} {unit} पहले"],
    dates: ["[{day} ]{month}[ {year}]", "{day}.{m}.{year}"],
  },
  zh: {
    open: "both",
    days: { "-3": "大前天", "-2": "前天", "-1": "昨天|昨日|昨晚", "0": "今天|今日|今早", "1": "明天", "2": "后天" },
    months: CJK_MONTHS,
    weekdays:
      "星期日|星期天|周日|礼拜天;星期一|周一|礼拜一;星期二|周二|礼拜二;星期三|周三|礼拜三;星期四|周四|礼拜四;星期五|周五|礼拜五;星期六|周六|礼拜六",
    units: "天|日;周|星期|礼拜|个星期|个礼拜;月|个月|月份;年",
    numbers: "一;二|两;三;四;五;六;七;八;九;十",
    last: ["(上|上个|上一个) {what}", "(去) {what}"],
    current: ["(这|这个|本|今) {what}"],
    next: ["(下|下个|下一个|明) {what}"],
    ago: ["{n} {unit} (前|以前|之前)"],
    dates: ["[{year} 年] {month}[ 份][ {day} (日|号)]", "{year} 年"],
  },
  ja: {
    open: "both",
    days: {
      "-2": "一昨日|おととい|おとつい",
      "-1": "昨日|きのう|昨夜|昨晩",
      "0": "今日|きょう|今朝",
      "1": "明日|あした",
      "2": "明後日|あさって",
    },
    months: CJK_MONTHS,
    weekdays: "日曜日|日曜;月曜日|月曜;火曜日|火曜;水曜日|水曜;木曜日|木曜;金曜日|金曜;土曜日|土曜",
    units: "日|日間;週|週間;か月|ヶ月|カ月|ケ月|月;年",
    numbers: "一;二;三;四;五;六;七;八;九;十",
    last: ["(先|昨|去|前) {what}", "(先週|前) の {what}"],
    current: ["(今|この|今週の) {what}"],
    next: ["(来|次の|来週の) {what}"],
    ago: ["{n} {unit} 前"],
    dates: ["[{year} 年] [の] {month}[ {day} 日]", "{year} 年"],
  },
  ko: {
    open: "after",
    days: { "-2": "그저께|그제", "-1": "어제|어저께|어젯밤", "0": "오늘", "1": "내일", "2": "모레" },
    months:
      "1월|일월;2월|이월;3월|삼월;4월|사월;5월|오월;6월|유월;7월|칠월;8월|팔월;9월|구월;10월|시월;11월|십일월;12월|십이월",
    weekdays: "일요일;월요일;화요일;수요일;목요일;금요일;토요일",
    units: "일|날;주|주일|주간;달|개월|월;년|해",
    numbers: "한;두;세;네;다섯;여섯;일곱;여덟;아홉;열",
    last: ["(지난|저번|지난주|작) {what}"],
    current: ["(이번|금) {what}"],
    next: ["(다음|내) {what}"],
    ago: ["{n} {unit} 전"],
    dates: ["[{year} 년] {month}[ {day} 일]", "{year}.{m}.{day}"],
  },
};
