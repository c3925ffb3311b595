import type { SpeechData } from "./speech-data.ts";

/** Turkish. */
export const tr: SpeechData = {
  language: "tr",
  isSpaced: true,
  hasCase: true,
  isHeadFinal: true,
  subject: "",
  lead: 4,
  classes: {
    me: "ben|biz|benim|bizim|yaşıyorum|çalışıyorum|oturuyorum|seviyorum|adım|ismim|yaşıyoruz|oturuyoruz|okuyorum",
    mine: "benim|bizim|adım|ismim|eşim|karım|kocam|annem|babam|kardeşim|ablam|abim|oğlum|kızım|köpeğim|kedim",
    meObject: "beni|bana|bende|benden|bizi|bize",
    you: "sen|seni|sana|senin|siz|sizi|size|sizin",
    others: "o|onlar|onun|onların|ona|birisi|kimse|herkes|insanlar",
    relative:
      "eşim|karım|kocam|sevgilim|nişanlım|oğlum|kızım|çocuğum|çocuklarım|bebeğim|annem|babam|ebeveynlerim|kardeşim|kardeşlerim|ablam|abim|ağabeyim|anneannem|babaannem|dedem|torunum|amcam|dayım|teyzem|halam|kuzenim|yeğenim|kayınvalidem|kayınpederim|ailem",
    friend:
      "komşu*|arkadaş*|patron*|müdür*|öğretmen*|müşteri*|hocam*|kankam*|arkadaşım|arkadaşlarım|iş arkadaşım|komşum|patronum|müdürüm|ev arkadaşım",
    pet: "köpeğim|köpeğimiz|kedim|kedimiz|kedilerim|hamsterım|atım|tavşanım|papağanım|kuşum|kaplumbağam",
    negation: "değil|değilim|yok|hiç|asla|olmadan",
    condition: "eğer|şayet|olsa|olsaydı|olsam|olsaydım|yaşasam|yaşasaydım",
    unreal: "isterdim|olurdum|yaşardım|keşke|olabilirdi|olurdu",
    doubt: "belki|muhtemelen|galiba|sanırım",
    question: "ne|nasıl|neden|niçin|niye|nerede|kim|hangi|kaç|mı|mi|mu|mü|mısın|misin|nereli",
    request: "lütfen|yardım et|öner|önerir|arıyorum|tavsiye|söyle|açıkla|yaz",
    opener: "bu arada|aslında|yani|şey|peki|tamam|evet|hayır|ayrıca|merhaba|selam|bilgin olsun|açıkçası|neyse",
    say: "dedi|diyor|yazdı|yazmış|söyledi|anlattı|demiş",
    habit:
      "her|hep|her zaman|genelde|genellikle|sık sık|pazartesileri|pazar günleri|cumartesi günleri|sabahları|akşamları",
    like: "severim|seviyorum|bayılırım|bayılıyorum|hoşlanırım|favori|en sevdiğim",
    dislike: "sevmem|sevmiyorum|nefret",
    health:
      "alerji*|astım*|diyabet*|şeker hasta*|migren*|hamile*|depresyon*|anksiyete|hiv|doktor|ilaç*|kanser*|çölyak*|hastalığ*|intolerans*|teşhis*",
    money: "maaş*|kira*|borç*|borcum|kredi*|gelir*|emekli maaşı|kazanıyorum",
    article: "bir",
    preposition: "ile|için|gibi|kadar|göre|beri|sonra|önce",
    and: "ve|veya|ya da|hem",
    but: "ama|fakat|ancak|oysa",
    cause: "çünkü|bu yüzden|o yüzden|dolayısıyla",
    relativeWord: "ki",
    be: "idi|imiş",
    have: "var",
    adverb:
      "çok|da|de|gerçekten|özellikle|oldukça|sadece|hala|hâlâ|artık|şimdi|şu an|şu anda|biraz|akıcı|iyi|en çok|şu sıralar",
    number: "iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yüz|bin",
    pointing: "bu|şu|o|bunu|onu|bunlar|burada|orada",
  },
  frames: {
    textWork:
      "çevir|çevirir|çeviri|tercüme et|düzelt|düzeltir|kontrol et|gözden geçir|özetle|özetler|özet çıkar|yanıtla|cevapla|cevap yaz|yeniden yaz|kısalt|iyileştir|ne demek|ne anlama|analiz et|tamamla|imla|dilbilgisi",
    text: "e-posta|mail|maili|mektup|mesaj|mesajı|metin|metni|paragraf|makale|yorum|cümle|cümleyi|alıntı|not|özgeçmiş|yazı|yazıyı",
    fiction:
      "bölüm|rol yapma|rol oyunu|sen bir|rolünü oyna|gibi davran|mış gibi|hayal et|farz et|farz edelim|diyelim ki|romanımda|hikayemde|öykümde|hikayede|kahraman|karakterim|karakter|bir varmış bir yokmuş|sahne|anlatıcı|ağzından",
    fictionText: "hikaye|hikâye|öykü|şiir|şarkı|şarkı sözü|diyalog|roman|senaryo|masal|fıkra|oyun metni|monolog",
    back: "bana dönersek|hikaye bitti|hikayenin sonu|gerçek hayatta|bana gelince|şimdi bana|alıntı sonu",
    says: "dedi|diyor|yazdı|yazmış|söyledi|anlattı|demiş|söylüyor|dedi ki|diye yazdı|sordu|cevap verdi",
    greeting: "merhaba|selam|sayın|sevgili|iyi günler|günaydın|iyi akşamlar",
    closing: "saygılarımla|sevgilerle|sevgiler|saygılar|iyi günler|teşekkürler|görüşmek üzere|selamlar|hoşça kal",
    thisChat: "bu sohbet için|bu sohbette|bu konuşmada|bu oyun için|sadece bugün için|bu alıştırma için",
    example: "örneğin:|örnek:|örnek cümle|mesela:",
    noStatement:
      "farz edelim|varsayalım|diyelim ki|tabii tabii|tabii|yok canım|aynen|tabi tabi|aman ne güzel|eğer|şayet|ne|nasıl|neden|niçin|niye|nerede|kim|hangi|kaç|keşke|belki|farz|hayal|diyelim|konu:|acaba",
    unrealAnywhere:
      "rüyamda|rüya gördüm|keşke|olsaydım|yaşasaydım|olsam|yaşasam|isterdim|olurdum|yaşardım|gibi yapıyorum|teoride|başka bir hayatta|eskiden|çocukken|küçükken|mış gibi|mı|mi|mu|mü|mıyım|miyim|muyum|musun|mısın|misin|mısınız|misiniz",
    remember:
      "unutma|unutma ki|lütfen unutma|şunu unutma|hatırla|hatırla ki|lütfen hatırla|aklında tut|aklında tut ki|aklında bulunsun|aklında olsun|not al|not et|kaydet|bunu unutma|şunu hatırla|şunu aklında tut|bunu aklında tut|lütfen aklında tut|lütfen not al|unutmayın",
    rememberThat: "unutma|hatırla|aklında tut|aklında bulunsun|aklında olsun|not al|not et|kaydet",
    noLonger: "artık değil|artık * değilim|artık yaşamıyorum|artık çalışmıyorum|artık sevmiyorum",
    changes:
      "artık|şimdi|taşındım|taşındık|yeni|değiştirdim|beri|aslında|değil|evlendim|boşandım|düzeltme|ayrıldım|bıraktım",
    forget:
      "hakkında bildiğin her şeyi unut|hakkındaki her şeyi unut|unut|unut lütfen|lütfen unut|unutabilirsin|bunu unut|sil",
    forgetKnown: "hakkında bildiğin her şeyi unut|hakkındaki her şeyi unut",
    since: "beri|bu yana",
    until: "kadar",
  },
  patterns: [
    {
      fact: "identity.name",
      confidence: 0.95,
      says: [
        "(adım|ismim|benim adım|benim ismim) [artık] {name}",
        "bana (herkes|arkadaşlarım) {name} (der|diyor|derler|diyorlar|diye seslenir)",
        "bana {name} (diyebilirsin|de|diyebilirsiniz|deyin|derler)",
        "(adım|ismim) {any} değil [,] {name}",
      ],
    },
    { fact: "identity.name", confidence: 0.85, says: ["(merhaba|selam) [,] ben {name} {end}", "ben {name} {end}"] },
    {
      fact: "identity.birthday",
      says: [
        "(doğum günüm|doğum tarihim) [her yıl] {date}",
        "{date} (doğumluyum|tarihinde doğdum|doğum günüm)",
        "{date}'* (doğdum|doğum günüm)",
        "{date} doğdum",
      ],
    },
    {
      fact: "identity.age",
      says: ["{age} (yaşındayım|yaşımdayım|yaşına girdim|yaşına bastım|yaşıma girdim)", "yaşım {age}"],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "{place}'(da|de|ta|te|nda|nde) .. (yaşıyorum|yaşıyoruz|oturuyorum|oturuyoruz|ikamet ediyorum|kalıyorum|yaşamaktayım|evimiz var|kiradayım|kirada oturuyorum)",
        "{place}'(a|e|ya|ye|na|ne) .. (taşındım|taşındık|yerleştim|yerleştik)",
        "(evim|evimiz) {place}'(da|de|ta|te)",
      ],
    },
    { fact: "location.born_in", says: ["{place}'(da|de|ta|te) .. (doğdum|dünyaya geldim|doğup büyüdüm)"] },
    {
      fact: "location.comes_from",
      says: [
        "(aslen|ben aslen|aslında) {place}'(dan|den|tan|ten|lıyım|liyim|luyum|lüyüm)",
        "{place}'(lıyım|liyim|luyum|lüyüm)",
        "{place}'(dan|den|tan|ten) (geliyorum|geldim)",
        "{place}'(da|de|ta|te) büyüdüm",
        "memleketim {place}",
        "(aslen|ben aslen) {place}(lıyım|liyim|luyum|lüyüm)",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "{thing} olarak .. (çalışıyorum|görev yapıyorum|çalışmaktayım)",
        "(mesleğim|işim) {thing}",
        "(ben|) {job}(yım|yim|yum|yüm|ım|im|um|üm) {end}",
        "[ben] [bir] {job}(yım|yim|yum|yüm|ım|im|um|üm) {end}",
        "{job}(lık|lik|luk|lük) yapıyorum",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "{name}'(da|de|ta|te|nda|nde) .. (çalışıyorum|çalışmaktayım|işe başladım)",
        "(bir) {thing}(da|de|ta|te|nda|nde) .. (çalışıyorum|çalışmaktayım)",
        "<{thing}> çalışıyorum",
        "iş yerim {name}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: ["{name}'(da|de|ta|te|nda|nde) .. (okuyorum|öğrenciyim|öğrenim görüyorum)"],
    },
    {
      fact: "work.studies",
      says: [
        "{thing} [bölümünde] (okuyorum|öğrencisiyim|eğitimi alıyorum|bölümünde okuyorum|mezunuyum|okudum)",
        "{thing} üzerine (yüksek lisans|doktora) yapıyorum",
        "<{thing} (yüksek lisans|doktora|lisans)> yapıyorum",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "[benim|bizim|küçük|büyük|en iyi] {relative}(ın|in|un|ün|mın|min) (adı|ismi|isimleri|adları) {names}",
        "[benim|küçük|büyük] {relative} {name}",
        "{name} ile evliyim",
        "{name} adında bir {kin} var",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "(iki|üç|dört|bir) {relative} var [:|,] {names}",
        "[benim|küçük|büyük] <{relative} {any} (yaşıyor|çalışıyor|okuyor|oynuyor|evleniyor|bekliyor|hamile|çalıyor|oturuyor|emekli oldu|doğum yaptı)>",
        "[benim|küçük|büyük] <{relative} [bir] (hamile|doktor|öğretmen|hemşire|mühendis|avukat|öğrenci|emekli|hasta|mimar|polis|{age} yaşında)> {end}",
        "[benim] <{relative}(ın|in|un|ün) {thing} (alerjisi|hastalığı) var>",
        "<(evliyim|bekarım|boşandım|nişanlıyım|dulum|evliyiz)>",
        "<{thing} yıldır evliyim>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      says: [
        "[benim|bizim] {kin} var {end}",
        "<(baba|anne|dede|amca|dayı|teyze|hala|anneanne|babaanne)> (oldum|olacağım|oluyorum)",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: [
        "[benim|bizim] {pet}(ın|in|un|ün|mın|min|ızın|izin) (adı|ismi|adları) {names}",
        "{name} (adında|isminde|adlı) bir {animal} var",
        "(bir) {animal} var [,|ve] (adı|ismi|adları) {names}",
        "[benim|bizim] {pet} {name}",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      says: ["[benim|bizim|evde] {animal} (var|besliyorum|besliyoruz) {end}", "{animal} sahiplendim"],
    },
    {
      fact: "health.allergic_to",
      single: false,
      says: [
        "{thing} [karşı] [çok] (alerjim var|alerjiğim|alerjim bulunuyor|karşı alerjim var|karşı alerjiğim)",
        "{thing} intoleransım var",
        "<{thing} alerjim> var",
      ],
    },
    {
      fact: "health.has",
      single: false,
      says: [
        "[bende|benim] {ailment} var",
        "{ailment} (hastasıyım|hastayım|teşhisi kondu|ile yaşıyorum|muzdaribim)",
        "bana {thing} teşhisi (kondu|konuldu)",
        "{thing} (hastasıyım|tanısı aldım)",
        "[ben] {ill}",
        "{ailment}(ım|im|um|üm) var",
      ],
    },
    {
      fact: "health.takes",
      single: false,
      says: ["[her gün] {drug} (kullanıyorum|alıyorum|içiyorum|vuruluyorum)", "<{thing} ilacı> kullanıyorum"],
    },
    { fact: "finance.{own}", says: ["{own} [aylık] {amount}"] },
    { fact: "finance.earns", says: ["[ayda|aylık|yılda] {amount} kazanıyorum"] },
    { fact: "finance.owes", says: ["{amount} borcum var"] },
    {
      fact: "food.diet",
      says: [
        "[ben] [artık|yıllardır|katı bir] {diet}",
        "<{thing} (yemem|yemiyorum|yemeyiz)>",
        "<{thing} (içmem|içmiyorum)>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      says: [
        "<her {word} [{word}] {any} (yaparım|yapıyorum|giderim|gidiyorum|koşarım|koşuyorum|içerim|içiyorum|okurum|okuyorum|yüzerim|yüzüyorum|yürürüm|yürüyorum|kalkarım|kalkıyorum|oynarım|oynuyorum|ararım|arıyorum|ziyaret ederim|ediyorum|ederim|uyanırım|yerim|çalışırım|uyanıyorum)>",
        "<(sabahları|akşamları|hafta sonları|pazartesileri|pazar günleri|cumartesi günleri|cuma günleri|salı günleri|çarşamba günleri|perşembe günleri|pazartesi günleri) {any} (yaparım|yapıyorum|giderim|gidiyorum|koşarım|koşuyorum|içerim|içiyorum|okurum|okuyorum|yüzerim|yüzüyorum|yürürüm|yürüyorum|kalkarım|kalkıyorum|oynarım|oynuyorum|ararım|ederim|ediyorum)>",
        "<(haftada|günde|ayda|yılda) {any} (yaparım|yapıyorum|giderim|gidiyorum|koşarım|koşuyorum|yüzerim|yüzüyorum|içerim|okurum|yürürüm|oynarım|ederim|ediyorum)>",
        "(genelde|genellikle) <{any} (yaparım|giderim|koşarım|içerim|okurum|yüzerim|yürürüm|kalkarım|yerim|uyanırım)>",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "[akıcı|iyi] {thing} (konuşuyorum|konuşurum|konuşabiliyorum|biliyorum|konuşabilirim)",
        "(ana dilim|anadilim) {thing}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      says: [
        "{thing} (öğreniyorum|öğrenmeye başladım|dersi alıyorum|dersleri alıyorum)",
        "<{thing} kursuna> gidiyorum",
      ],
    },
    { fact: "hobby.plays", single: false, says: ["{thing} (çalıyorum|oynuyorum|çalarım|oynarım)"] },
    {
      fact: "hobby.does",
      single: false,
      says: [
        "(hobim|hobilerim|en büyük hobim|tutkum|en büyük tutkum) {thing}",
        "boş zamanlarımda <{any}>",
        "<{thing} (biriktiriyorum|koleksiyonu yapıyorum|topluyorum|yetiştiriyorum|restore ediyorum|çiziyorum|örüyorum|dikiyorum|fotoğraf çekiyorum|tırmanıyorum|yapıyorum|toplarım|biriktiririm|yazıyorum|geliştiriyorum|inşa ediyorum|tasarlıyorum|kuruyorum)>",
        "<{thing} üzerinde> çalışıyorum",
        "<{thing} (hazırlanıyorum|için antrenman yapıyorum|antrenman yapıyorum)>",
        "{thing} ile (ilgileniyorum|uğraşıyorum)",
        "<(resim|seramik|yoga|pilates|dağcılık|yelken|bisiklet|doğa yürüyüşü|dans|dalış|kamp|tiyatro) [{any}] (yapıyorum|yaparım|sürüyorum|ediyorum)>",
      ],
    },
    { fact: "possession.drives", says: ["{thing} (kullanıyorum|sürüyorum) {end}", "(arabam|arabamız) [bir] {thing}"] },
    {
      fact: "possession.has",
      single: false,
      says: [
        "[yeni|geçenlerde|kendime] {thing} (aldım|satın aldım|aldık|satın aldık|miras kaldı)",
        "[benim|bizim] {item} var",
        "{item} sahibiyim",
      ],
    },
    {
      fact: "taste.favourite_{fav}",
      says: ["(en sevdiğim|favori) {fav} {thing}", "(en sevdiğim) {fav} [ise|hala] {thing}"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "{thing} [hiç|pek] (sevmem|sevmiyorum|hoşlanmam|hoşlanmıyorum)",
        "{thing} nefret (ederim|ediyorum)",
        "{thing} (dayanamam|katlanamam|tahammül edemem)",
      ],
    },
    { fact: "taste.prefers", single: false, says: ["{thing} (tercih ederim|tercih ediyorum)"] },
    {
      fact: "taste.likes",
      single: false,
      says: [
        "{thing} [çok] (severim|seviyorum|bayılırım|bayılıyorum|hoşlanırım|hoşlanıyorum|ilgi duyuyorum)",
        "{thing} (hayranıyım|tutkunuyum|taraftarıyım)",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      says: ["(arabam|motorum|bisikletim|telefonum|bilgisayarım|fotoğraf makinem|laptopum) [bir] {thing}"],
    },
    {
      fact: "work.studies",
      says: ["<{any} sınıf {any} öğrencisiyim>", "<{any} (sınıfım|sınıftayım)>", "<{any} sınıfa> gidiyorum"],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: ["[benim|büyük|küçük] <{relative} {any} (gidiyor|başladı|geçti|kazandı|oldu)>"],
    },
    {
      fact: "work.works_as",
      says: [
        "<{any} (temsilcisiyim|uzmanıyım|müdürüyüm|sorumlusuyum|mühendisiyim|öğretmeniyim|asistanıyım|yöneticisiyim|elemanıyım|danışmanıyım|geliştiricisiyim)>",
      ],
    },
    {
      fact: "hobby.does",
      single: false,
      says: ["{thing} (koşuyorum|yüzüyorum|tırmanıyorum|kürek çekiyorum|dans ediyorum|kamp yapıyorum)"],
    },
    { fact: "health.has", single: false, says: ["<{ailment} var [{any}]>"] },
    { fact: "finance.owes", says: ["<{any} borcum {amount}>"] },
    {
      fact: "food.note",
      single: false,
      says: [
        "{thing} bana (dokunuyor|yaramıyor|iyi gelmiyor)",
        "<{thing} (yemiyorum|yiyemiyorum|içmiyorum|içemiyorum|kullanmıyorum|yemem|içmem|ağzıma sürmem)>",
      ],
    },
    { fact: "identity.birthday", says: ["[benim] (doğum günüm|yaş günüm) {date}"] },
    {
      fact: "habit.does",
      single: false,
      says: [
        "(pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar) (akşamları|günleri|sabahları|akşamı) <{any} (kursum|dersim|antrenmanım|provam|çalışmam|toplantım|maçım|idmanım)> (var|oluyor)",
        "her (pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|hafta|sabah|akşam|gün) {thing} (yaparım|yapıyorum|giderim|gidiyorum|koşarım|koşuyorum|oynarım|oynuyorum)",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      says: [
        "[benim|büyük|küçük] <{relative} (ikiz|bebek) bekliyor>",
        "<{relative} {any} (çalışıyor|başlıyor|okuyor|yaşıyor|oturuyor|bekliyor|evleniyor|evlendi|oynuyor|gidiyor)> {end}",
        "<{relative} {any} alerjisi> var",
      ],
    },
  ],
  retractions: [
    { says: "^(?:ben )?artık (?<what>.+?) yaşamıyorum$", means: "{what} yaşıyorum" },
    { says: "^(?:ben )?artık (?<what>.+?) çalışmıyorum$", means: "{what} çalışıyorum" },
    { says: "^(?:ben )?artık (?<what>.+?) (?:sevmiyorum|sevmem)$", means: "{what} seviyorum" },
  ],
  slots: {
    notNames:
      "türk|türküm|alman|vegan|veganım|vejetaryen|vejetaryenim|yorgun|hasta|iyiyim|buradayım|değil|bir|çok|müslüman|yeni|bekar|evli|de|da|hazırım|bugün|geldim|doktorum|öğretmenim|mühendisim|var|ne|nedir",
    notPlaces: "ev|evde|bir|bu|şu|o|korku|huzur|şehir|köy|merkez|python|linux",
    notThings:
      "bu|bunu|onu|şunu|seni|sizi|sana|size|ne|nasıl|bir şey|hiçbir şey|her şey|değil|o|burada|orada|bir soru|bir sorun|sorum|sorunum|fikrim|zamanım|vaktim|böyle|öyle|hiç",
    nameParticles: "de|da|van|von|el|al|bin|la",
    valueEnds: "çünkü|ama|fakat|ancak|bu yüzden|ve ben|o yüzden|değil",
    valueStarts:
      "ben|biz|benim|bizim|aslında|bu arada|şimdi|şu an|şu anda|artık|çok|gerçekten|en çok|hala|hâlâ|da|de|ayrıca|genelde|genellikle|özellikle|uzun zamandır|yıllardır|bir süredir|iki yıldır|üç yıldır|beş yıldır|on yıldır|iki senedir|geçen yıl|geçen ay|geçen hafta|yakın zamanda|kısa süre önce|yeni|yeni bir|bana göre|eşimle|ailemle|karımla|kocamla|eskiden beri|çocukluğumdan beri|ve|merhaba|selam|bende|tek başıma|kendime|geçenlerde|nihayet|sonunda|dün|bugün|evde|sabahları|akşamları|ne yazık ki|maalesef|galiba|akıcı|iyi|biraz|üniversitede|bir",
    emptyValues:
      "bunu|onu|seni|sizi|bu|o|ev|evde|burada|orada|çok|iyi|her şeyi|hiçbir şeyi|şey|bir şey|bende|zaman|onları|bunları",
    kinds:
      "renk|yemek|müzik|içecek|film|kitap|grup|şarkı|oyun|hayvan|spor|içmeyi|yemeyi|oynamayı|dinlemeyi|okumayı|izlemeyi|içmek|yemek",
    joins: "ve|veya|ile|&",
    lists: {
      job: "öğretmen|hemşire|doktor|mühendis|yazılımcı|yazılım geliştirici|yazılım mühendis|geliştirici|programcı|tasarımcı|mimar|avukat|öğrenci|yazar|gazeteci|bilim insan|araştırmacı|aşçı|şef|pilot|sanatçı|müzisyen|fotoğrafçı|muhasebeci|yönetici|müdür|danışman|elektrikçi|tesisatçı|marangoz|diş hekim|eczacı|terapist|fizyoterapist|psikolog|çevirmen|tercüman|kütüphaneci|çiftçi|itfaiyeci|tamirci|analist|profesör|veteriner|fırıncı|pastacı|barista|şoför|taksici|paramedik|ebe|cerrah|hakim|garson|kuaför|berber|terzi|kasap|bahçıvan|inşaatçı|asker|polis|sosyal hizmet uzman|bakıcı|sekreter|ekonomist|matematikçi|fizikçi|kimyager|biyolog|tarihçi|editör|oyuncu|dansçı|şarkıcı|besteci|satıcı|tezgahtar|girişimci|teknisyen|antrenör|diyetisyen|emekli|ev hanım|stajyer|akademisyen|arıcı|postacı|memur|bankacı|grafiker|kaynakçı|balıkçı",
      ailment:
        "astım|astımım|diyabet|şeker hastalığı|şeker hastalığım|diyabetim|migren|migrenim|epilepsi|hipertansiyon|yüksek tansiyon|tansiyonum|depresyon|depresyonum|anksiyete|anksiyetem|dehb|otizm|artrit|çölyak|çölyak hastalığı|çölyak hastalığım|crohn|kanser|hiv|uykusuzluk|egzama|egzamam|sedef|sedef hastalığı|sedef hastalığım|anemi|kansızlık|saman nezlesi|ms|multipl skleroz|skolyoz|endometriozis|fibromiyalji|lupus|gut|laktoz intoleransı|laktoz intoleransım|gluten intoleransı|bel fıtığı|bel fıtığım|hipotiroidi|guatr|disleksi|parkinson|reflü|reflüm|sinüzit|sinüzitim",
      ill: "diyabetliyim|şeker hastasıyım|astımlıyım|epilepsi hastasıyım|hamileyim|renk körüyüm|sağırım|körüm|otizmliyim|otistikim|bipolarım|çölyak hastasıyım|hiv pozitifim|disleksiğim|tansiyon hastasıyım|laktoz intoleransıyım",
      relative:
        "eşim=spouse|karım=wife|kocam=husband|sevgilim=partner|kız arkadaşım=girlfriend|erkek arkadaşım=boyfriend|nişanlım=fiancee|oğlum=son|oğullarım=sons|kızım=daughter|kızlarım=daughters|çocuğum=child|çocuklarım=children|çocuğumuz=child|bebeğim=baby|annem=mother|babam=father|kardeşim=sibling|kardeşlerim=siblings|erkek kardeşim=brother|kız kardeşim=sister|ablam=sister|abim=brother|ağabeyim=brother|anneannem=grandmother|babaannem=grandmother|dedem=grandfather|torunum=grandchild|torunlarım=grandchildren|amcam=uncle|dayım=uncle|teyzem=aunt|halam=aunt|kuzenim=cousin|yeğenim=niece_or_nephew|patronum=boss|müdürüm=boss|en iyi arkadaşım=best_friend|ikizlerim=twins|kayınvalidem=mother-in-law|kayınpederim=father-in-law|oğlumuz=son|kızımız=daughter",
      kin: "oğlum|oğullarım|kızım|kızlarım|çocuğum|çocuğumuz|çocuklarım|kardeşim|erkek kardeşim|kız kardeşim|ablam|abim|ağabeyim|torunum|yeğenim|ikizlerim|ikiz kardeşim|kızımız|oğlumuz|nişanlım|kuzenim",
      pet: "köpeğim=dog|köpeğimiz=dog|köpeklerim=dog|kedim=cat|kedimiz=cat|kedilerim=cat|hamsterım=hamster|atım=horse|tavşanım=rabbit|papağanım=parrot|muhabbet kuşum=budgie|kuşum=bird|kaplumbağam=tortoise",
      animal:
        "kobayımız|kobayım|kobay|gelinciğim|farem|faremiz|sıçanım|yılanım|keçim|keçimiz|koyunumuz|eşeğimiz|kazımız|ördeğimiz|ördeklerimiz|bıldırcınlarımız|kanaryam|kanaryamız|yavru kedim|yavru köpeğim|kedilerimiz|köpeklerimiz|kuşumuz|köpeğim|köpeğimiz|köpek|kedim|kedimiz|kedi|hamsterım|hamster|atım|at|tavşanım|tavşan|papağanım|papağan|muhabbet kuşum|muhabbet kuşu|kuşum|kuş|kaplumbağam|kaplumbağa|balığım|akvaryumum|tavuklarım|tavuk|arılarım|arı|keçilerim|kanaryam",
      diet: "vejetaryenim|veganım|vejeteryanım|pesketaryenim|vejetaryeniz|veganız|helal besleniyorum|glutensiz besleniyorum|vegan besleniyorum|vejetaryen besleniyorum|ketojenik besleniyorum|laktozsuz besleniyorum|vejetaryen oldum|vegan oldum|glutensiz beslenirim",
      drug: "insülin|metformin|antidepresan|antibiyotik|kan sulandırıcı|ibuprofen|aspirin|lityum|tansiyon ilacı|tiroid ilacı|kortizon|statin",
      own: "maaşım=salary|kiram=rent|emekli maaşım=pension|bütçem=budget|gelirim=income|aylık gelirim=income|kiramız=rent",
      fav: "renk=colour|yemek=food|film=film|kitap=book|grup=band|müzik grubu=band|şarkı=song|dizi=series|spor=sport|hayvan=animal|içecek=drink|şehir=city|yazar=author|müzik=music|müzik türü=music|oyun=game|takım=team|mevsim=season|ders=subject|tatlı=dessert|meyve=fruit",
      item: "arabam|arabamız|araba|bisikletim|bisiklet|motorum|motosikletim|motosiklet|karavanım|karavan|teknem|tekne|evim|evimiz|bahçem|bahçemiz|yazlığım|yazlığımız|piyanom|piyano|gitarım|gitar|kemanım|fotoğraf makinem|laptopum|dizüstü bilgisayarım|macbook'um|dronum|3d yazıcım|dikiş makinem|dairem|teleskobum|elektrikli scooterım|plak koleksiyonum|tabletim",
    },
  },
};
