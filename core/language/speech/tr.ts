import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** What passes, is wished or asked, or speaks of others, of works or of the talk itself. */
const PASSING =
  "bugün|dün|yarın|şu an|şu anda|şimdi|bu akşam|bu sabah|soru*|film*|dizi*|kitapta|rüya*|ne|nasıl|neden|niye|acaba|mı|mi|mu|mü|hangi|kaç|belki|galiba|sanırım|dedi|diyor|demiş|istiyorum|isterim|lazım|düşünüyorum|diye|arkadaş*|komşu*|müdürüm|patronum|hocam|sanki|keşke|desem|sen|siz|senin|sizin";
/** Endings of "I am" on a noun, of a noun with its own ending, and of one's place or team. */
const AM = "(yım|yim|yum|yüm|ım|im|um|üm)";
const AM_OF =
  "(*sıyım|*siyim|*suyum|*süyüm|hekimiyim|öğretmeniyim|mühendisiyim|teknikeriyim|memuruyum|şoförüyüm|müdürüyüm|uzmanıyım|öğrencisiyim|sahibiyim|emeklisiyim|mezunuyum|elemanıyım|teknisyeniyim|işletmeniyim|operatörüyüm|üyesiyim|asistanıyım|danışmanıyım|yetkilisiyim)";
const FROM = "(lıyım|liyim|luyum|lüyüm|lıyız|liyiz|luyuz|lüyüz)";
const IN = "(da|de|ta|te)";
const RELATIVE = "[benim|bizim|büyük|küçük|ortanca|rahmetli]";
const OF = "(ın|in|un|ün|nın|nin|mın|min)";
/** What one does again and again. */
const DO =
  "(*ırım|*irim|*urum|*ürüm|*arım|*erim|*ıyorum|*iyorum|*uyorum|*üyorum|*mam|*mem|*ırız|*iriz|*uruz|*ürüz|*arız|*eriz|*ıyoruz|*iyoruz|*uyoruz|*üyoruz)";

/** Turkish. */
export const tr: SpeechData = {
  language: "tr",
  // "İsim" is a name, and without its dots no other than "işim", my work.
  asks: "[^,.]*(?<!\\p{L})[iİ]sim (?:bul|öner|lazım|koy|ver|seç|düşün|arıyor)",
  isSpaced: true,
  hasCase: true,
  isHeadFinal: true,
  subject: "",
  setsFrame: String.raw`(?:(?:birlikte|beraber|seninle|benimle).{0,25}(?:hikaye|hikâye|öykü|masal|roman|sahne|macera)\p{L}*.{0,20}(?:yaz|anlat|kur|uydur)\p{L}*)|(?:(?:hikaye|hikâye|öykü|masal|roman)\p{L}* (?:yazalım|anlatalım|uyduralım|kuralım)|sırayla (?:birer )?cümle|metin macera\p{L}*)|(?:(?:görüşme|mülakat|diyalog|konuşma|müzakere|röportaj|sohbet)\p{L}* .{0,25}(?:pratiği yapalım|prova edelim|provası yapalım|çalışalım|canlandıralım|simüle edelim|pratik yapalım|pratik yapmak istiyorum|çalışmak istiyorum))|(?:(?:uydurma|hayali|başka) (?:biri|bir kişi|bir karakter)\p{L}* (?:gibi|olarak) .{0,15}(?:cevap|yanıt|konuş|yaz)\p{L}*|(?:gibi|rolünde|olarak) (?:cevap vereceğim|yanıt vereceğim|konuşacağım|yazacağım))|(?:(?:sanki )?ben .{1,25}(?:mişim|mışım|muşum|müşüm) gibi (?:cevap|yanıt|davran|konuş)\p{L}*)|(?:(?:birazdan|şimdi|sonra|bundan sonra|sıradaki|bir sonraki).{0,40}(?:göndereceğim|yapıştıracağım|yazacağım|atacağım|mesaj\p{L}*|metn\p{L}*|metin\p{L}*).{0,30}(?:çevir|düzelt|özetle|kontrol|yanıtla|cevapla)\p{L}*)|(?:(?:mesaj|metin|metn|mail|e-posta|mektup|paragraf|yorum|bölüm)\p{L}* (?:\p{L}+ ){0,2}?(?:göndereceğim|yapıştıracağım|atacağım|kopyalayacağım|ileteceğim|paylaşacağım))`,
  setsRoles: String.raw`(?:[Ss]en) .{1,30}?(?:sin|sın|sun|sün)?,? (?:ve )?(?:ben) (?:de )?\p{Lu}\p{L}+['’]?(?:ım|im|um|üm|yım|yim)`,
  lead: 4,
  clauseEnds:
    "(?:[ıiuü]yor(?:um|uz|lar)?|(?<![\\p{L}])(?:var|yok)|[ln]m[ae]m|[yçsiv]m[ae]m|[ln]m[ae]y[ıi]z|[yçsiv]m[ae]y[ıi]z|[aeıiuü]r[ıiuü]z|(?:sev|gid|gel|iç|yapa|oku|oyna|koşa|yer|izle|dinle|kullanı|bayılı|kalka|uyu|çalı|kılı|tuta|yüze|yürü|ede|içe|seve|gide|geli|alı)r[ıiuü]m|(?<!ya)[lnrşktpç][dt][ıiuü][mk]|[slc][ıiuü]y[ıiuü]m|[ıiuü]yd[ıiuü]|işsizim|öğrenciyim|emekliyim|bekarım|evliyim|hamileyim|veganım|vejetaryenim|oldum|olduk)(?!\\s+(?:m[ıiuü](?:y[ıiuü][mz]|s[ıiuü]n\\p{L}*)?|lazım|gerek\\p{L}*|desem|dersem|diye|gibi|ki|dedi|diyor|diyen|sanıyor\\p{L}*)(?!\\p{L}))",
  classes: {
    thanks: "teşekkürler|teşekkür ederim|sağ ol|sağol",
    me: "ben|biz|benim|bizim|yaşıyorum|çalışıyorum|oturuyorum|seviyorum|adım|ismim|yaşıyoruz|oturuyoruz|okuyorum",
    mine: "benim|bizim|adım|ismim|eşim|karım|kocam|annem|babam|kardeşim|ablam|abim|oğlum|kızım|köpeğim|kedim",
    meObject: "beni|bana|bende|benden|bizi|bize",
    you: "sen|seni|sana|senin|siz|sizi|size|sizin",
    others: "o|onlar|onun|onların|ona|birisi|kimse|herkes|insanlar",
    relative:
      "eşim|karım|kocam|sevgilim|nişanlım|oğlum|kızım|çocuğum|çocuklarım|bebeğim|annem|babam|ebeveynlerim|kardeşim|kardeşlerim|ablam|abim|ağabeyim|anneannem|babaannem|dedem|torunum|amcam|dayım|teyzem|halam|kuzenim|yeğenim|kayınvalidem|kayınpederim|ailem",
    friend:
      "komşu*|arkadaş*|patron*|müdür*|öğretmen*|müşteri*|hocam*|kankam*|arkadaşım|arkadaşlarım|iş arkadaşım|komşum|patronum|müdürüm|ev arkadaşım",
    pet: "muhabbet kuşumuz=budgie|kuşumuz=bird|tavşanımız=rabbit|papağanımız=parrot|kaplumbağamız=tortoise|hamsterımız=hamster|atımız=horse|kedilerimiz=cat|köpeklerimiz=dog|köpeğim|köpeğimiz|kedim|kedimiz|kedilerim|hamsterım|atım|tavşanım|papağanım|kuşum|kaplumbağam",
    negation: "değil|değilim|yok|hiç|asla|olmadan",
    condition: "eğer|şayet|olsa|olsaydı|olsam|olsaydım|yaşasam|yaşasaydım",
    unreal: "isterdim|olurdum|yaşardım|keşke|olabilirdi|olurdu",
    doubt: "belki|muhtemelen|galiba|sanırım",
    question:
      "ne|nasıl|neden|niçin|niye|nerede|kim|hangi|kaç|mı|mi|mu|mü|mıyım|miyim|muyum|müyüm|musun|müsün|mısın|misin|mısınız|misiniz|musunuz|müsünüz|mıyız|miyiz|alsam|yapsam|gitsem|versem|desem|çeksem|nereli",
    request: "lütfen|yardım et|öner|önerir|arıyorum|tavsiye|söyle|açıkla|yaz",
    opener:
      "vallahi|valla|ya|hocam|kanka|bu arada|aslında|yani|şey|peki|tamam|evet|hayır|ayrıca|merhaba|selam|bilgin olsun|açıkçası|neyse",
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
    asksMeaning: "bu ne demek|ne demek|ne anlama gel*",
    meant: "demek istedim|diyecektim|pardon|düzeltme|yanlış yazdım",
    deniesValue: "değil",
    ownHead:
      "yardım|tavsiye|öneri|öneriler|fikir|soru|sorum|sorular|durum|durumum|arka plan|bağlam|güncelleme|haber|haberler|bilgi|not|ayrıntılar|detaylar|sorun|sorunum|problem|problemim|hakkımda|kendim hakkında|ben|tercihler|tercihlerim|şartlar|alerjiler|alerjilerim|hedefler|hedeflerim|hatırlatma|düzeltme|itiraf|gerçek|neden|kısaca|özetle|önemli|bugün|dün|yarın|şimdi|mesele|olay",
    textThere: "bu|bunu|bunun|bunlar|bunları|şu|şunu|şunun|aşağıdaki*|yukarıdaki*|böyle|şöyle",
    textIt: "bunu|şunu|yukarıdaki*|onu",
    judgesText: "kulağa|resmi mi|doğal|doğru mu|yazım|hata var|inandırıcı|anlatım",
    handsOver:
      "o yazacak|o yazsın|klavyeyi ona|klavyeyi veriyorum|telefonu veriyorum|sırası|sıra onda|sana soracak|sana bir şey soracak|sana sormak istiyor|sana bir şey sormak|şimdi o yazıyor|benim telefonumu|telefonumdan yazıyor",
    hereSpeaks: "ben|burada|konuşuyor|yazıyor",
    frameEnds: "yeter|bırak|bırakalım|dur|durdur|artık|bitti|bitirelim|son|tamam bitti",
    textWork:
      "devam et|devam ettir|çevir|çevirir|çeviri|tercüme et|düzelt|düzeltir|kontrol et|gözden geçir|özetle|özetler|özet çıkar|yanıtla|cevapla|cevap yaz|yeniden yaz|kısalt|iyileştir|ne demek|ne anlama|analiz et|tamamla|imla|dilbilgisi",
    text: "e-posta|mail|maili|mektup|mesaj|mesajı|metin|metni|paragraf|makale|yorum|cümle|cümleyi|alıntı|not|özgeçmiş|yazı|yazıyı",
    fiction:
      "bölüm|rol yapma|rol oyunu|sen bir|rolünü oyna|gibi davran|mış gibi|hayal et|farz et|farz edelim|diyelim ki|romanımda|hikayemde|öykümde|hikayede|kahraman|karakterim|karakter|bir varmış bir yokmuş|sahne|anlatıcı|ağzından",
    fictionText: "hikaye|hikâye|öykü|şiir|şarkı|şarkı sözü|diyalog|roman|senaryo|masal|fıkra|oyun metni|monolog",
    game: "rol yapalım|rol oyunu oynayalım|rol yapma oyunu oynayalım|doğaçlama yapalım|canlandırma yapalım|oyun kurucu sensin",
    back: "oyun bitti|oyunu bitirelim|bu kadar oyun yeter|ciddi bir soru|şimdi ciddi|şaka bir yana|bana dönersek|hikaye bitti|hikayenin sonu|gerçek hayatta|bana gelince|şimdi bana|alıntı sonu",
    says: "dedi|diyor|yazdı|yazmış|söyledi|anlattı|demiş|söylüyor|dedi ki|diye yazdı|sordu|cevap verdi",
    greeting: "merhaba|selam|sayın|sevgili|iyi günler|günaydın|iyi akşamlar",
    closing: "saygılarımla|sevgilerle|sevgiler|saygılar|iyi günler|teşekkürler|görüşmek üzere|selamlar|hoşça kal",
    thisChat: "bu sohbet için|bu sohbette|bu konuşmada|bu oyun için|sadece bugün için|bu alıştırma için",
    example: "örneğin:|örnek:|örnek cümle|mesela:",
    unpleasant:
      "trafik*|trafiğ*|kuyruk*|kuyruğ*|sıra beklem*|beklemeye|beklemek*|ceza*|vergi*|pazartesi*|toplantı*|gecik*|rötar*|arıza*|diş hekim*|dişçi*|spam|mesai*|kesinti*|tadilat*|bürokrasi*|erken kalk*|metrobüs*|donmas*|çökmes*",
    noStatement:
      "harika|süper|ne güzel|bravo|aferin|farz edelim|varsayalım|diyelim ki|tabii tabii|tabii|yok canım|aynen|tabi tabi|aman ne güzel|eğer|şayet|ne|nasıl|neden|niçin|niye|nerede|kim|hangi|kaç|keşke|belki|farz|hayal|diyelim|konu:|acaba",
    unrealAnywhere:
      "rüyamda|rüya gördüm|keşke|olsaydım|yaşasaydım|olsam|yaşasam|isterdim|olurdum|yaşardım|gibi yapıyorum|teoride|başka bir hayatta|eskiden|çocukken|küçükken|mış gibi|mı|mi|mu|mü|mıyım|miyim|muyum|müyüm|musun|müsün|mısın|misin|mısınız|misiniz|musunuz|müsünüz|mıyız|miyiz|desem|çeksem|alsam|yapsam|gitsem",
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
      fact: "work.works_as",
      never: PASSING,
      says: [
        "<[kendi|küçük|bir|kendime ait] [{word}] [{word}] (salonum|dükkanım|dükkânım|kafem|restoranım|lokantam|pastanem|fırınım|mağazam|marketim|bakkalım|atölyem|stüdyom|ofisim|bürom|ajansım|şirketim|işletmem|butiğim|çiçekçim|kliniğim|muayenehanem|eczanem|otelim|pansiyonum|çiftliğim|seram|kuaförüm|kuaför salonum|berber dükkanım|spor salonum|dershanem|kreşim|kanalım|sitem|tamirhanem|kırtasiyem|kuru temizlemem)> (var|açtım)",
        "<[{any}] (salonu|dükkanı|dükkânı|kafe|kafesi|restoran|lokanta|pastane|fırın|mağaza|mağazası|market|bakkal|atölye|atölyesi|stüdyo|ajans|şirketi|butik|klinik|muayenehane|eczane|otel|pansiyon|çiftlik|kuaför|spor salonu|dershane|kreş|kırtasiye|oto yıkama|tamirhane) (işletiyorum|işletiyoruz|çalıştırıyorum|açtım|açtık)>",
      ],
    },
    {
      fact: "language.speaks",
      single: false,
      says: [
        "(evde|ailecek|ailede|ailemle|annemle|babamla|dedemle|babaannemle|anneannemle|eşimle|çocuklarla|çocuklarımla|akrabalarla|köyde) [hep|sadece|daha çok|genelde] <{word}> (konuşuyoruz|konuşuyorum|konuşuruz|konuşurum|konuşulur)",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: "arkadaş*|acaba|ne kadar|nasıl",
      says: [
        "<[{any}] (kredim|kredimiz|borcum|borcumuz|borçlarım|kiram|kiramız|maaşım|ipoteğim|taksitim|taksitlerim|taksitimiz|birikimim|birikimimiz|emekli maaşım) [{any}] (sürüyor|var|kaldı|bitiyor|geçti|arttı|oldu|devam ediyor|aştı|yetmiyor|duruyor)>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      says: ["<(boyum|kilom|ayakkabı numaram|yaşım) [yaklaşık|tam] {number} [{word}]>"],
    },
    {
      fact: "health.note",
      single: false,
      never: PASSING,
      says: ["<[{any}] ({word}mam|{word}mem) (yasak|yasaklandı)>"],
    },
    {
      fact: "taste.dislikes",
      single: false,
      says: [
        "[bana] [sakın|lütfen] {thing} (önerme|önermeyin|yazma|koyma|söyleme|gösterme) [lütfen] [,] [hiç|pek|ben] [hiç|pek] (sevmem|sevmiyorum|hoşlanmam|hoşlanmıyorum|yemem|izlemem|dinlemem|okumam|nefret ederim)",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      says: [
        "[artık] {any} değilim [,] [şimdi|artık] {place}'(a|e|ya|ye) (geçtim|geçtik|taşındım|taşındık|döndüm|döndük|yerleştim|yerleştik)",
        "[artık] {any} değilim [,] [şimdi|artık] {place}'(da|de|ta|te) (yaşıyorum|oturuyorum|kalıyorum|yaşıyoruz|oturuyoruz)",
        "[artık] {any} (yaşamıyorum|oturmuyorum|yaşamıyoruz|oturmuyoruz|ayrıldım|ayrıldık) [,] [şimdi|artık] {place}'(a|e|ya|ye) (geçtim|geçtik|taşındım|taşındık|döndüm|döndük|yerleştim|yerleştik)",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "(şimdi|artık) <(motorla|bisikletle|metroyla|otobüsle|arabayla|trenle|scooterla|vapurla|yürüyerek) [{any}] (gidiyorum|geliyorum|gidip geliyorum)>",
      ],
    },
    { fact: "food.diet", says: ["[ben] [artık|yıllardır|katı bir|{word} yıldır|{word} senedir] {diet}"] },
    {
      fact: "work.studies",
      never: PASSING,
      says: [
        `<{word}'(da|de|ta|te|nda|nde) {word} [{word}] (okuyorum|öğrencisiyim)>`,
        `<{word} (üniversitesinde|üniversitesi|lisesinde|fakültesinde) [{any}] (okuyorum|öğrencisiyim|öğrenciyim|mezunuyum|mezun oldum)>`,
        "<{any} (bölümü|bölümünü|fakültesini|lisesini|üniversitesini) [{any}] (okuyorum|kazandım|bitirdim|bitiriyorum|mezunuyum)>",
        "<{any} (sınavına|yks'ye|yksye|kpss'ye|kpssye|tus'a|tusa|ales'e|dgs'ye|lgs'ye|ehliyet sınavına|üniversiteye|sınava) [{any}] (hazırlanıyorum|çalışıyorum)>",
        "<[{any}] (birinci|ikinci|üçüncü|dördüncü|son|1.|2.|3.|4.) (sınıfım|sınıftayım|sınıf öğrencisiyim)>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        "[bizim|benim] <(kedinin|köpeğin|kuşun|tavşanın|hamsterın|kedilerin|köpeklerin|kedimin|köpeğimin|kedimizin|köpeğimizin|kuşumuzun) (adı|ismi|adları|isimleri|yaşı|cinsi) {word} [{word}]>",
        "[bizim|benim] <{pet} [daha|henüz|şu anda] {age} (yaşında|aylık|haftalık)>",
        "[bizim|benim] <{pet} [bir] {breed}>",
        "[bizim|benim] <{pet} [{any}] (kısır|kısırlaştırıldı|hamile|kör|sağır|yaşlı|hasta|böbrek hastası|doğurdu|öldü)>",
        "<{any} (besliyorum|besliyoruz|sahiplendim|sahiplendik)>",
      ],
    },
    {
      fact: "trait.is",
      single: false,
      never: `${PASSING}|mutlu|kızgın|şanslı|doğru|yanlış|kötü bir gün|iyi`,
      says: [
        "[ben] <[{any}] (biriyim|biriyimdir|insanım|insanımdır|kişiyim|bir tipim|yapım var|huyum var|yapıya sahibim|mizacım var)>",
        "[ben] <[çok|biraz|aşırı|baya|bayağı|fazla|oldukça|epey] (utangacım|utangacımdır|sabırsızım|sabırsızımdır|titizim|titizimdir|dağınığım|dağınığımdır|içine kapanığım|içe dönüğüm|inatçıyım|inatçıyımdır|duygusalım|duygusalımdır|unutkanım|unutkanımdır|tembelim|tembelimdir|solağım|mükemmeliyetçiyim|takıntılıyım|asosyalim|sakarım|aceleciyim|alınganım|kıskancım|çekingenim|evcimenim|gececiyim|uykucuyum|pimpirikliyim|dakiğim|hassasım|kararsızımdır)>",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      single: false,
      says: ["[bizim|benim] {pet} {name} [{any}] (*yor|*dı|*di|*du|*dü|*tı|*ti|*mez|*maz) {end}"],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "<(çocuğum|çocuğumuz|kardeşim|eşim|ailem) yok> {end}",
        "<(iki|üç|dört|beş|altı|yedi|{number}) kardeşiz>",
        "<{any} (ailede|evde|köyde|mahallede) büyüdüm>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      never: `${PASSING}|doğum gün*|düğün*|sınav*|iş*|toplantı*|randevu*|maç*|ödev*|ateş*|problem*|sorun*|haber*|ad*|isim*|telefon*`,
      says: [`${RELATIVE} <{relative}${OF} {any} var>`],
    },
    {
      fact: "possession.lacks",
      single: false,
      never: PASSING,
      says: ["<(ehliyetim|arabam|arabamız|sigortam|bilgisayarım|fırınım|balkonum|balkonumuz|bahçem) yok> {end}"],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "<(kolesterolüm|tansiyonum|şekerim|ürik asidim|trigliseridim|demirim|guatrım|kan değerlerim) [çok|biraz|hep] (yüksek|düşük|çıkıyor|çıktı)>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: ["<{any} önce (uyuyamıyorum|uyuyamam|uyumam|yatmam|kalkamam|kalkamıyorum)>"],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: ["<[{any}] (yemeyi|içmeyi|tüketmeyi) bıraktım>"],
    },
    {
      fact: "taste.likes",
      single: false,
      never: PASSING,
      says: ["<{any} (dinlerim|izlerim|okurum)> [genelde|hep|genellikle] {end}"],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        "<her {word} [{any}] (maçım|dersim|kursum|antrenmanım|provam|seansım|idmanım|maçımız|provamız) (var|oluyor)>",
      ],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: [
        "<{word} [{word}] (dokunuyor|yaramıyor|iyi gelmiyor)> (bana|mideme)",
        "<{word} [{word}] (bana|mideme) (dokunuyor|yaramıyor|iyi gelmiyor)>",
        "<[bizim] (evde|ailede) {any} (yemez|içmez|yenmez|içilmez|pişmez)>",
      ],
    },
    {
      fact: "taste.dislikes",
      single: false,
      never: PASSING,
      says: [
        "<[{any}] (*a|*e) [hiç|pek|asla] (gelemiyorum|gelemem|dayanamıyorum|dayanamam|katlanamıyorum|katlanamam|tahammülüm yok|tahammül edemiyorum)>",
        "<[{any}] (*dan|*den|*tan|*ten) [çok|hep|hiç] (korkarım|korkuyorum|ürkerim|tiksinirim|tiksiniyorum|iğrenirim|haz etmem|hazzetmem)>",
      ],
    },
    {
      fact: "work.works_as",
      confidence: 0.9,
      never: PASSING,
      says: [
        "<[{any}] {job}(lık|lik|luk|lük) (yapıyorum|yaparım)>",
        "<{any} (tayinim çıktı|atandım|işe başladım|işe girdim)>",
        "<{any} (işletiyorum|işletiyoruz|ekiyoruz|ekiyorum|yetiştiriyoruz|üretiyoruz|üretiyorum|satıyoruz|satıyorum|çiftçilik yapıyorum|hayvancılık yapıyoruz|hayvancılık yapıyorum)>",
      ],
    },
    {
      fact: "possession.has",
      single: false,
      never: `${PASSING}|soru*|sorum|iş*|randevu*|fikr*|plan*|derdim|problem*|sorun*|ödev*|sınav*|toplantı*`,
      says: [
        "<(eski|yeni|ikinci el|külüstür|{number} model) [bir] {any} var>",
        "<[{any}] (*'m|*'ım|*'im|*'um|*'üm|*'ımız|*'imiz|*'umuz|*'ümüz) var>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      confidence: 0.9,
      never: PASSING,
      says: [
        "<(eşimle|karımla|kocamla|sevgilimle|nişanlımla|kız arkadaşımla|erkek arkadaşımla) [{any}] (evliyiz|birlikteyiz|beraberiz|nişanlıyız|boşanıyoruz|boşandık|ayrıldık|ayrıyız|yaşıyoruz|sözlüyüz)>",
        "<(evliyim|bekarım|boşandım|boşanıyorum|boşanmışım|nişanlıyım|nişanlandım|dulum|evliyiz|evlendim|evleniyorum|evleniyoruz|hamileyim|hamileyiz)>",
        "<{any} (çocuk|evlat|kız|oğlan|bebek|ikiz|ikizler) (annesiyim|babasıyım|anasıyım)>",
        "<(iki|üç|dört|beş|bir|tek|{number}) [küçük|büyük] (çocuğum|kızım|oğlum|evladım|torunum|kardeşim|ablam|abim|çocuğumuz|kızımız|oğlumuz) (var|bende)>",
        "<(ailemle|annemle|babamla|annemlerle|tek başıma|yalnız|ev arkadaşımla|kardeşimle|ablamla|abimle|kayınvalidemle) [{any}] (yaşıyorum|yaşıyoruz|oturuyorum|oturuyoruz|kalıyorum)>",
        "<{any} (aylık|haftalık) hamileyim>",
        "<evde {number} kişiyiz>",
      ],
    },
    {
      fact: "family.{relative}",
      single: false,
      confidence: 0.9,
      never: PASSING,
      says: [
        `${RELATIVE} <{relative} (da|de) [{relative} da|{relative} de] [{any}] (sağır|dilsiz|kör|{role})>`,
        `${RELATIVE} <{relative} [{any}] {role}> {end}`,
        `${RELATIVE} <{relative} [{word}] [{word}] (hastası|gazisi|mezunu|emeklisi|memuru|şoförü|öğretmeni|mühendisi|ustası|müdürü|engelli|emekli|hamile)>`,
        `${RELATIVE} <{relative} [{word}] (ilkokul|ortaokul|lise|üniversite|ilkokulda|ortaokulda|lisede|üniversitede|anaokulunda|kreşte|anasınıfında|askerde|yurtdışında)> {end}`,
        `${RELATIVE} <{relative} (ilkokul|ortaokul|lise|üniversite) {word}>`,
        `${RELATIVE} <{relative} [{any}] {city}(lı|li|lu|lü)> {end}`,
        `${RELATIVE} <{relative} [daha|henüz|şu anda] {age} (yaşında|yaşına girdi|yaşına bastı|yaşına girecek|yaşına giriyor|aylık|haftalık)>`,
        `${RELATIVE} <{relative} {any} (vefat etti|vefat etmişti|öldü|evlendi|boşandı|boşanıyor|taşındı|taşınıyor|taşınacak|mezun oldu|askerde|askere gitti|askere gidiyor|doğdu|yerleşti|yerleşiyor|göç etti|göçtü|başladı|işe girdi|işten çıktı|kazandı|kaybetti|doğacak|doğum yapacak|yemiyor|yemez|sevmiyor|sevmez|içmiyor|korkuyor|tutuyor|konuşuyor|çalışıyor|yaşıyor|oturuyor|okuyor|öğreniyor|çalıyor|oynuyor|hastası|kullanıyor)>`,
        `${RELATIVE} <{relative} (vefat etti|öldü|evlendi|boşandı|boşanıyor|askerde|vegan|yürüyemiyor)> {end}`,
        `${RELATIVE} <{relative}${OF} {any} (alerjisi|hastalığı|şekeri|tansiyonu|astımı|intoleransı|fıtığı|epilepsisi|otizmi|dehbsi|diyabeti|demansı|kanseri|ameliyatı) var>`,
        `${RELATIVE} <{relative}${OF} (alerjisi|hastalığı|şekeri|tansiyonu|astımı|fıtığı|epilepsisi|otizmi|diyabeti|demansı) var>`,
        `${RELATIVE} <{relative}(a|e|ya|ye|ma|me) {any} (teşhisi kondu|teşhisi konuldu|tanısı kondu|tanısı konuldu|bakıyorum|bakıyoruz)>`,
        `${RELATIVE} <{relative} {any} (olmak|okumak|taşınmak|gitmek|bırakmak|evlenmek|emekli olmak) istiyor>`,
        `<{relative}(ı|i|u|ü|yı|yi) [{any}] (kaybettim|kaybettik|toprağa verdik)>`,
        `${RELATIVE} <{relative}(dan|den|tan|ten|la|le|yla|yle) [{any}] (ayrıldım|ayrıldık|boşandım|boşandık|ayrıyız|evliyiz|küsüz)>`,
        `${RELATIVE} <{relative} (bizimle|benimle|yanımızda|yanımda|bizde) [{any}] (yaşıyor|kalıyor|oturuyor)>`,
      ],
    },
    {
      fact: "work.works_as",
      confidence: 0.9,
      never: `${PASSING}|çocuk|evlat|hasta*|taraftar*|hayran*|düşman*|fan*`,
      says: [
        `<{any} {job}${AM}> {end}`,
        `<{job}${AM}> {end}`,
        `<{any} ${AM_OF}>`,
        `<[{any}] {job}${AM}> ben`,
        "<{any} olarak [{any}] (çalışıyorum|görev yapıyorum|çalışmaktayım)>",
        "<{any} (ders|dersi|dersleri|kursu|eğitimi) (veriyorum|veririm)>",
        "<{any} (işindeyim|sektöründeyim|sektöründe çalışıyorum|işi yapıyorum|dükkanım var|işletiyorum|kafem var|lokantam var|atölyem var)>",
        "<(asgari ücretle|evden|uzaktan|gece|vardiyalı|yarı zamanlı|freelance|serbest) [{any}] çalışıyorum>",
        "<[{any} (aydır|yıldır|senedir|beri)] (işsizim|emekliyim|ev hanımıyım|serbest çalışıyorum|esnafım|öğrenciyim|işten çıkarıldım|işten ayrıldım|emekli oldum)>",
      ],
    },
    {
      fact: "location.comes_from",
      confidence: 0.9,
      never: PASSING,
      says: [
        `[ben|biz] <[aslen|doğma büyüme|köken olarak] {city}${FROM}> [biz|ben|bizler] {end}`,
        "<{city}'* (doğumluyum)>",
        "<{any} (ailenin|aileden|köyden|köylü) (çocuğuyum|kızıyım|oğluyum|geliyorum|torunuyum)>",
        "<{word}(adalıyım|köylüyüm|kentliyim|hisarlıyım|ovalıyım|pazarlıyım|kaleliyim)>",
        "<{city} (doğumluyum|asıllıyım|kökenliyim|göçmeniyim)>",
      ],
    },
    {
      fact: "location.lives_in",
      confidence: 0.9,
      never: PASSING,
      says: [
        `<[{any} (senedir|yıldır|aydır|beri)] {city}${IN} [{any}] (yaşıyorum|yaşıyoruz|oturuyorum|oturuyoruz|kalıyorum|kirada oturuyorum)>`,
        "<(evimiz|evim|dairemiz|apartmanımız|binamız) {any} (kalma|yapımı|katlı|müstakil|kiralık|katta|zemin kat|giriş katı|bahçeli|yıllık|metrekare)>",
        "<[{any}] yanına (taşındım|döndüm|yerleştim|taşındık)>",
        "<{any} (katında|katta|evde|dairede|apartmanda|apartmanında|sitede|köyde|müstakilde|müstakil evde|villada|lojmanda|yurtta|rezidansta|gecekonduda|çatı katında) [{word}] (oturuyorum|oturuyoruz|kalıyorum|kalıyoruz|yaşıyorum|yaşıyoruz)>",
        `<{city}(a|e|ya|ye) [{any}] (taşındım|taşındık|yerleştim|yerleştik|taşınıyorum|taşınıyoruz)>`,
        `<{any} (senedir|yıldır|aydır) {place}'${IN} (yaşıyorum|yaşıyoruz|oturuyorum|oturuyoruz)>`,
      ],
    },
    {
      fact: "taste.supports",
      single: false,
      never: PASSING,
      says: [`[ben] <{team}${FROM}> {end}`, "<{team} (taraftarıyım|tutuyorum|fanatiğiyim)>"],
    },
    {
      fact: "identity.is",
      single: false,
      never: PASSING,
      says: [
        "[ben] <(müslümanım|hristiyanım|ateistim|aleviyim|sünniyim|yahudiyim|deistim|agnostiğim|kürdüm|azeriyim|çerkesim|lazım ben|boşnağım)>",
      ],
    },
    {
      fact: "belief.note",
      single: false,
      never: PASSING,
      says: [
        "<[biz] {any} (kutlamayız|kutlamıyoruz|kutlamam|kutlamıyorum|kutlarız|kutlarım)>",
        "<{any} (aileden geliyorum|inanmam|inanmıyorum|inanırım|inanıyorum)>",
        "<[{any}] (namaz kılarım|namaz kılıyorum|namazımı kılarım|oruç tutarım|oruç tutuyorum|kiliseye giderim|kiliseye gidiyorum|camiye giderim|camiye gidiyorum)>",
      ],
    },
    {
      fact: "pets.note",
      single: false,
      never: PASSING,
      says: [
        "[evde|benim|bizim] <(iki|üç|dört|beş|altı|bir|{number}) {any} (kedim|köpeğim|kuşum|balığım|tavşanım|tavuğum|kaplumbağam|papağanım|kedimiz|köpeğimiz|kuşumuz|balığımız|tavuğumuz|tavşanımız|papağanımız|hamsterım|ineğimiz|koyunumuz|keçimiz|atım|atımız) var>",
        "[evde|benim|bizim] <{animal} [{any}] var> {end}",
        "<{any} (cinsi|yavru|sokak) {animal} var>",
      ],
    },
    {
      fact: "health.has",
      single: false,
      never: PASSING,
      says: [
        "<{any} (intoleransım|hassasiyetim|rahatsızlığım|hastalığım|alerjim|fıtığım|tansiyonum|şekerim|kireçlenmem|bozukluğum|fobim|korkum|bozukluğu|yetmezliğim|romatizmam) var>",
        "<{any} (hastasıyım|hastayım|teşhisi kondu|tanısı kondu|teşhisi konuldu|ameliyatı oldum)>",
        "<{any} ameliyat oldum>",
      ],
    },
    {
      fact: "finance.note",
      single: false,
      never: PASSING,
      says: [
        "<[{any}] (borcum|kredim|borcumuz|kredimiz|taksitim|birikimim) var>",
        "<[{any}] (borcum|kredim|borcumuz|kredimiz|taksitim|birikimim) var {amount}>",
        "<[{any}] (borcu|kredisi|taksiti|kira|nafaka|kredi|borç) (ödüyorum|ödüyoruz)>",
        "<{any} için (para biriktiriyorum|para biriktiriyoruz|birikim yapıyorum|birikim yapıyoruz)>",
        "<[{any}] (kirada oturuyorum|kirada oturuyoruz|kiradayım|kiradayız|emekli maaşı alıyorum|nafaka alıyorum|burs alıyorum|kyk bursu alıyorum)>",
      ],
    },
    {
      fact: "family.note",
      single: false,
      never: PASSING,
      says: [
        "bizim <(kızın|oğlanın|çocuğun|çocukların|hanımın|beyin|ufaklığın|kızların|bebeğin|büyüğün|küçüğün) {any} (alerjisi|hastalığı|şekeri|tansiyonu|astımı|kursu|sınavı|okulu) var>",
        "(ailede|evde|hanede) <{any} kişiyiz>",
        "<{any} kişilik [bir] aileyiz>",
        "<(çocuklar|çocuklarımız|kızlar|oğlanlar|ikizler|çocuklarım) {any} (yaşında|yaşındalar|yaşlarında)>",
        "<[{any}] evlilik (yıldönümümüz|yıl dönümümüz|yıldönümüm)>",
        "bizim <(kız|oğlan|çocuk|çocuklar|hanım|bey|ufaklık|kızlar|bebek|büyük|küçük) [{any}] (yemiyor|sevmiyor|gidiyor|okuyor|çalışıyor|oynuyor|başladı|{role}|{age} yaşında|{age} aylık)> {end}",
      ],
    },
    {
      fact: "study.learns",
      single: false,
      never: PASSING,
      says: [
        "<(ingilizce|almanca|fransızca|ispanyolca|italyanca|rusça|japonca|korece|çince|arapça|farsça|yunanca|kürtçe|osmanlıca|portekizce|hollandaca) [{any}] (çalışıyorum|öğreniyorum|kursuna gidiyorum|dersi alıyorum|okuyorum)>",
      ],
    },
    {
      fact: "language.speaks",
      never: PASSING,
      says: [
        "<[{any}] {word} (seviyesindeyim|seviyedeyim|düzeyindeyim)>",
        "<(ingilizce|almanca|fransızca|ispanyolca|italyanca|rusça|japonca|korece|çince|arapça|farsça|yunanca|kürtçe|osmanlıca|portekizce|hollandaca) (biliyorum|konuşuyorum|konuşurum|konuşabiliyorum)>",
        "<(ingilizcem|almancam|fransızcam|ispanyolcam|italyancam|rusçam|japoncam|korecem|arapçam|türkçem|yunancam|çincem) [{any}] (seviyesinde|seviyede|seviyesi|iyi|zayıf|kötü|orta|akıcı|başlangıç|fena değil|yok|var|{token})> {end}",
      ],
    },
    {
      fact: "health.note",
      single: false,
      never: PASSING,
      says: [
        "<{any} (uyuyamıyorum|uyuyamam|uykusuzluk çekiyorum|ağrısı çekiyorum|ağrım var|ağrılarım var|ilaç kullanıyorum|tedavi görüyorum|terapiye gidiyorum|fizik tedavi görüyorum)>",
        "<[{any}] (sigarayı|alkolü|içkiyi|şekeri|kahveyi|eti|nargileyi) [{any}] (bıraktım|bırakalı {any} oldu|bırakmaya çalışıyorum)>",
        "<[{any}] (sigara|alkol|nargile) (içiyorum|içerim|kullanıyorum|kullanmıyorum|içmiyorum|içmem|kullanmam)>",
      ],
    },
    {
      fact: "food.note",
      single: false,
      never: PASSING,
      says: [
        "<{any} (*siz|*sız|*suz|*süz|sade|az şekerli|şekerli|sütlü|koyu|açık|demli) (içerim|içiyorum|yerim|yiyorum)>",
        "<{any} (yiyemem|yiyemiyorum|içemem|içemiyorum|tüketmem|tüketmiyorum|yemeyiz|yemiyoruz|içmeyiz|içmiyoruz|ağzıma sürmem|ağzıma koymam|sindiremiyorum|sindiremem|tolere edemiyorum)>",
        "<{any} (dokunur|alerji yapıyor|gaz yapıyor) [bana]> {end}",
        "<{any} (diyetindeyim|diyeti yapıyorum|diyet yapıyorum|oruç yapıyorum)>",
        "<sadece {any} (içerim|içiyorum|yerim|yiyorum|tüketirim|kullanırım)>",
        "<{any} (besleniyorum|beslenirim|besleniyoruz)>",
      ],
    },
    {
      fact: "habit.does",
      single: false,
      never: PASSING,
      says: [
        `<(hafta sonları|haftasonları|hafta sonu|hafta içi|boş zamanlarımda|akşamları|sabahları|geceleri|öğlenleri|cumartesileri|pazarları|yazları|kışları|cumaları) {any} ${DO}>`,
        `<[{any}] (bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|birkaç|{number}) (yıldır|senedir|aydır) {any} (gidiyorum|yapıyorum|oynuyorum|çalıyorum|koşuyorum|yüzüyorum|kullanıyorum|çalışıyorum|besliyorum|yazıyorum|okuyorum|öğreniyorum|içiyorum|alıyorum|gidiyoruz|yapıyoruz)>`,
        `<(haftada|günde|ayda|yılda) (bir|iki|üç|dört|beş|altı|{number}) {any} ${DO}>`,
        `<(her|hafta) (gün|sabah|akşam|gece|hafta|ay|yıl|yaz|pazar|cumartesi|cuma|içi|sonu) {any} ${DO}>`,
        `<[bir] {any} (koroda|grupta|tiyatroda|orkestrada|takımda|kulüpte|dernekte|bandoda) [{any}] ${DO}>`,
        `<[bir] (koroda|grupta|tiyatroda|orkestrada|takımda|kulüpte|dernekte|bandoda) [{any}] (söylüyorum|çalıyorum|oynuyorum|dans ediyorum|görev alıyorum)>`,
        `<gönüllü [olarak] {any} ${DO}>`,
        `<{any} gönüllü [olarak] {any} ${DO}>`,
        "<işe {any} (gidiyorum|giderim|gidip geliyorum)>",
      ],
    },
    {
      fact: "identity.name",
      confidence: 0.95,
      never: "adım adım|anlat|göster|açıkla",
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
        "[benim|bizim] {kin} var",
        "<[{any}] (baba|anne|dede|amca|dayı|teyze|hala|anneanne|babaanne) (oldum|olacağım|oluyorum)>",
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
        "<{thing} intoleransım> var",
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
      never: PASSING,
      says: ["<{thing} (yemem|yemiyorum|yemeyiz)>", "<{thing} (içmem|içmiyorum)>"],
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
        "<{thing} (biriktiriyorum|koleksiyonu yapıyorum|topluyorum|yetiştiriyorum|restore ediyorum|çiziyorum|örüyorum|dikiyorum|fotoğraf çekiyorum|tırmanıyorum|yapıyorum|toplarım|biriktiririm|yazıyorum|geliştiriyorum|geliştiriyoruz|yazıyoruz|tasarlıyoruz|inşa ediyoruz|kodluyorum|kodluyoruz|inşa ediyorum|tasarlıyorum|kuruyorum)>",
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
      never:
        "kilo*|nefes|karar*|haber*|randevu*|not|ders*|izin|cevap|duş|zevk|risk|bilet*|mail*|mesaj*|teklif*|keyif|tepki|ilaç|iş|para|ödül|davet|sonuç|hata|ceza|uyarı|yardım|bilgi",
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
        "{thing} [çok] (severim|seviyorum|bayılırım|bayılıyorum|hoşlanırım|hoşlanıyorum|ilgi duyuyorum|severiz|seviyoruz|bayılırız|bayılıyoruz|hastasıyım|hayranıyız)",
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
    // Whatever else is said of family and pets
    {
      fact: "family.{relative}",
      single: false,
      confidence: 0.7,
      never: `${PASSING}|istiyor|soruyor|geliyor|arıyor|bekliyor|ağlıyor|kızıyor|bağırıyor|gelecek|sürekli|hep|*mış|*miş|*muş|*müş|ben|bana|beni|benden`,
      says: [
        `${RELATIVE} <{relative} [{any}] (*ıyor|*iyor|*uyor|*üyor|*maz|*mez|sever|bayılır|yapar|içer|yer|eder|korkar|kullanır|oynar|bilir|gider|çalışır)>`,
        `{word} yaşındaki <{relative} [{any}] (*ıyor|*iyor|*uyor|*üyor|*maz|*mez)>`,
        `<{relative}${OF} [{any}] var>`,
      ],
    },
    {
      fact: "pets.note",
      single: false,
      confidence: 0.7,
      never: `${PASSING}|istiyor|*mış|*miş|*muş|*müş|ben|bana|beni`,
      says: ["[benim|bizim] <{pet} [{any}] (*ıyor|*iyor|*uyor|*üyor|*maz|*mez)>"],
    },
  ],
  forgetAsks: [
    {
      says: "^(?<what>.+?) (?:unutabilir misin|unutur musun|unutabilir misiniz|unutur musunuz)(?: lütfen)?$",
      means: "{what} unut",
    },
  ],
  forgetAll: "^(?:lütfen )?(?:hakkımda(?:ki)? (?:bildiğin )?)?(?:her şeyi|hepsini) (?:unut|sil)(?: lütfen|un)?$",
  retractions: [
    {
      says: String.raw`^(?:(?:ben|sonunda|dün|artık) )*(?:eski )?(?<what>[^,;]+?)(?:['’]?[yn]?[ıiuü]|m[ıiuü])? (?:sattım|sattık)(?:[,;]?(?: ve)?(?: yerine)? (?<next>[^,;]+?) (?:aldım|aldık))?(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:(?:ben|sonunda|geçen \p{L}+) )*(?<what>\p{L}+?)['’]?[dt][ae]n (?<next>\p{L}+?)['’]?[yn]?[ae] (?:taşındım|taşındık|geçtim)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:\p{L}+['’]?(?:yla|yle|la|le)|(?:kız arkadaşım|erkek arkadaşım|sevgilim|karım|kocam|eşim|nişanlım)(?:la|le)?) (?:\p{L}+ )?(?:ayrıldık|ayrıldım|boşandık|boşandım)|^(?:biz )?(?:boşandık|ayrıldık|boşandım)$`,
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: String.raw`^(?:(?:benim|zavallı|yaşlı|sevgili) )*(?<what>[^,;]+?) (?:\p{L}+ )?(?:öldü|vefat etti|hayatını kaybetti)$`,
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: String.raw`^(?:(?:ben|artık|sonunda) )*(?<what>[^,;]+?)(?:y[ıiuü])? bıraktım$`,
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food"],
    },
    {
      says: String.raw`^(?:ben )?(?<what>[^,;]+?)(?:['’]?[yn]?[ıiuü])? artık (?:hiç )?(?:sevmiyorum|sevmem)$`,
      means: "{what} seviyorum",
    },
    {
      says: String.raw`^(?:ben )?artık (?<what>[^,;]+?)(?:['’]?[yn]?[ıiuü])? (?:hiç )?(?:sevmiyorum|sevmem)$`,
      means: "{what} seviyorum",
    },
    {
      says: String.raw`^(?:ben )?eskiden (?<what>[^,;]+?)(?:['’]?[yn]?[ıiuü])? (?:çok )?(?:severdim|seviyordum)[,;]? (?:ama|artık|şimdi)\b.*$`,
      isWhole: true,
      means: "{what} seviyorum",
    },
    {
      says: String.raw`^(?:ben )?(?<what>[^,;]+?)(?:dan|den|tan|ten) (?:bıktım|sıkıldım|soğudum)$`,
      means: "{what} seviyorum",
    },
    {
      says: String.raw`^(?:ben )?(?<what>[^,;]+?)(?:['’]?[yn]?[ıiuü])? (?:sevmeye başladım|artık seviyorum)$`,
      means: "{what} sevmiyorum",
    },
    {
      says: String.raw`^(?:ben )?artık (?<what>[^,;]+?)(?:['’]?[yn]?[ıiuü])? (?:çok )?seviyorum$`,
      means: "{what} sevmiyorum",
    },
    {
      says: "^(?:ben )?(?:artık |sonunda |nihayet )*(?:(?:üniversiteden|üniversiteyi|okuldan|okulu|yüksek lisansı|lisansı) )?(?:mezun oldum|bitirdim)$",
      ends: ["work.studies", "work.studies_at"],
    },
    { says: "^(?:ben )?artık (?<what>.+?) yaşamıyorum$", means: "{what} yaşıyorum" },
    { says: "^(?:ben )?artık (?<what>.+?) çalışmıyorum$", means: "{what} çalışıyorum" },
    { says: "^(?:ben )?artık (?<what>.+?) (?:sevmiyorum|sevmem)$", means: "{what} seviyorum" },
  ],
  slots: {
    notNames:
      "lütfen|ingiliz|rus|ukraynalı|suriyeli|kürt|azeri|bulgar|yunan|italyan|fransız|amerikalı|japon|koreli|çinli|hintli|iranlı|ıraklı|afgan|gürcü|ermeni|arnavut|boşnak|çerkes|laz|arap|ispanyol|portekizli|brezilyalı|hollandalı|belçikalı|avusturyalı|isviçreli|isveçli|norveçli|danimarkalı|polonyalı|romen|macar|sırp|hırvat|makedon|kanadalı|avustralyalı|meksikalı|özbek|kazak|kırgız|türkmen|tatar|kıbrıslı|faslı|mısırlı|nijeryalı|alevi|sünni|ateist|budist|yahudi|hafız|sünnetli|kolej|demans|alzheimer|epilepsi|türk|türküm|alman|vegan|veganım|vejetaryen|vejetaryenim|yorgun|hasta|iyiyim|buradayım|değil|bir|çok|müslüman|yeni|bekar|evli|de|da|hazırım|bugün|geldim|doktorum|öğretmenim|mühendisim|var|ne|nedir",
    notPlaces: "ev|evde|bir|bu|şu|o|korku|huzur|şehir|köy|merkez|python|linux",
    notThings:
      "bu|bunu|onu|şunu|seni|sizi|sana|size|ne|nasıl|bir şey|hiçbir şey|her şey|değil|o|burada|orada|bir soru|bir sorun|sorum|sorunum|fikrim|zamanım|vaktim|böyle|öyle|hiç",
    nameParticles: "de|da|van|von|el|al|bin|la",
    valueEnds: "çünkü|ama|fakat|ancak|bu yüzden|ve ben|o yüzden|değil",
    valueStarts:
      "doğma büyüme|ama|fakat|ancak|yanında|sonra|ben|biz|benim|bizim|bu aralar|şu aralar|son zamanlarda|bir de|aslında|bu arada|şimdi|şu an|şu anda|artık|çok|gerçekten|en çok|hala|hâlâ|da|de|ayrıca|genelde|genellikle|özellikle|uzun zamandır|yıllardır|bir süredir|iki yıldır|üç yıldır|beş yıldır|on yıldır|iki senedir|geçen yıl|geçen ay|geçen hafta|yakın zamanda|kısa süre önce|yeni|yeni bir|bana göre|eskiden beri|çocukluğumdan beri|ve|merhaba|selam|bende|kendime|geçenlerde|nihayet|sonunda|dün|bugün|evde|sabahları|akşamları|ne yazık ki|maalesef|galiba|akıcı|iyi|biraz|üniversitede|bir",
    emptyValues:
      "bunu|onu|seni|sizi|bu|o|ev|evde|burada|orada|çok|iyi|her şeyi|hiçbir şeyi|şey|bir şey|bende|zaman|onları|bunları",
    kinds:
      "renk|yemek|müzik|içecek|film|kitap|grup|şarkı|oyun|hayvan|spor|içmeyi|yemeyi|oynamayı|dinlemeyi|okumayı|izlemeyi|içmek|yemek",
    joins: "ve|veya|ile|&",
    lists: {
      role: "göçmeni|göçmen|asıllı|kökenli|japon|koreli|çinli|hintli|iranlı|ıraklı|afgan|gürcü|ermeni|arnavut|boşnak|çerkes|laz|arap|ispanyol|portekizli|brezilyalı|hollandalı|belçikalı|avusturyalı|isviçreli|isveçli|norveçli|danimarkalı|polonyalı|romen|macar|sırp|hırvat|makedon|kanadalı|avustralyalı|meksikalı|özbek|kazak|kırgız|türkmen|tatar|kıbrıslı|faslı|mısırlı|nijeryalı|alevi|sünni|ateist|budist|yahudi|hafız|sünnetli|kolej|demans|alzheimer|epilepsi|emekli|işsiz|hamile|öğrenci|esnaf|vejetaryen|vegan|engelli|otistik|otizmli|diyabetli|diyabet|astımlı|felçli|yatalak|evli|bekar|dul|alman|ingiliz|rus|ukraynalı|suriyeli|kürt|azeri|bulgar|yunan|italyan|fransız|amerikalı|müslüman|hristiyan|çölyak|bipolar|hiperaktif|solak|hastası|şoförü|mühendisi|öğretmeni|hemşiresi|hekimi|uzmanı|müdürü|memuru|işçisi|görevlisi|temsilcisi|sahibi|mezunu|öğrencisi|sorumlusu|teknisyeni|emeklisi|ustası|çalışanı|kaptanı|operatörü|elemanı|danışmanı|üyesi|taraftarı|doktoru|avukatı|teknikeri|yöneticisi|lise sonda|öğretmen|hemşire|doktor|mühendis|yazılımcı|programcı|tasarımcı|mimar|avukat|yazar|gazeteci|aşçı|pilot|müzisyen|fotoğrafçı|muhasebeci|müdür|danışman|elektrikçi|tesisatçı|marangoz|eczacı|psikolog|çevirmen|çiftçi|itfaiyeci|tamirci|profesör|veteriner|fırıncı|pastacı|şoför|taksici|ebe|cerrah|hakim|savcı|garson|kuaför|berber|terzi|kasap|asker|polis|subay|astsubay|bekçi|güvenlik|bakıcı|sekreter|ev hanımı|stajyer|akademisyen|memur|bankacı|kaynakçı|balıkçı|inşaatçı|işçi|kaptan|denizci|imam|noter|temizlikçi|kamyoncu|kurye",
      city: "adana|adıyaman|afyon|ağrı|aksaray|amasya|ankara|antalya|ardahan|artvin|aydın|balıkesir|bartın|batman|bayburt|bilecik|bingöl|bitlis|bolu|burdur|bursa|çanakkale|çankırı|çorum|denizli|diyarbakır|düzce|edirne|elazığ|erzincan|erzurum|eskişehir|gaziantep|antep|giresun|gümüşhane|hakkari|hatay|ığdır|isparta|istanbul|izmir|izmit|kahramanmaraş|maraş|karabük|karaman|kars|kastamonu|kayseri|kilis|kırıkkale|kırklareli|kırşehir|kocaeli|konya|kütahya|malatya|manisa|mardin|mersin|muğla|muş|nevşehir|niğde|ordu|osmaniye|rize|sakarya|adapazarı|samsun|şanlıurfa|urfa|siirt|sinop|sivas|şırnak|tekirdağ|tokat|trabzon|tunceli|uşak|van|yalova|yozgat|zonguldak|bodrum|fethiye|marmaris|alanya|kuşadası|iskenderun|tarsus|çorlu|gebze|bandırma|ayvalık|kadıköy|üsküdar|beşiktaş|almanya|berlin|münih|köln|hollanda|fransa|ingiltere|londra|avusturya|viyana|isviçre|belçika|kıbrıs|karadeniz|ege|trakya",
      team: "fenerbahçe|fener|galatasaray|cimbom|beşiktaş|trabzonspor|bursaspor|göztepe|karşıyaka|eskişehirspor|samsunspor|altay|adanaspor|kocaelispor",
      job: "öğretmen|hemşire|doktor|mühendis|yazılımcı|yazılım geliştirici|yazılım mühendis|geliştirici|programcı|tasarımcı|mimar|avukat|öğrenci|yazar|gazeteci|bilim insan|araştırmacı|aşçı|şef|pilot|sanatçı|müzisyen|fotoğrafçı|muhasebeci|yönetici|müdür|danışman|elektrikçi|tesisatçı|marangoz|diş hekim|eczacı|terapist|fizyoterapist|psikolog|çevirmen|tercüman|kütüphaneci|çiftçi|itfaiyeci|tamirci|analist|profesör|veteriner|fırıncı|pastacı|barista|şoför|taksici|paramedik|ebe|cerrah|hakim|garson|kuaför|berber|terzi|kasap|bahçıvan|inşaatçı|asker|polis|sosyal hizmet uzman|bakıcı|sekreter|ekonomist|matematikçi|fizikçi|kimyager|biyolog|tarihçi|editör|oyuncu|dansçı|şarkıcı|besteci|satıcı|tezgahtar|girişimci|teknisyen|antrenör|diyetisyen|emekli|ev hanım|stajyer|akademisyen|arıcı|postacı|memur|bankacı|grafiker|savcı|subay|astsubay|esnaf|hemşir|pazarlamacı|emlakçı|sigortacı|güvenlikçi|kurye|temizlikçi|diş teknisyen|yazılım mühendis|makinist|işçi|imam|denizci|kaptan|dişçi|optisyen|kaynakçı|balıkçı",
      ailment:
        "astım|astımım|diyabet|şeker hastalığı|şeker hastalığım|diyabetim|migren|migrenim|epilepsi|hipertansiyon|yüksek tansiyon|tansiyonum|depresyon|depresyonum|anksiyete|anksiyetem|dehb|otizm|artrit|çölyak|çölyak hastalığı|çölyak hastalığım|crohn|kanser|hiv|uykusuzluk|egzama|egzamam|sedef|sedef hastalığı|sedef hastalığım|anemi|kansızlık|saman nezlesi|ms|multipl skleroz|skolyoz|endometriozis|fibromiyalji|lupus|gut|laktoz intoleransı|laktoz intoleransım|gluten intoleransı|bel fıtığı|bel fıtığım|hipotiroidi|guatr|disleksi|parkinson|reflü|reflüm|sinüzit|sinüzitim",
      ill: "menopozdayım|menopoza girdim|diyabetliyim|şeker hastasıyım|astımlıyım|epilepsi hastasıyım|hamileyim|renk körüyüm|sağırım|körüm|otizmliyim|otistikim|bipolarım|çölyak hastasıyım|hiv pozitifim|disleksiğim|tansiyon hastasıyım|laktoz intoleransıyım",
      relative:
        "annemler=parents|kaynanam=mother-in-law|kayınbabam=father-in-law|kayınbiraderim=brother-in-law|görümcem=sister-in-law|baldızım=sister-in-law|eltim=sister-in-law|yengem=aunt|eniştem=uncle|gelinim=daughter-in-law|damadım=son-in-law|ikizlerimiz=twins|ikiz kızlarım=daughters|bebeğimiz=baby|büyükannem=grandmother|büyükbabam=grandfather|ninem=grandmother|annanem=grandmother|hanım=wife|ebeveynlerim=parents|eşim=spouse|karım=wife|kocam=husband|sevgilim=partner|kız arkadaşım=girlfriend|erkek arkadaşım=boyfriend|nişanlım=fiancee|oğlum=son|oğullarım=sons|kızım=daughter|kızlarım=daughters|çocuğum=child|çocuklarım=children|çocuğumuz=child|bebeğim=baby|annem=mother|babam=father|kardeşim=sibling|kardeşlerim=siblings|erkek kardeşim=brother|kız kardeşim=sister|ablam=sister|abim=brother|ağabeyim=brother|anneannem=grandmother|babaannem=grandmother|dedem=grandfather|torunum=grandchild|torunlarım=grandchildren|amcam=uncle|dayım=uncle|teyzem=aunt|halam=aunt|kuzenim=cousin|yeğenim=niece_or_nephew|patronum=boss|müdürüm=boss|en iyi arkadaşım=best_friend|ikizlerim=twins|kayınvalidem=mother-in-law|kayınpederim=father-in-law|oğlumuz=son|kızımız=daughter",
      kin: "oğlum|oğullarım|kızım|kızlarım|çocuğum|çocuğumuz|çocuklarım|kardeşim|erkek kardeşim|kız kardeşim|ablam|abim|ağabeyim|torunum|yeğenim|ikizlerim|ikiz kardeşim|kızımız|oğlumuz|nişanlım|kuzenim",
      breed:
        "golden|golden retriever|labrador|terrier|kangal|pomeranian|poodle|kaniş|husky|rottweiler|alman kurdu|chihuahua|beagle|pug|bulldog|van kedisi|ankara kedisi|tekir|sarman|british|british shorthair|scottish|scottish fold|siyam|iran kedisi|maine coon|ragdoll|sokak kedisi|sokak köpeği|kırma|muhabbet kuşu|sultan papağanı|cockapoo|maltipoo|cavalier|akita|cane corso|border collie|setter|smokin",
      pet: "köpeğim=dog|köpeğimiz=dog|köpeklerim=dog|kedim=cat|kedimiz=cat|kedilerim=cat|hamsterım=hamster|atım=horse|tavşanım=rabbit|papağanım=parrot|muhabbet kuşum=budgie|kuşum=bird|kaplumbağam=tortoise",
      animal:
        "kobayımız|kobayım|kobay|gelinciğim|farem|faremiz|sıçanım|yılanım|keçim|keçimiz|koyunumuz|eşeğimiz|kazımız|ördeğimiz|ördeklerimiz|bıldırcınlarımız|kanaryam|kanaryamız|yavru kedim|yavru köpeğim|kedilerimiz|köpeklerimiz|kuşumuz|köpeğim|köpeğimiz|köpek|kedim|kedimiz|kedi|hamsterım|hamster|atım|at|tavşanım|tavşan|papağanım|papağan|muhabbet kuşum|muhabbet kuşu|kuşum|kuş|kaplumbağam|kaplumbağa|balığım|akvaryumum|tavuklarım|tavuk|arılarım|arı|keçilerim|kanaryam",
      diet: "vejetaryenim|veganım|vejeteryanım|pesketaryenim|vejetaryeniz|veganız|helal besleniyorum|glutensiz besleniyorum|vegan besleniyorum|vejetaryen besleniyorum|ketojenik besleniyorum|laktozsuz besleniyorum|vejetaryen oldum|vegan oldum|glutensiz beslenirim",
      drug: "insülin|metformin|antidepresan|antibiyotik|kan sulandırıcı|ibuprofen|aspirin|lityum|tansiyon ilacı|tiroid ilacı|kortizon|statin",
      own: "maaşım=salary|kiram=rent|emekli maaşım=pension|aylık bütçem=budget|gelirim=income|aylık gelirim=income|kiramız=rent",
      fav: "renk=colour|yemek=food|film=film|kitap=book|grup=band|müzik grubu=band|şarkı=song|dizi=series|spor=sport|hayvan=animal|içecek=drink|şehir=city|yazar=author|müzik=music|müzik türü=music|oyun=game|takım=team|mevsim=season|ders=subject|tatlı=dessert|meyve=fruit",
      item: "arabam|arabamız|araba|bisikletim|bisiklet|motorum|motosikletim|motosiklet|karavanım|karavan|teknem|tekne|evim|evimiz|bahçem|bahçemiz|yazlığım|yazlığımız|piyanom|piyano|gitarım|gitar|kemanım|fotoğraf makinem|laptopum|dizüstü bilgisayarım|macbook'um|dronum|3d yazıcım|dikiş makinem|dairem|teleskobum|elektrikli scooterım|plak koleksiyonum|tabletim",
    },
  },
};
