/** Words that stand around secrets, in fifteen languages: each a list for scripts with spaces, and one for those without. */

export type Words = readonly [spaced: string, spaceless: string];

/** What a code or a password is called. */
export const CODE_NAMES: Words = [
  "pass ?codes?|pins?|combo|combination|passwords?|pass ?phrase|pwd|(?:door|gate|entry|access|alarm|lock|secret) codes?|codes? (?:for|to|of)|code|\\p{L}*passwort\\p{L}*|kennwort|geheimzahl|geheimnummer|\\p{L}*kombination|zahlenschloss|mot de passe|mdp|combinaison|code secret|contraseña|clave|combinación|código|senha|segredo|combinação|código|palavra-passe|parola|codice|combinazione|wachtwoord|pincode|toegangscode|combinatie|hasło|hasła|kod|kodu|szyfr|пароль|пароля|код|кода|пин|пин-код|шифр|комбинация|lösenord\\p{L}*|pinkod|kod(?:en)?|şifre\\p{L}*|parola\\p{L}*|pin\\p{L}{0,4}|(?:ال)?رمز|(?:ال)?كود|(?:ال)?رقم (?:ال)?سري|كلمة (?:ال)?(?:سر|مرور)|पासवर्ड|पिन|कोड|пінкод|код|hasło",
  "密[码碼]|暗証番号|パスワード|パス(?=は)|暗号|비밀번호|비번|암호",
];

/** What a password is called, and nothing else. */
export const PASSWORD_NAMES: Words = [
  "passwords?|pass ?phrase|pwd|\\p{L}*passwor[dt]\\p{L}*|kennwort|mot de passe|mdp|contraseña|clave|senha|palavra-passe|parola|wachtwoord\\p{L}*|hasł[oa]|парол[ьяюе]|lösenord\\p{L}*|şifre\\p{L}*|كلمة (?:ال)?(?:سر|مرور)|(?:ال)?(?:رمز|رقم) (?:ال)?(?:سري|واي ?فاي)|पासवर्ड",
  "密[码碼]|パスワード|비밀번호|비번",
];

/** What is opened by digits. */
export const LOCKS: Words = [
  "\\p{L}*doors?|gates?|garage|safe|vault|locks?|padlock|locker|lock ?box|key ?box|key ?pad|key ?safe|alarm|lobby|shed|cellar|suitcase|bike lock|debit card|credit card|bank card|(?:my|mum's|mom's|dad's|his|her|the|our) cards?|cash machine|atm|sim|phone|tablet|ipad|iphone|laptop|computer|pc|intercom|voicemail|mailbox|house|flat|building|house alarm|parental control|\\p{L}*t[üo]r|\\p{L}*schloss|\\p{L}*tresor|\\p{L}*safe|alarmanlage|\\p{L}*keller|schließfach|spind|koffer|fahrradschloss|handy|rechner|computer|ec-?karte|bankkarte|schlüsselkasten|haustür|\\p{L}*tor|mailbox|porte|portail|portillon|coffre(?:-fort)?|cadenas|casier|valise|antivol|alarme|téléphone|carte bleue|cb|carte bancaire|digicode|interphone|boîte à clés|ordi(?:nateur)?|immeuble|puerta|portal|portón|garaje|caja fuerte|candado|taquilla|maleta|alarma|móvil|tarjeta|telefonillo|trastero|ordenador|porta|portão|garagem|cofre|cadeado|mala|celular|telemóvel|cartão|prédio|computador|portone|cancello|cassaforte|lucchetto|armadietto|valigia|allarme|telefono|bancomat|citofono|box|deur|voordeur|poort|kluis|sleutelkluis\\p{L}*|\\p{L}*slot|fietsslot|pinpas|bankpas|telefoon|schuur|kelder|sleutelkastje|drzwi|bram[ayęe]|furtk[aięe]|domofon\\p{L}*|sejf\\p{L}{0,2}|kłódk\\p{L}|szafk\\p{L}|walizk\\p{L}|telefon\\p{L}{0,3}|bankomat\\p{L}*|komp(?:a|uter\\p{L}*)?|двер\\p{L}{1,2}|подъезд\\p{L}{0,2}|домофон\\p{L}{0,2}|калитк\\p{L}|ворот\\p{L}{0,2}|сейф\\p{L}{0,2}|замо?к\\p{L}{0,2}|шкафчик\\p{L}{0,2}|чемодан\\p{L}{0,2}|сигнализаци\\p{L}|карт[аыеу]|телефон\\p{L}{0,2}|банкомат\\p{L}{0,2}|комп\\p{L}*|dörr\\p{L}*|port(?:en)?|kassaskåp\\p{L}*|cykellås\\p{L}*|larm\\p{L}*|kapı\\p{L}*|kasa\\p{L}*|kilit\\p{L}*|kilid\\p{L}*|dolap|dolab\\p{L}*|bavul\\p{L}*|kart\\p{L}*|garaj\\p{L}*|telefon\\p{L}*|bilgisayar\\p{L}*|двері|замок|сейф|(?:لل|ال|ب)?(?:باب|بوابة|خزنة|خزانة|قفل|حقيبة|بطاقة|هاتف|جوال|كراج|مصعد|عمارة|كمبيوتر)|दरवाज़े|दरवाजे|गेट|तिजोरी|ताले|ताला|लॉकर|सूटकेस|एटीएम|फ़ोन|फोन|कंप्यूटर|लैपटॉप|रूटर|राउटर",
  "门禁|門禁|大门|保险[箱柜]|行李箱|手机|手機|银行卡|取款|电脑|電腦|锁|鎖|玄関|金庫|ロッカー|南京錠|スマホ|キャッシュカード|パソコン|オートロック|현관|도어락|금고|사물함|자물쇠|체크카드|휴대폰|폰|컴퓨터",
];

/** What is entered with a password. */
export const LOGINS: Words = [
  "wi-?fi|wlan|hotspot|guest network|netflix|spotify|disney\\+?|e-?mail account|(?:my|our|his|her|the|mum's|mom's|dad's) (?:e-?mail|account|bank account|gmail|facebook|instagram|amazon|paypal|apple id|icloud|router)|online[- ]?banking|vpn|nas|log-?ins?|webmail|icloud|paypal|benutzerkonto|(?:mein|dein|unser)\\p{L}{0,2} (?:konto|mailkonto|postfach|router)|box internet|livebox|freebox|mon compte|ma boîte mail|boîte mail|cuenta|correo|wifi|conta|correio|rede|rete|router|mijn account|inloggen|internet|router|konto|konta|poczt[ayęe]|вай-?ф[аи]\\p{L}{0,2}|вайфа\\p{L}{1,2}|роутер\\p{L}{0,2}|почт[аыеу]|аккаунт\\p{L}{0,2}|госуслуг\\p{L}{0,2}|nätverk\\p{L}*|modem\\p{L}*|hesab\\p{L}*|e-?posta\\p{L}*|internet\\p{L}*|(?:ال)?واي ?فاي|(?:ال)?شبكة|(?:ال)?راوتر|(?:ال)?(?:إيميل|ايميل|بريد)|حساب\\p{L}{0,2}|वाई-?फ़?ाई|वाईफ़ाई|वाईफाई|रूटर|राउटर|ईमेल|नेट",
  "无线|無線|WiFi|wifi|邮箱|账号|帐号|路由器|ワイファイ|無線LAN|ルーター|ログイン|アカウント|와이파이|공유기|로그인|계정",
];

/** That something is opened. */
export const OPENING: Words = [
  "(?:un)?locks?|unlocking|opens?|opened|disarms?|lets? (?:you|us|me) in|get(?:s)? in|to get into|entsperr\\p{L}*|öffn\\p{L}*|geht auf|aufgeht|aufmachen|aufschließ\\p{L}*|déverrouill\\p{L}*|(?:s['’])?ouvr\\p{L}{0,3}|(?:se )?abre\\p{L}?|abrir|desbloque\\p{L}*|(?:si )?apr[eio]\\p{L}{0,2}|sblocc\\p{L}*|abre-se|ontgrendel\\p{L}*|opent|openen|(?:się )?otwier\\p{L}*|odblok\\p{L}*|откры\\p{L}*|разблок\\p{L}*|відкри\\p{L}*|öppna\\p{L}*|låser? upp|aç\\p{L}*|يفتح|تفتح|فتح|نفتح|खुल\\p{L}*|खोल\\p{L}*",
  "开门|打开|开锁|解锁|開ける|開く|開けるとき|解除|열어|열려|열리|열면",
];

/** That something is typed; straight before it, or behind it. */
export const TYPING: Words = [
  "type|types|typed|enter|entering|key in|put in|type in|tippe|tippst|tippen|tipp|eintippen|eingeben|gib|gebe|tape|tapes|tapez|taper|saisis|saisir|mets|mettre|entre|teclea|teclear|tecleo|escribe|escribo|escribir|pongo|pon|mete|digita|digito|digitare|inserisci|metti|metto|scrivi|digite|digitar|escreve|escrevo|põe|ponho|insira|toets|toetsen|typ|typ je|vul in|wpisz|wpisuję|wpisać|wstukaj|вбей|вбиваю|введи|вводи|вводишь|ввожу|пиши|напиши|yaz|tuşla|gir|skriv|введіть|набирай|اكتب|اكتبي|ادخل|أدخل|नंबर डालो|डालना|डालो|लिखना|लिखो|टाइप करो|यह डालना|ये डालो",
  "输入|輸入|填|入力",
];

/** That digits are pressed. */
export const PRESSING: Words = [
  "punch in|punch|press|dial|tap|tap in|drücke|drück|drücken|compose|composez|marca|marco|marcar|pulsa|pulsar|schiaccia|premi|druk|wciśnij|naciśnij|нажми|набери|набираю|bas|slå|tryck|اضغط|दबाओ",
  "按|打|に|押す",
];

/** That one gets in by it. */
export const ENTERING: Words = [
  "to (?:get|log|sign) (?:in|on|into|onto)(?: (?:it|to it))?|to (?:unlock|open|join|connect)|log(?:ging)? in|sign(?:ing)? in|get on it|um (?:reinzukommen|ins netz zu kommen)|zum (?:anmelden|einloggen|entsperren|verbinden|öffnen)|reinkommen|einlogg\\p{L}*|anmeld\\p{L}*|pour (?:entrer|se connecter|déverrouiller|ouvrir|me connecter)|para (?:entrar|acceder|conectarse|conectarte|desbloquear|abrir|aceder|ligar)|per (?:entrare|collegarsi|connetterti|accedere|sbloccare|aprire)|om (?:in te loggen|binnen te komen|te ontgrendelen)|inloggen|(?:żeby|aby) (?:się zalogować|wejść|odblokować|otworzyć)|logowani\\p{L}|чтобы (?:войти|зайти|подключиться|открыть|разблокировать)|для входа|för att (?:logga in|komma in|låsa upp)|(?:girmek|bağlanmak|açmak) için|لل(?:دخول|اتصال)|(?:खोलने|जुड़ने|लॉगिन करने) के लिए",
  "开机|登录|登陸|上网|连接|解锁|ログイン|つなぐ|繋ぐ|入るとき|접속|연결|들어갈",
];

/** That nobody is to know. */
export const HUSH: Words = [
  "don['’]?t (?:tell|share|show|repeat|spread|pass (?:it|this) on)(?! (?:me|us|him|them) (?:how|what|that|why))|do not (?:tell|share)|tell (?:no one|nobody)|not a word to|keep (?:it|this|that) (?:to yourself|secret|between us|quiet|safe)|between (?:you and me|us|ourselves)|strictly confidential|hush|nicht weiter(?:sagen|geben|erzählen)|sag(?:'s| es)? niemand\\p{L}*|behalt(?:e)? (?:das|es) für dich|unter uns|streng geheim|geheim halten|bleibt unter uns|n['’]en parle (?:à|pas)|ne (?:le )?(?:dis|dites|répète|donne|montre)s? (?:à personne|rien|pas)|garde(?:-le|-la|z)? (?:ça |pour toi|secret)|entre nous|no se lo (?:digas|cuentes|pases|des)|que no salga de aquí|entre nosotros|no lo (?:digas|compartas)|es secreto|acqua in bocca|non (?:dirlo|dire|darlo|lo dire) (?:a|in giro)|resti tra noi|tra noi|não (?:conta|contes|digas|diga|passa|passes|espalha)(?: a| para| isso)?|fica entre nós|guarda segredo|niet (?:doorvertellen|verder vertellen|doorgeven)|zeg (?:het )?(?:tegen )?niemand|tussen ons|onder ons|nie mów (?:nikomu|\\p{L}+)|nikomu nie mów|zachowaj (?:to )?dla siebie|między nami|никому (?:не )?(?:говори|показывай|давай|рассказывай)|не говори (?:никому|\\p{L}+)|между нами|только тебе|по секрету|нікому не кажи|berätta inte|säg (?:det )?inte|mellan oss|kimseye (?:söyleme|verme|gösterme)|aramızda (?:kalsın)?|لا تخبر|لا تقول|ما تقول|لا تعطي|بيني وبينك|सिर्फ़ तुम|किसी को (?:मत|न|ना) (?:बताना|बताओ|दिखाना|देना)|किसी से मत कहना",
  "别告诉|別告訴|不要告诉|别跟.{0,4}说|保密|别外传|内緒|秘密[だに]|誰にも(?:言わ|教え|見せ)|비밀이야|말하지 ?마|알려주지 ?마|아무한테도|우리끼리만",
];

/** That it is to be kept in mind. */
export const KEEP: Words = [
  "remember(?: it| this| that)?|don['’]?t (?:lose|forget)(?: it)?|write (?:it|this) down|note (?:it|this) down|keep (?:it|this) for me|save this|memori[sz]e|merk(?:e)?(?: dir)?|merken|nicht vergessen|notier\\p{L}*|schreib(?: dir)? auf|retiens|note(?:-le|-la)?|n['’]oublie pas|souviens-toi|apunta(?:lo)?|recuerda|acuérdate|no (?:lo )?olvides|anota|guarda|lembra(?:-te)?|não (?:te )?esqueças|segna(?:ti|telo)?|ricorda(?:ti)?|non dimenticare|onthou(?:d)?|vergeet niet|noteer|zapamiętaj|zapisz|nie zapomnij|запомни|запиши|не забудь|запам['’]ятай|kom ihåg|glöm inte|unutma|aklında tut|not et|تذكر|احفظ|لا تنسى|لا تنس|याद रख\\p{L}*|याद रखना|भूलना मत|लिख लो|नोट कर\\p{L}*",
  "记住|記住|记一下|别忘|覚え(?:て|と)|忘れないで|メモ|기억해|적어 ?둬|잊지 ?마|메모",
];

/** Beside these digits and words are something else. */
export const NO_SECRET: Words = [
  "(?:zip|post(?:al)?|area|country|dial(?:ling)?|error|status|exit|promo|discount|coupon|voucher|gift|product|item|source|bar|qr|colou?r|tax|swift|booking|dress|morse|game|cheat|line|unit|test|fault|source) ?codes?|score\\p{L}*|sample|example|dummy|placeholder|lottery|bingo|lotto\\p{L}*|flight|gate [A-Z]?\\d+|platform|bus|tram|train|line \\d|route|invoice|order|ticket|tracking|parcel|isbn|chapter|season|episode|version|release|dice|chess|darts|match|game|level|recipe|cups?|oven|crossword|puzzle|riddle|sudoku|measures?|sizes?|width|height|wide|tall|deep|price|costs?|euro\\p{L}*|dollars?|phone number|telephone|postleitzahl|vorwahl|fehlercode|rabatt\\p{L}*|gutschein\\p{L}*|punkte|spielstand|würfel\\p{L}*|lottozahlen|flug|gleis|bestell\\p{L}*|rechnung|maße|breite|höhe|breit|hoch|preis|kostet|rezept|kapitel|staffel|folge|beispiel|code postal|code promo|indicatif|erreur|réduction|score|vol|bus|train|quai|commande|facture|colis|taille|largeur|hauteur|prix|coûte|recette|chapitre|saison|exemple|código postal|código promocional|prefijo|descuento|marcador|vuelo|autobús|tren|andén|pedido|factura|talla|mide|ancho|alto|precio|cuesta|receta|capítulo|temporada|ejemplo|cap|codice (?:sconto|postale|promozionale)|prefisso|sconto|punteggio|volo|treno|binario|ordine|fattura|misura|largh\\p{L}*|altezza|prezzo|costa|ricetta|capitolo|stagione|esempio|cupom|cupão|desconto|placar|voo|ônibus|autocarro|trem|comboio|encomenda|fatura|fila|tamanho|largura|altura|preço|receita|exemplo|postcode|netnummer|kortings?\\p{L}*|vlucht|trein|spoor|bestelling|factuur|maat|breedte|hoogte|prijs|kost|recept|hoofdstuk|seizoen|voorbeeld|kod (?:pocztowy|rabatowy|błędu|promocyjny|kreskowy)|kierunkowy|rabat\\p{L}*|wynik|lot|autobus|pociąg|peron|zamówieni\\p{L}*|faktur\\p{L}*|rozmiar|szerokość|wysokość|cena|kosztuje|przepis|rozdział|sezon|odcinek|przykład|индекс|промокод\\p{L}*|код (?:ошибки|города|товара)|скидк\\p{L}*|счёт|рейс|автобус|поезд|платформ\\p{L}|заказ\\p{L}{0,2}|размер|ширин\\p{L}|высот\\p{L}|цен[аыу]|стоит|рецепт|глав[аыеу]|сезон\\p{L}?|сери[яйи]|пример|posta kodu|indirim|alan kodu|hata|skor|uçuş|otobüs|tren|peron|sipariş|fatura|ölçü\\p{L}*|genişlik|yükseklik|fiyat|tarif|bölüm|sezon|örnek|postnummer|riktnummer|felkod|rabattkod|flyg|buss|tåg|storlek|pris|recept|الرمز البريدي|خصم|خطأ|رحلة|قطار|طلب|فاتورة|مقاس|عرض|ارتفاع|سعر|وصفة|فصل|حلقة|مثال|पिन कोड|डिस्काउंट|छूट|त्रुटि|स्कोर|उड़ान|ट्रेन|बस|ऑर्डर|बिल|चौड़ाई|ऊँचाई|कीमत|रेसिपी|अध्याय|एपिसोड|उदाहरण",
  "邮编|郵便番号|区号|优惠码|折扣|错误代码|比分|航班|公交|火车|订单|快递|尺寸|宽|高度|价格|多少钱|第.{0,3}[集章季]|例如|割引|クーポン|エラーコード|便名|バス|電車|注文|サイズ|幅|値段|レシピ|第.{0,3}[話章]|우편번호|할인|쿠폰|오류|점수|항공편|버스|기차|주문|사이즈|가격|레시피|예시",
];

/** One after another. */
export const THEN =
  "then|after that|dann|danach|anschließend|puis|ensuite|après|luego|después|poi|dopo|depois|dan|daarna|potem|następnie|потом|затем|потім|sedan|sonra|ثم|بعدين|फिर|उसके बाद";
/** The ways that a dial is turned. */
export const DIRECTIONS =
  "left|right|links|rechts|gauche|droite|à gauche|à droite|izquierda|derecha|a la izquierda|a la derecha|sinistra|destra|a sinistra|a destra|esquerda|direita|(?:w )?lewo|(?:w )?prawo|влево|вправо|налево|направо|vänster|höger|sola|sağa|sol|sağ|يسار|يمين|बाएँ|बाएं|दाएँ|दाएं";
