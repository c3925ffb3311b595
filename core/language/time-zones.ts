import { fold } from "./fold.ts";

/** Large cities, and countries with one time, that no time zone is named after; each with its zone. */
const ALSO: Readonly<Record<string, string>> = {
  "Asia/Shanghai":
    "pekín|pequim|pechino|pékin|北京|上海|shanghái|xangai|中国|beijing|peking|shenzhen|guangzhou|chengdu|wuhan|xian|nanjing|tianjin|china",
  "Asia/Kolkata":
    "neu-delhi|neu delhi|nueva delhi|nova délhi|mumbai|bombay|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|pune|ahmedabad|jaipur|india",
  "Asia/Tokyo": "tokio|tóquio|toquio|東京|东京|大阪|طوكيو|osaka|kyoto|yokohama|nagoya|sapporo|fukuoka|japan",
  "Asia/Seoul": "seúl|séoul|seul|ソウル|首尔|busan|incheon|south korea|korea",
  "Asia/Ho_Chi_Minh": "hanoi|saigon|vietnam",
  "Asia/Karachi": "lahore|islamabad|pakistan",
  "Asia/Dubai": "dubái|دبي|ドバイ|迪拜|abu dhabi|united arab emirates|uae",
  "Asia/Riyadh": "jeddah|mecca|medina|saudi arabia",
  "Asia/Jerusalem": "tel aviv|haifa|israel",
  "Europe/Istanbul": "estambul|istambul|اسطنبول|ankara|izmir|turkey",
  "Europe/London":
    "londres|londra|londen|ロンドン|伦敦|لندن|manchester|birmingham|edinburgh|glasgow|liverpool|leeds|bristol|cardiff|belfast|oxford|cambridge|england|scotland|wales|uk|united kingdom|great britain|britain",
  "Europe/Dublin": "cork|galway|limerick|ireland",
  "Europe/Berlin":
    "múnich|munique|hambourg|berlino|berlín|berlijn|ベルリン|柏林|برلين|deutschland|alemania|allemagne|alemanha|munich|münchen|hamburg|frankfurt|cologne|köln|stuttgart|düsseldorf|leipzig|dresden|germany",
  "Europe/Paris":
    "parís|parigi|parijs|パリ|巴黎|باريس|frankreich|lyon|marseille|toulouse|nice|bordeaux|lille|strasbourg|france",
  "Europe/Madrid": "barcelona|valencia|seville|bilbao|malaga|spain",
  "Europe/Rome":
    "rom|roma|mailand|milán|milão|ローマ|罗马|روما|milan|milano|naples|florence|venice|turin|bologna|italy",
  "Europe/Zurich": "geneva|basel|bern|lausanne|switzerland",
  "Europe/Vienna": "wien|viena|vienne|wenen|graz|salzburg|linz|innsbruck|austria",
  "Europe/Amsterdam": "rotterdam|the hague|utrecht|eindhoven|netherlands|holland",
  "Europe/Brussels": "antwerp|ghent|bruges|liege|belgium",
  "Europe/Warsaw": "warschau|varsovia|varsovie|varsóvia|varsavia|krakow|gdansk|wroclaw|poznan|poland",
  "Europe/Prague": "prag|praga|brno|ostrava|czech republic|czechia",
  "Europe/Stockholm": "gothenburg|malmö|sweden",
  "Europe/Oslo": "bergen|trondheim|norway",
  "Europe/Copenhagen": "kopenhagen|copenhague|copenaghen|aarhus|denmark",
  "Europe/Helsinki": "turku|tampere|finland",
  "Europe/Athens": "athen|atenas|athènes|atene|thessaloniki|greece",
  "Europe/Lisbon": "lissabon|lisboa|lisbonne|lisbona|porto|portugal",
  "Europe/Kyiv": "kiev|odesa|lviv|kharkiv|ukraine",
  "Europe/Moscow": "moskau|moscú|moscou|moscovo|mosca|モスクワ|莫斯科|موسكو|st petersburg|saint petersburg|sochi",
  "Europe/Budapest": "hungary",
  "Europe/Bucharest": "romania",
  "Africa/Cairo": "kairo|el cairo|le caire|cairo|القاهرة|alexandria|egypt",
  "Africa/Johannesburg": "cape town|durban|pretoria|south africa",
  "Africa/Lagos": "abuja|nigeria",
  "Africa/Nairobi": "mombasa|kenya",
  "Africa/Casablanca": "marrakesh|marrakech|rabat|fez|morocco",
  "America/New_York":
    "nueva york|nova york|nova iorque|ニューヨーク|纽约|نيويورك|nyc|boston|washington|washington dc|miami|philadelphia|atlanta|orlando|pittsburgh|baltimore|charlotte|cleveland",
  "America/Chicago": "houston|dallas|austin|san antonio|new orleans|minneapolis|nashville|memphis|st louis|milwaukee",
  "America/Denver": "salt lake city|albuquerque|santa fe",
  "America/Los_Angeles": "san francisco|seattle|portland|san diego|las vegas|sacramento|san jose|oakland|la",
  "America/Toronto": "montreal|ottawa|quebec city",
  "America/Edmonton": "calgary",
  "America/Sao_Paulo": "são paulo|rio|rio de janeiro|brasilia|belo horizonte|curitiba|salvador",
  "America/Argentina/Buenos_Aires": "rosario|argentina",
  "America/Mexico_City": "mexiko-stadt|ciudad de méxico|mexico|méxico|cidade do méxico|guadalajara|puebla",
  "Australia/Sydney": "canberra|newcastle",
  "Pacific/Auckland": "wellington|christchurch|new zealand",
  "Pacific/Honolulu": "hawaii",
  "Asia/Singapore": "singapur|singapour|singapura|シンガポール|新加坡",
  "America/Lima": "利马|リマ",
  "America/Havana": "havanna|la habana|la havane",
  UTC: "utc|gmt",
};

let zones: ReadonlyMap<string, string> | undefined;

/** Places by their names, folded: cities that time zones are named after, and those of the table. */
function byPlace(): ReadonlyMap<string, string> {
  zones ??= new Map([
    ...Intl.supportedValuesOf("timeZone").flatMap((zone) => {
      const city = zone.split("/").at(-1) ?? zone;
      return [
        [plain(city), zone],
        [plain(zone), zone],
      ] as const;
    }),
    ...Object.entries(ALSO).flatMap(([zone, places]) =>
      places.split("|").map((place) => [plain(place), zone] as const),
    ),
  ]);
  return zones;
}

const plain = (place: string) => fold(place.toLowerCase().replaceAll("_", " "), "latin").replaceAll(/[.,]/g, "").trim();

/** The time zone (IANA) of a city, country or zone by its name in a language of the interface; undefined for one that is not known. */
export function timeZoneOf(place: string): string | undefined {
  const [whole, first] = [plain(place), plain(place.split(",")[0] ?? "")];
  return byPlace().get(whole) ?? byPlace().get(first) ?? byPlace().get(whole.replace(/^the /, ""));
}
