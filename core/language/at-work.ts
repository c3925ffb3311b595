/**
 * Words that tell of somebody's work in the place of their life: what programs, offices, schools and stories are made of, by
 * language. As elsewhere an entry is a word, folded when it is read, and `*` at its end takes any ending; entries are parted by `|`.
 */

/** Words of one language. */
export interface AtWork {
  /** Things of programs and tables, of which a private word is only the name: "the column diagnosis", "our salary field". */
  readonly tech: string;
  /** Texts and other things that are about a matter: "a leaflet on asthma", "a slide about pensions". */
  readonly texts: string;
  /** Many people, who are somebody's readers, users or patients: "people with autism", "cancer patients". */
  readonly people: string;
  /** Stories and lessons: what follows is about those in it. */
  readonly stories: string;
  /** What one does with a matter that is not one's own: "we label", "I teach", "I translate". */
  readonly deeds: string;
  /** The writer; in languages whose verbs carry the person, those verbs, too. */
  readonly self: string;
  /** What is the writer's, or a relative. */
  readonly mine: string;
  /** "is", "has", "takes", "was diagnosed": what says something of its subject. */
  readonly link: string;
  /** Small words that may stand between a person and the matter at no cost. */
  readonly small: string;
}

const EN: AtWork = {
  tech: "table|tables|column*|field|fields|row|rows|database*|dataset*|query|queries|sql|schema*|enum*|endpoint*|api|apis|website*|webpage*|page|pages|web|form validation|button*|filter*|function*|regex*|css|html|bug|bugs|parser*|model|models|classifier*|chart|charts|dashboard*|spreadsheet*|formula*|calculator*|module*|service|microservice*|script|scripts|entity|entities|tweets|corpus|label|labels|variable*|parameter*|json|csv|checkbox*|dropdown*|placeholder*|widget*|component*|class|enum|constant*|string|strings|category|categories|tag|tags|flag|flags|graph|ontology|taxonomy|codebase|repo|repository|package|feature|features|software|prototype*|wireframe*|pod|pods|cluster|library|libraries|wizard|algorithm*|compiler*|notification*|changelog|backend|frontend|server|constructor|test data|log|logs",
  texts:
    "text|texts|leaflet*|brochure*|flyer*|poster*|slide|slides|presentation*|newsletter*|article*|paper|papers|chapter*|lesson*|template*|campaign*|product*|app|apps|tool|tools|synonym*|word|words|term|terms|values|translation*|questionnaire*|interview*|infographic*|podcast*|headline*|caption*|glossary|encyclopedia|wikipedia|documentation|factsheet*|statistics|rate|rates|share of|percentage of|number of|symptoms of|prevention|awareness|law|laws|legislation|policy|policies|history of|theory|definition of|difference between|workshop*|webinar*|training|conditions in",
  people:
    "people|persons|patients|users|customers|clients|students|pupils|children|kids|refugees|participants|respondents|readers|employees|workers|residents|voters|prisoners|inmates|veterans|teenagers|adults|adolescents|women|men|seniors|migrants|applicants|citizens|members|families|carers|caregivers|victims|survivors|characters|figures",
  stories:
    "crossword*|mock trial*|board game*|trivia|novel*|screenplay*|short story|fairy tale|character*|protagonist*|hero|heroine|villain*|scene|scenes|play in|sitcom|game|exam|exams|class|classes|seminar*|lecture*|essay*|thesis|dissertation|homework|assignment*|students|pupils|quiz|textbook*|debate*|survey*|professor|curriculum|syllabus|case study|case studies|worksheet*|lesson*|my course",
  deeds:
    "maintain*|prepare|preparing|pricing|draw|drawing|paint|painting|photograph|asks|localis*|localiz*|work as|works as|worked as|working as|work at|work in|work for|working for|working at|working in|write|writes|writing|wrote|teach*|explain*|build|builds|building|develop|develops|developing|design|designs|designing|program|programming|code|coding|implement*|test|tests|testing|label|train|training|model|modelling|modeling|compare*|comparing|translat*|draft*|edit|edits|editing|review*|summari*|proofread*|moderat*|present|research*|analys*|analyz*|plot|plotting|show|shows|sort|parse*|parsing|hash*|migrat*|convert|converting|hire|hiring|sell|sells|selling|publish*|discuss*|define*|visuali*|simulat*|classify*|predict*|rename*|encrypt*|render*|localise*|localize*|reports|reporting",
  self: "i|we|im|ive|am",
  mine: "my|our|mine",
  link: "am|m|is|s|are|re|was|were|be|been|being|become|became|have|has|had|ve|having|got|get|gets|getting|take|takes|took|taking|suffer*|diagnosed|needs|with",
  small:
    "a|an|the|not|no|also|too|now|still|really|very|quite|severe|severely|chronic|mild|just|currently|newly|recently|as|on|in|from|for|of|to|by|at|and|or|both|living|recovering|raised|born|openly|devout|former|ex|type|own|some|1|2",
};

const DE: AtWork = {
  tech: "tabelle*|spalte*|feld|felder|zeile*|datenbank*|datensatz*|datensatze*|abfrage*|sql|schema|formular*|knopf|filter*|funktion*|regex|modell|modelle|diagramm*|formel|rechner|modul*|dienst|skript|webseite*|website*|seite|variable*|bug|software|klasse|dashboard|code|enum|pod",
  texts:
    "text|texte|broschure*|flyer|plakat*|folie*|prasentation*|newsletter|artikel*|kapitel*|vorlage*|kampagne*|produkt*|app|apps|synonym*|wort|worter|begriff*|beipackzettel|fragebogen|interview*|merkblatt|handout|anteil|zahl der|symptome der|gesetz*|geschichte der|unterschied|statistik*|workshop|schulung",
  people:
    "menschen|personen|leute|patienten|nutzer*|kunden|klienten|schuler*|schulern|studenten|studierende*|kinder|kindern|gefluchtete*|teilnehmer*|befragte*|leser*|mitarbeiter*|bewohner*|wahler*|erwachsene*|jugendliche*|figuren",
  stories:
    "roman*|kurzgeschichte*|marchen|figur|held|heldin|hauptfigur|protagonist*|szene*|theaterstuck*|drehbuch|spiel|prufung*|klausur*|unterricht*|referat*|seminar*|vorlesung*|aufsatz*|hausarbeit*|bachelorarbeit|masterarbeit|dissertation|schuler*|quiz|lehrbuch|debatte*|umfrage*|professor*|fallstudie*|vortrag*|kurs",
  deeds:
    "lerne|lernen|vorbereite|betreue|schreibe|schreiben|schreib|unterrichte|erklare*|erklar|baue|bauen|entwickle|entwickeln|entwerfe|gestalte|programmiere*|teste|testen|vergleiche*|ubersetze*|bearbeite|korrigiere*|moderiere|analysiere*|zeige|sortiere*|verkaufe*|verkaufen|veroffentliche*|definiere*",
  self: "bin|habe|hab|nehme|leide|ich|wir|mir|mich|uns",
  mine: "mein|meine|meinem|meinen|meiner|meines|unser*",
  link: "bin|ist|sind|war|waren|habe|hab|hat|haben|hatte|hatten|wurde|wurden|werde|nehme|nimmt|leide|leidet|bekam|bekommt|hatten",
  small:
    "als|ein|eine|einen|einem|einer|keine|auch|noch|sehr|mit|an|unter|von|seit|der|die|das|den|dem|und|oder|schwer|schwere|chronische|1|2|typ",
};

const FR: AtWork = {
  tech: "table|colonne*|champ|champs|ligne|base de donnees|requete*|schema|formulaire*|bouton|filtre*|fonction*|modele|graphique|tableau de bord|formule|module|script|site|page|variable|bogue|logiciel|classe|code",
  texts:
    "texte*|brochure*|depliant*|affiche*|diapositive*|diapo|presentation*|article*|chapitre*|campagne*|produit*|application*|appli|outil|synonyme*|mot|mots|terme*|notice|questionnaire|pourcentage|taux|symptomes de|loi|lois|histoire de|difference|atelier|formation",
  people:
    "personnes|gens|patients|utilisateurs|clients|eleves|etudiants|enfants|refugies|participants|lecteurs|employes|residents|electeurs|adultes|adolescents|personnages",
  stories:
    "roman*|nouvelle dont|conte|personnage*|heros|heroine|protagoniste*|scene*|scenario|piece de theatre|jeu|examen*|cours|classe|expose*|seminaire|dissertation|memoire|these|devoir*|eleves|quiz|manuel|debat*|sondage|professeur dit|etude de cas|lecon",
  deeds:
    "ecris|ecrit|ecrire|enseigne*|explique*|developpe|developpons|concois|programme|code|teste|compare|traduis|traduire|redige|corrige|anime|analyse|montre|trie|vends|vendons|publie|definis|prepare|renvoie",
  self: "suis|ai|avons|sommes|je|j|nous|moi",
  mine: "mon|ma|mes|notre|nos",
  link: "suis|est|sommes|ai|a|avons|avais|etais|etait|avait|souffre|prends|prend|sont|ont",
  small: "en|tant|que|un|une|le|la|les|des|de|du|d|l|avec|et|ou|pas|plus|aussi|encore|tres|depuis|par|comme|qu",
};

const ES: AtWork = {
  tech: "tabla*|columna*|campo|campos|fila*|base de datos|consulta*|esquema|formulario*|boton|filtro*|funcion|modelo|grafico|hoja de calculo|formula|calculadora|modulo|script|pagina|sitio|web|variable|software|clase|codigo",
  texts:
    "texto*|folleto*|cartel*|diapositiva*|presentacion*|articulo*|capitulo*|plantilla*|campana*|producto*|app|aplicacion*|herramienta|sinonimo*|palabra*|termino*|prospecto|cuestionario|porcentaje|tasa|sintomas de|ley|leyes|historia de|diferencia|taller",
  people:
    "personas|gente|pacientes|usuarios|clientes|alumnos|estudiantes|ninos|refugiados|participantes|lectores|empleados|residentes|votantes|adultos|adolescentes|personajes",
  stories:
    "novela*|cuento|personaje*|heroe|heroina|protagonista*|escena*|guion|obra de teatro|juego|examen*|clase|clases|seminario|ensayo*|tesis|deberes|alumnos|cuestionario|debate*|encuesta*|estudio de caso|leccion|exposicion",
  deeds:
    "escribo|escribe|escribir|escribiendo|enseno|explico|explica|desarrollo|desarrollando|diseno|programo|programando|pruebo|comparo|traduzco|traducir|redacto|corrijo|modero|analizo|muestro|vendo|vendemos|publico|defino|preparo|devuelve",
  self: "yo|tengo|soy|estoy|padezco|sufro|tomo|tuve|fui|estuve|debo|tenemos|somos|estamos|me",
  mine: "mi|mis|nuestr*",
  link: "tiene|es|esta|padece|sufre|toma|tuvo|tienen|son",
  small: "como|un|una|el|la|los|las|de|del|con|y|o|en|por|no|tambien|muy|desde|que|a",
};

const PT: AtWork = {
  tech: "tabela*|coluna*|campo|campos|linha|banco de dados|base de dados|consulta*|esquema|formulario*|botao|filtro*|funcao|modelo|grafico|planilha|formula|calculadora|modulo|script|pagina|site|variavel|software|classe|codigo",
  texts:
    "texto*|folheto*|cartaz|slide*|apresentacao*|artigo*|capitulo*|campanha*|produto*|app|aplicativo*|aplicacao*|ferramenta|sinonimo*|palavra*|termo*|bula|questionario|porcentagem|percentagem|taxa|sintomas de|lei|leis|historia da|diferenca|oficina",
  people:
    "pessoas|pacientes|usuarios|utilizadores|clientes|alunos|estudantes|criancas|refugiados|participantes|leitores|funcionarios|moradores|eleitores|adultos|adolescentes|personagens",
  stories:
    "romance*|conto|personagem|heroi|heroina|protagonista*|cena*|roteiro|peca de teatro|jogo|exame|prova|aula|aulas|seminario|redacao|tese|alunos|debate*|enquete|pesquisa|estudo de caso|licao",
  deeds:
    "escrevo|escreve|escrever|ensino|explico|explica|desenvolvo|desenvolvendo|projeto|programo|testo|comparo|traduzo|traduzir|redijo|corrijo|modero|analiso|mostro|vendo|vendemos|publico|defino|preparo|retorna",
  self: "eu|tenho|sou|estou|sofro|tomo|tive|fui|devo|temos|somos|estamos|fiz|me",
  mine: "meu|minha|meus|minhas|nosso|nossa",
  link: "tem|e|esta|sofre|toma|teve|sao|foi",
  small: "como|um|uma|o|a|os|as|de|do|da|dos|das|com|em|no|na|por|nao|tambem|muito|desde|que",
};

const IT: AtWork = {
  tech: "tabella*|colonna*|campo|campi|riga|database|query|schema|modulo|pulsante|filtro*|funzione|modello|grafico|foglio|formula|script|pagina|sito|variabile|software|classe|codice",
  texts:
    "testo|testi|opuscolo|volantino|manifesto|diapositiva*|presentazione*|articolo*|capitolo*|campagna*|prodotto*|app|applicazione|strumento|sinonimo*|sinonimi|parola|parole|termine|questionario|percentuale|sintomi di|legge|leggi|storia della|differenza",
  people:
    "persone|gente|pazienti|utenti|clienti|alunni|studenti|bambini|rifugiati|partecipanti|lettori|dipendenti|residenti|elettori|adulti|adolescenti|personaggi",
  stories:
    "romanzo|racconto|personaggio|eroe|eroina|protagonista*|scena|sceneggiatura|gioco|esame|lezione|lezioni|classe|seminario|tema di|tesi|compito|alunni|dibattito|sondaggio|caso di studio",
  deeds:
    "scrivo|scrivi|scrivere|scrivendo|insegno|spiego|spiega|sviluppo|sviluppando|progetto|programmo|provo|confronto|traduco|tradurre|redigo|correggo|modero|analizzo|mostro|vendo|vendiamo|pubblico|definisco|preparo",
  self: "io|ho|sono|soffro|prendo|avevo|ero|abbiamo|siamo|mi",
  mine: "mio|mia|miei|mie|nostro|nostra",
  link: "ha|e|soffre|prende|aveva|era|hanno",
  small: "come|un|una|il|lo|la|i|gli|le|di|del|della|con|o|in|da|per|non|anche|molto|che",
};

const NL: AtWork = {
  tech: "tabel|tabellen|kolom*|veld|velden|rij|database|query|schema|formulier|knop|filter|functie|model|grafiek|spreadsheet|formule|module|script|pagina|website|variabele|software|klasse|code",
  texts:
    "tekst*|folder|flyer|poster|dia|presentatie|artikel*|hoofdstuk|sjabloon|campagne|product*|app|synoniem*|woord|woorden|term|bijsluiter|vragenlijst|percentage|symptomen van|wet|wetten|geschiedenis van|verschil",
  people:
    "mensen|personen|patienten|gebruikers|klanten|leerlingen|studenten|kinderen|vluchtelingen|deelnemers|lezers|medewerkers|bewoners|kiezers|volwassenen|jongeren|personages",
  stories:
    "roman|verhaal|sprookje|personage|held|heldin|hoofdpersoon|scene|toneelstuk|spel|examen|tentamen|les|lessen|college|opstel|scriptie|proefschrift|huiswerk|leerlingen|debat|enquete|casus",
  deeds:
    "schrijf|schrijven|leg uit|geef les|bouw|ontwikkel|ontwerp|programmeer|test|vergelijk|vertaal|redigeer|analyseer|toon|verkoop|verkopen|publiceer|definieer",
  self: "heb|ben|ik|wij|we|mij",
  mine: "mijn|ons|onze",
  link: "ben|heb|heeft|is|was|had|lijd|lijdt|neem|neemt|kreeg|zijn|hebben",
  small: "als|een|het|de|met|van|aan|en|of|in|op|ook|nog|erg|sinds|niet|geen",
};

const PL: AtWork = {
  tech: "tabel*|kolumn*|pole|pola|wiersz*|baza danych|zapytani*|schemat|formularz*|przycisk|filtr*|funkcj*|model|wykres|arkusz|skrypt|stron*|zmienn*|oprogramowani*|klasa|kod",
  texts:
    "tekst*|ulotk*|plakat*|slajd*|prezentacj*|artykul*|rozdzial*|szablon*|kampani*|produkt*|aplikacj*|synonim*|slow*|termin*|ankiet*|odsetek|objawy|ustaw*|histori*|roznic*",
  people:
    "ludzi|osob|pacjent*|uzytkownik*|klient*|uczni*|student*|dzieci|uchodzc*|uczestnik*|czytelnik*|pracownik*|mieszkanc*|wyborc*|doroslych|mlodziez*|postaci",
  stories:
    "powiesc*|opowiadani*|bajk*|posta*|bohater*|scen*|sztuk*|gra|grze|egzamin*|lekcj*|seminari*|wyklad*|rozprawk*|esej*|prac* magistersk*|zadani*|uczni*|debat*",
  deeds:
    "pisze|napisz|ucze|wyjasni*|buduje|rozwijam|projektuje|programuje|testuje|porownuje|tlumacze|analizuje|sprzedaj*|publikuje",
  self: "ja|mam|jestem|choruje|biore|bylem|bylam|mialem|mialam|mnie|mi|my|mamy",
  mine: "moj|moja|moje|moim|mojej|mojego|nasz*",
  link: "ma|jest|choruje|bierze|byl|byla",
  small: "jako|z|na|i|w|o|od|do|ze|nie|tez|bardzo|dla",
};

const RU: AtWork = {
  tech: "таблиц*|столбец*|столбц*|колонк*|поле|поля|строк*|базу данных|база данных|базе данных|запрос*|схем*|форма|форме|кнопк*|фильтр*|функци*|модель|модели|график*|формул*|скрипт*|страниц*|сайт*|переменн*|программ*|класс|код",
  texts:
    "текст*|листовк*|плакат*|слайд*|презентаци*|стать*|глав*|шаблон*|кампани*|товар*|приложени*|синоним*|слово|слова|термин*|анкет*|процент|симптомы|закон*|истори*|различи*",
  people:
    "люд*|пациент*|пользовател*|клиент*|ученик*|студент*|детей|детям|беженц*|участник*|читател*|сотрудник*|жител*|избирател*|взрослых|подростк*|персонаж*",
  stories:
    "роман|романа|романе|рассказ*|сказк*|персонаж*|геро*|сцен*|пьес*|игр*|экзамен*|урок*|семинар*|лекци*|сочинени*|реферат*|диплом*|ученик*|дебат*|опрос*",
  deeds:
    "пишу|напиши|преподаю|объясн*|разрабатываю|проектирую|программирую|тестирую|сравниваю|перевожу|анализирую|продаю|продаем|публикую",
  self: "меня|мне|мной|я|мы|нас|нам|принимаю|болею",
  mine: "мой|моя|мое|мои|моей|моего|моему|моим|наш*",
  link: "болен|больна|принимает|болеет|был|была|есть|это",
  small: "как|с|в|от|и|на|у|не|тоже|очень|из|по",
};

const TR: AtWork = {
  tech: "tablo|tablosu*|tabloda*|sutun*|alan|satir|veritaban*|sorgu*|sema|form|formda|dugme|filtre|fonksiyon*|model|grafik|formul|betik|sayfa*|site|degisken|yazilim*|sinif|kod",
  texts:
    "metin|brosur*|afis*|slayt*|sunum*|makale*|bolum*|sablon*|kampanya*|urun*|uygulama*|es anlaml*|kelime*|terim*|prospektus|anket*|oran*|belirtileri|yasa*|tarihi|fark*",
  people:
    "insanlar*|kisiler*|hastalar*|kullanici*|musteri*|ogrenciler*|cocuklar*|multeci*|katilimci*|okur*|calisanlar*|secmen*|yetiskin*|karakterler*",
  stories:
    "roman*|hikaye*|masal*|karakter*|kahraman*|sahne*|oyun*|sinav*|ders*|seminer*|deneme*|tez*|odev*|ogrenciler*|munazara*|anket*",
  deeds: "yaziyorum|yaz|ogretiyorum|acikla|gelistiriyorum|tasarliyorum|ceviriyorum|karsilastir*|satiyoruz|hazirliyorum",
  self: "ben|bana|bende|benim|bizde|biz|bizim",
  mine: "annem*|babam*|kardesim*|esim*|oglum*|kizim*",
  link: "var|oldum|oldu",
  small: "ve|bir|ile|icin|cok|da|de",
};

const AR: AtWork = {
  tech: "جدول|جدولا|الجدول|عمود|العمود|حقل|الحقل|صف|قاعدة بيانات|قاعدة البيانات|استعلام|الاستعلام|نموذج|زر|دالة|صفحة|موقع|متغير|برنامج",
  texts:
    "نص|نصا|منشور|ملصق|شريحة|عرض|عرضا|مقال|مقالا|فصل|قالب|حملة|منتج|تطبيق|تطبيقا|مرادف|مرادفات|كلمة|كلمات|مصطلح|استبيان|نسبة|قانون|تاريخ",
  people:
    "اشخاص|الاشخاص|مرضى|المرضى|للمرضى|مستخدمين|عملاء|طلاب|الطلاب|تلاميذ|اطفال|الاطفال|للاطفال|لاجئين|مشاركين|موظفين|ناخبين",
  stories:
    "رواية|روايه|قصة|شخصية|بطل|بطلها|بطله|البطل|مشهد|مسرحية|لعبة|امتحان|درس|درسا|محاضرة|بحث|بحثا|اطروحة|واجب|مناظرة|استطلاع|طلابي|تلاميذي",
  deeds: "اكتب|اشرح|ادرس|اطور|اصمم|ابرمج|اختبر|اترجم|احلل|ابيع|نبيع",
  self: "انا|عندي|لدي|معي|أعاني|أتناول|آخذ|أصبت|نحن|عندنا",
  mine: "أمي|أبي|والدي|والدتي|زوجي|زوجتي|ابني|ابنتي|أخي|أختي",
  link: "مصاب*|يعاني|تعاني|عنده|عندها|لديه|لديها",
  small: "من|في|ب|و|ال|مع|على|منذ|لا",
};

const HI: AtWork = {
  tech: "टेबल|तालिका|कॉलम|फ़ील्ड|फील्ड|पंक्ति|डेटाबेस|क्वेरी|फ़ॉर्म|फॉर्म|बटन|फ़ंक्शन|पेज|वेबसाइट|सॉफ़्टवेयर|कोड",
  texts: "टेक्स्ट|पर्चा|पोस्टर|स्लाइड|प्रस्तुति|लेख|अध्याय|अभियान|उत्पाद|ऐप|शब्द|कानून|इतिहास|अंतर",
  people: "लोगों|मरीज़ों|मरीजों|उपयोगकर्ताओं|ग्राहकों|छात्रों|बच्चों|शरणार्थियों|कर्मचारियों|मतदाताओं",
  stories: "उपन्यास|कहानी|पात्र|नायक|नायिका|दृश्य|नाटक|खेल|परीक्षा|पाठ|कक्षा|निबंध|शोध|वादविवाद|सर्वेक्षण",
  deeds: "लिख|लिखो|पढ़ाता|पढ़ाती|समझाओ|बना|अनुवाद|विकसित",
  self: "मुझे|मुझको|मैं|मुझ|हम|हमें",
  mine: "मेरा|मेरी|मेरे|हमारा|हमारी|हमारे",
  link: "है|हैं|था|थी|हूँ|हूं|हुआ|हुई",
  small: "और|को|से|का|की|के|में|पर|भी|बहुत|नहीं",
};

/**
 * The same for scripts that part no words by spaces (Chinese, Japanese), or hang endings on them (Korean): what a clause about work
 * has in it, what stands before a matter of one's own, and what stands behind one.
 */
export const AT_WORK_ANYWHERE = {
  work: /表(?!妹|弟|姐|哥|示)|列|字段|数据库|數據庫|应用|應用|软件|程序|网站|论文|論文|作业|课|課|教案|患者|病人|学生|學生|儿童|人群|读者|小说|小說|主角|角色|剧本|テーブル|カラム|データベース|アプリ|サイト|資料|授業|レポート|発表|生徒|向け|主人公|登場人物|脚本|테이블|열(?:이|을|에)|칼럼|컬럼|데이터베이스|앱|사이트|수업|논문|과제|발표|학생|환자|소설|주인공|등장인물|대본/u,
  before:
    /(?:[我俺咱]们?|爸爸?|妈妈?|父亲|母亲|妻子?|丈夫|老公|老婆|哥哥?|弟弟?|姐姐?|妹妹?|儿子|女儿|孩子|朋友)[^，。,；;表列说角主课]{0,5}(?:有|是|得|患|确诊|诊断|吃|服|欠|的)[^，。,；;表列用件序站说角主课给]{0,6}$|(?:私|僕|俺|うち|妹|弟|姉|兄|母|父|妻|夫|息子|娘|子ども|子供|友人|友達)(?:は|が|も|の)[^、。アテカ公小]{0,8}$|(?:^|\s)(?:저|제|나|내|우리|동생|엄마|아빠|어머니|아버지|남편|아내|아들|딸|형|누나|언니|오빠|친구)(?:는|은|가|이|의|도)? ?[^.,테앱소주]{0,8}$/u,
  after:
    /^(?:なので|になり|になっ|と診断|です[。\s]*$|だ[。\s]*$|で悩|に悩|を患|(?:이|가|에)? ?(?:있(?!는)|걸|앓|진단))/u,
} as const;

/** By ISO 639-1. */
export const AT_WORK: Readonly<Record<string, AtWork>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
  it: IT,
  nl: NL,
  pl: PL,
  ru: RU,
  tr: TR,
  ar: AR,
  hi: HI,
};
