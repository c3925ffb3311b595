import type { SensitiveKind } from "../base/held-kinds.ts";

/**
 * Words that tell of what most people keep to themselves, by kind and language. An entry is one word or several, folded as
 * `fold` does it (lower case, no accents); `*` at its end takes any ending. Chosen to be specific: a word that mostly means
 * something harmless ("stroke", "union" in geometry) stands only in a phrase.
 */

type Words = Readonly<Record<SensitiveKind, string>>;

/** Entries are parted by `|`. */
export const SENSITIVE_WORDS: Readonly<Record<string, Words>> = {
  en: {
    health:
      "diabet*|insulin|hiv|cancer|tumor*|tumour*|chemo|chemotherap*|radiotherap*|leukemi*|leukaemi*|lymphoma|melanoma|pregnan*|miscarr*|abortion*|ivf|infertil*|endometrios*|menopaus*|depression|depressed|depressive|antidepress*|antipsychot*|anxiety|panic attack*|ptsd|bipolar|schizo*|psychosis|psychotic|adhd|autis*|asperger*|ocd|eating disorder*|anore*|bulimi*|self harm*|suicid*|alcoholic|alcoholism|in rehab|sobriety|addiction|overdos*|asthma*|allerg*|epilep*|seizure*|migraine*|arthrit*|multiple sclerosis|parkinson*|alzheimer*|dementia|crohn*|coeliac|celiac|ibs|lupus|psoriasis|eczema|hepatitis|herpes|chlamydia|gonorrh*|syphilis|hpv|std|sti|blood pressure|hypertens*|cholesterol|heart attack|heart disease|heart condition|angina|pacemaker|kidney disease|dialysis|sleep apn*|insomnia|lithium|sertraline|prozac|zoloft|lexapro|xanax|ritalin|adderall|metformin|statin|statins|ozempic|medication*|my meds|on meds|my prescription|therapist|psychiatr*|psychotherap*|diagnosed|diagnosis|my surgery|biopsy|mastectom*|colonoscop*|prosthe*|wheelchair|my disability|disability benefit*|i am disabled|i m disabled|gynecolog*|gynaecolog*|urolog*|oncolog*|cardiolog*|blood test*|blood type",
    finance:
      "salary|debt|debts|mortgage*|my loan*|our loan*|student loan*|car loan*|home loan*|payday loan*|a loan|overdraft*|bankrupt*|credit score|net worth|savings|401k|pension|inheritance|alimony|child support|tax return|foreclos*|repossess*|my income|household income|payslip*|credit card balance|behind on",
    orientation:
      "gay|lesbian|bisexual|pansexual|asexual|i am queer|i m queer|as a queer|i am transgender|i m transgender|as a transgender|my transgender|trans woman|trans man|nonbinary|non binary|came out as|came out to|coming out as|coming out to|my sexual orientation|my sexuality|my gender identity|in the closet",
    religion:
      "muslim|islam|christianity|a christian|christian faith|born again|catholic|catholicism|protestant|evangelical|jewish|judaism|hindu|hinduism|buddhis*|sikh|mormon|atheis*|agnostic|jehovah*|quaker|my faith|my religion|my church|go to church|to mass|mosque|synagogue|ramadan|pray|praying|prayer|prayers|baptised|baptized|rosary|quran|koran|converted to",
    politics:
      "i vote|i voted|voted for|voting for|republican|democrat|tory|tories|labour party|socialist|communist|marxist|anarchist|libertarian|left wing|right wing|far right|far left|party member|a liberal|a conservative|my politics|political views",
    union:
      "trade union|labor union|labour union|union member|union rep|unionis*|unioniz*|shop steward|my union|on strike",
    crime:
      "convicted|conviction|arrested|criminal record|felony|felon|misdemeano*|on probation|on parole|in prison|in jail|went to prison|went to jail|dui|dwi|restraining order|pleaded guilty|plead guilty|shoplift*|charged with",
  },
  de: {
    health:
      "diabet*|insulin|hiv|krebs|krebs*|tumor*|chemotherap*|schwanger*|fehlgeburt*|abtreibung*|depressi*|antidepress*|angststorung*|panikattacke*|bipolar*|schizophren*|adhs|autis*|magersucht|bulimie|suizid*|selbstmord*|alkoholiker*|alkoholsucht|suchtklinik|asthma*|allergi*|epilep*|migrane*|arthritis|rheuma|multiple sklerose|parkinson|alzheimer|demenz|zoliakie|hepatitis|bluthochdruck|blutdruck|cholesterin*|herzinfarkt|herzkrank*|dialyse|medikament*|psychiat*|psychotherap*|therapeut*|diagnose|diagnostiziert|rollstuhl|schwerbehindert*|behinderung",
    finance:
      "gehalt|schulden|schulde|kredit|hypothek*|uberschuldet|insolven*|privatinsolvenz|ersparnisse|rente|erbschaft|unterhalt zahle*|bruttogehalt|nettogehalt|verdiene|dispo|schufa*",
    orientation:
      "schwul|schwuler|lesbisch|lesbe|bisexuell*|asexuell*|transgender|transsexuell*|trans frau|trans mann|queer|nichtbinar*|geoutet",
    religion:
      "muslim*|christlich*|katholi*|evangelisch*|protestant*|judisch*|jude|judin|hindu*|buddhist*|atheist*|agnosti*|zeugen jehovas|kirche|moschee|synagoge|ramadan|bete|getauft|konfirmation|glaubig*",
    politics:
      "gewahlt habe|ich wahle|parteimitglied|afd|cdu|csu|spd|fdp|die grunen|die linke|sozialist*|kommunist*|konservativ*|rechtsextrem*|linksextrem*",
    union: "gewerkschaft*|betriebsrat*|ver di|ig metall|streik*",
    crime:
      "vorbestraft|vorstrafe*|verhaftet|festgenommen|verurteilt|gefangnis|knast|bewahrung|straftat*|anzeige gegen mich|ladendiebstahl*",
  },
  fr: {
    health:
      "diabet*|insuline|vih|seropositi*|cancer*|tumeur*|chimio*|enceinte|fausse couche|avortement*|ivg|depressi*|deprime*|antidepress*|anxi*|bipolaire|schizophren*|tdah|autis*|anorexi*|boulimi*|suicid*|alcoolique|alcoolisme|asthm*|allergi*|epilep*|migraine*|arthrite|sclerose en plaques|parkinson|alzheimer|demence|coeliaque|hepatite*|hypertension|cholesterol|infarctus|dialyse|medicament*|psychiatr*|psychotherap*|therapeute|diagnosti*|fauteuil roulant|handicap*",
    finance:
      "salaire|dettes|dette|emprunt|pret immobilier|credit immobilier|hypotheque|surendett*|faillite|decouvert|epargne|pension alimentaire|heritage|je gagne|mes revenus",
    orientation: "homosexuel*|gay|lesbienne|bisexuel*|transgenre|trans|queer|non binaire|coming out",
    religion:
      "musulman*|islam|chretien*|catholi*|protestant*|juif|juive|hindou*|bouddhist*|athee|agnostique|temoin de jehovah|eglise|mosquee|synagogue|ramadan|priere|baptise*|croyant*",
    politics:
      "je vote|vote pour|socialiste|communiste|extreme droite|extreme gauche|de gauche|de droite|militant|adherent du parti|rassemblement national",
    union: "syndicat*|syndique*|cgt|cfdt|en greve",
    crime:
      "casier judiciaire|condamne*|arrete par la police|garde a vue|prison|en sursis|vol a l etalage|infraction penale",
  },
  es: {
    health:
      "diabet*|insulina|vih|seropositiv*|cancer|tumor*|quimio*|embarazada|aborto*|depresi*|deprimid*|antidepres*|ansiedad|ataque de panico|bipolar|esquizofren*|tdah|autis*|anorexi*|bulimi*|suicid*|alcoholic*|alcoholismo|asma|asmatic*|alergi*|alergic*|epilep*|migrana*|artritis|esclerosis|parkinson|alzheimer|demencia|celiac*|hepatitis|hipertens*|colesterol|infarto|dialisis|medicacion|medicamento*|psiquiatr*|psicoterap*|terapeuta|diagnostic*|silla de ruedas|discapacidad",
    finance:
      "salario|sueldo|deuda*|hipoteca*|prestamo*|bancarrota|descubierto|ahorros|herencia|pension alimenticia|mis ingresos|debo dinero",
    orientation:
      "gay|homosexual|lesbiana|bisexual|transgenero|trans|queer|no binari*|sali del armario|salir del armario",
    religion:
      "musulman*|islam|cristian*|catolic*|protestante|judi*|hindu*|budis*|ateo|atea|agnostic*|testigo de jehova|iglesia|mezquita|sinagoga|ramadan|rezo|rezar|bautiz*|creyente",
    politics:
      "yo voto|vote por|voto a|socialista|comunista|extrema derecha|extrema izquierda|afiliad*|militante|partido popular",
    union: "sindicato*|sindical*|sindicalista|en huelga",
    crime:
      "antecedentes penales|condenad*|me detuvieron|detenid*|carcel|prision|libertad condicional|delito|me arrestaron",
  },
  pt: {
    health:
      "diabet*|insulina|hiv|soropositiv*|seropositiv*|cancer|cancro|tumor*|quimio*|gravida|aborto*|depressao|deprimid*|antidepress*|ansiedade|bipolar|esquizofren*|tdah|autis*|anorexi*|bulimi*|suicid*|alcoolatra|alcoolismo|asma|asmatic*|alergi*|alergic*|epilep*|enxaqueca*|artrite|esclerose|parkinson|alzheimer|demencia|celiac*|hepatite|hipertens*|pressao alta|colesterol|enfarte|infarto|dialise|medicacao|medicamento*|remedio*|psiquiatr*|psicoterap*|terapeuta|diagnostic*|cadeira de rodas|deficiencia",
    finance:
      "salario|ordenado|divida*|hipoteca*|emprestimo*|falencia|poupanca*|heranca|pensao alimenticia|meu rendimento|minha renda|devo dinheiro",
    orientation: "gay|homossexual|lesbica|bissexual|transgenero|trans|queer|nao binari*|sai do armario",
    religion:
      "muculman*|islao|cristao|crista|catolic*|evangelic*|protestante|judeu|judia|hindu*|budist*|ateu|ateia|agnostic*|testemunha de jeova|igreja|mesquita|sinagoga|ramadao|rezo|rezar|batizad*|crente",
    politics:
      "eu voto|votei|socialista|comunista|extrema direita|extrema esquerda|filiad*|militante|petista|bolsonarista",
    union: "sindicato*|sindicalizad*|sindicalista|em greve",
    crime:
      "antecedentes criminais|cadastro criminal|condenad*|fui preso|fui presa|detid*|cadeia|prisao|liberdade condicional",
  },
  it: {
    health:
      "diabet*|insulina|hiv|sieropositiv*|cancro|tumor*|chemio*|incinta|aborto*|depressione|depress*|antidepress*|ansia|bipolare|schizofren*|adhd|autis*|anoressi*|bulimi*|suicid*|alcolista|alcolismo|asma|asmatic*|allergi*|epilessi*|emicrania|artrite|sclerosi|parkinson|alzheimer|demenza|celiac*|epatite|ipertension*|pressione alta|colesterolo|infarto|dialisi|farmaci|psichiatr*|psicoterap*|terapeuta|diagnosticat*|diagnosi|sedia a rotelle|disabilita",
    finance:
      "stipendio|debito|debiti|mutuo|prestito|fallimento|risparmi|eredita|mantenimento|guadagno|mio reddito|scoperto",
    orientation: "gay|omosessuale|lesbica|bisessuale|transgender|trans|queer|non binari*|coming out",
    religion:
      "musulman*|islam|cristian*|cattolic*|protestante|ebre*|hindu|induist*|buddist*|ateo|atea|agnostic*|testimone di geova|chiesa|moschea|sinagoga|ramadan|pregare|battezzat*|credente",
    politics:
      "io voto|ho votato|voto per|socialista|comunista|estrema destra|estrema sinistra|tesserat*|militante|fratelli d italia|partito democratico",
    union: "sindacat*|cgil|cisl|in sciopero",
    crime: "precedenti penali|fedina penale|condannat*|arrestat*|carcere|prigione|reato|liberta vigilata",
  },
  nl: {
    health:
      "diabet*|suikerziekte|insuline|hiv|kanker|borstkanker|tumor*|chemo*|zwanger*|miskraam|abortus|depressi*|antidepress*|angststoornis|bipolair*|schizofren*|adhd|autis*|anorexia|boulimia|suicid*|zelfmoord*|alcoholist*|verslaving|astma*|allergi*|epileps*|migraine*|artritis|reuma|multiple sclerose|parkinson|alzheimer|dementie|coeliakie|hepatitis|bloeddruk|cholesterol|hartinfarct|dialyse|medicijn*|medicatie|psychiat*|psychotherap*|therapeut|diagnose|rolstoel|gehandicapt|beperking",
    finance:
      "salaris|schuld|schulden|hypotheek*|lening*|failliet|schuldsanering|spaargeld|erfenis|alimentatie|verdien|inkomen|rood staan",
    orientation: "homo|homoseksueel|lesbisch*|biseksueel|transgender|queer|non binair|uit de kast",
    religion:
      "moslim*|islam|christelijk*|christen|katholiek*|protestant*|joods*|hindoe*|boeddhist*|atheist*|agnost*|jehova*|kerk|moskee|synagoge|ramadan|bidden|bid|gedoopt|gelovig*",
    politics:
      "ik stem|gestemd op|socialist*|communist*|extreemrechts|extreemlinks|partijlid|pvv|vvd|pvda|groenlinks|d66",
    union: "vakbond*|fnv|cnv|staking|staken",
    crime: "strafblad|veroordeeld*|gearresteerd|gevangenis|voorwaardelijk*|winkeldiefstal|aangehouden",
  },
  pl: {
    health:
      "cukrzyc*|insulin*|hiv|raka|rakiem|nowotw*|chemioterap*|ciazy|ciaza|poronil*|aborcj*|depresj*|antydepres*|zaburzenia lekowe|dwubiegunow*|schizofren*|adhd|autyzm*|anoreksj*|bulimi*|samoboj*|alkoholik*|alkoholizm*|astm*|alergi*|uczulen*|uczulon*|padaczk*|migren*|stwardnienie rozsiane|parkinson*|alzheimer*|demencj*|celiaki*|zapalenie watroby|nadcisnieni*|cholesterol*|zawal*|dializ*|leki|psychiatr*|psychoterap*|terapeut*|zdiagnozowan*|diagnoz*|wozku inwalidzkim|niepelnospraw*",
    finance:
      "pensj*|dlugi|dlugow|kredyt*|hipotek*|pozyczk*|upadlosc*|oszczednosci*|spadek|alimenty|zarabiam|moje dochody",
    orientation: "gejem|gej|lesbijk*|homoseksual*|biseksual*|transplciow*|queer|niebinarn*",
    religion:
      "muzulman*|islam*|chrzescijan*|katolik*|katolick*|protestant*|zydem|zydowk*|hindus*|buddyst*|ateist*|agnosty*|swiadk* jehowy|kosciol*|kosciola|meczet*|synagog*|ramadan*|modle|modlitw*|ochrzczon*|wierzac*",
    politics:
      "glosuje|glosowal*|socjalist*|komunist*|skrajn* prawic*|skrajn* lewic*|pis|platform* obywatelsk*|konfederacj*",
    union: "zwiazk* zawodow*|zwiazkowiec|strajk*",
    crime: "karany|karana|wyrok*|skazan*|aresztowan*|wiezieni*|w zawieszeniu|kradziez*",
  },
  ru: {
    health:
      "диабет*|инсулин*|вич|рак|раком|рака|опухол*|химиотерап*|беремен*|выкидыш*|аборт*|депресси*|антидепресс*|тревожн*|биполярн*|шизофрен*|сдвг|аутизм*|аутист*|анорекси*|булими*|суицид*|самоубийств*|алкоголик*|алкоголизм*|астм*|аллерги*|эпилепси*|мигрен*|артрит*|рассеянн* склероз*|паркинсон*|альцгеймер*|деменци*|целиаки*|гепатит*|гипертони*|высокое давление|холестерин*|инфаркт*|диализ*|лекарств*|психиатр*|психотерап*|диагноз*|диагностир*|инвалид*",
    finance:
      "зарплат*|долг*|долги|кредит*|ипотек*|банкрот*|сбережени*|наследств*|алимент*|зарабатываю|мой доход|должен банку|должна банку",
    orientation: "гей|геи|лесбиянк*|гомосексуал*|бисексуал*|трансгендер*|квир|каминг аут",
    religion:
      "мусульман*|ислам*|христиан*|католи*|православн*|протестант*|еврей|еврейк*|иуде*|индуи*|буддис*|буддист*|атеис*|агностик*|свидетел* иеговы|церков*|мечет*|синагог*|рамадан*|молюсь|молитв*|крещен*|верующ*",
    politics: "голосую|голосовал*|социалист*|коммунист*|единая россия|оппозици*|член партии|навальн*",
    union: "профсоюз*|забастовк*",
    crime: "судимост*|судим|осужден*|арестован*|тюрьм*|условн* срок*|условно|уголовн*|задержан*",
  },
  tr: {
    health:
      "diyabet*|seker hastas*|insulin*|hiv|kanser*|tumor*|kemoterapi*|hamile*|gebe*|dusuk yapt*|kurtaj*|depresyon*|antidepresan*|anksiyete*|panik atak*|bipolar*|sizofren*|dehb|otizm*|otistik*|anoreksi*|bulimi*|intihar*|alkolik*|alkolizm*|astim*|alerji*|epilepsi*|migren*|romatizma*|parkinson*|alzheimer*|demans*|colyak*|hepatit*|tansiyon*|kolesterol*|kalp krizi*|diyaliz*|ilac*|psikiyatr*|psikoterap*|terapist*|teshis*|tani kondu|tekerlekli sandalye*|engelli*",
    finance: "maas*|borc*|kredi*|ipotek*|iflas*|birikim*|miras*|nafaka*|kazaniyorum|gelirim",
    orientation: "gay*|escinsel*|lezbiyen*|biseksuel*|trans*|queer",
    religion:
      "musluman*|islam*|hristiyan*|katolik*|protestan*|yahudi*|hindu*|budist*|ateist*|ateis*|agnostik*|kilise*|cami|camiye|sinagog*|ramazan*|namaz*|dua ediyorum|oruc*|dindar*|alevi*|sunni*",
    politics: "oy verdim|oy veriyorum|sosyalist*|komunist*|akp*|chp*|mhp*|parti uyesi*",
    union: "sendika*|grev*",
    crime: "sabika*|hapis*|cezaevi*|tutuklan*|mahkum*|gozalti*|denetimli serbestlik",
  },
  ar: {
    health:
      "سكري|السكري|السكر|انسولين|الانسولين|ايدز|الايدز|سرطان|السرطان|بالسرطان|ورم|كيماوي|الكيماوي|حامل|اجهاض|اكتئاب|الاكتئاب|بالاكتئاب|قلق مرضي|ثنائي القطب|فصام|توحد|التوحد|انتحار|مدمن|ادمان|ربو|الربو|بالربو|حساسيه|حساسية|صرع|الصرع|شقيقه|شقيقة|باركنسون|الزهايمر|التهاب الكبد|ضغط الدم|الضغط|كوليسترول|جلطه|جلطة|غسيل الكلى|ادويه|أدوية|دواء|طبيب نفسي|الطبيب النفسي|معالج نفسي|تشخيص|شخصت|اعاقه|إعاقة",
    finance: "راتبي|راتب|ديون|دين|قرض|قروض|رهن|رهن عقاري|افلاس|إفلاس|مدخراتي|ميراث|نفقه|نفقة|اكسب|دخلي",
    orientation: "مثلي|مثليه|مثلية|مثلي الجنس|ثنائي الميول|متحول جنسيا|متحوله جنسيا|عابر جنسيا",
    religion:
      "مسلم|مسلمه|مسلمة|مسيحي|مسيحيه|مسيحية|كاثوليكي|يهودي|يهوديه|يهودية|هندوسي|بوذي|ملحد|ملحده|لاادري|كنيسه|الكنيسة|مسجد|المسجد|رمضان|اصلي|صلاه|الصلاة|شيعي|سني",
    politics: "صوت ل|صوتت ل|انتخبت|اشتراكي|شيوعي|عضو حزب|الاخوان المسلمين",
    union: "نقابه|نقابة|النقابة|اضراب|إضراب",
    crime: "سجن|السجن|سوابق|سابقة جنائية|ادانه|إدانة|محكوم|اعتقلت|معتقل|سرقت",
  },
  hi: {
    health:
      "मधुमेह|डायबिटीज|शुगर की बीमारी|इंसुलिन|एचआईवी|एड्स|कैंसर|ट्यूमर|कीमोथेरेपी|गर्भवती|प्रेगनेंट|गर्भपात|अवसाद|डिप्रेशन|चिंता विकार|बाइपोलर|सिज़ोफ्रेनिया|ऑटिज़्म|आत्महत्या|शराब की लत|दमा|अस्थमा|एलर्जी|मिर्गी|माइग्रेन|गठिया|पार्किंसन|अल्जाइमर|हेपेटाइटिस|ब्लड प्रेशर|रक्तचाप|कोलेस्ट्रॉल|दिल का दौरा|डायलिसिस|दवाई|दवाइयाँ|मनोचिकित्सक|थेरेपिस्ट|निदान|विकलांग",
    finance: "वेतन|तनख्वाह|सैलरी|कर्ज|कर्ज़|क़र्ज़|ऋण|लोन|दिवालिया|बचत|विरासत|गुजारा भत्ता|कमाता|कमाती|आमदनी",
    orientation: "समलैंगिक|गे हूँ|लेस्बियन|उभयलिंगी|ट्रांसजेंडर",
    religion:
      "मुस्लिम|मुसलमान|इस्लाम|ईसाई|कैथोलिक|यहूदी|हिंदू|हिन्दू|बौद्ध|सिख|जैन|नास्तिक|चर्च|मस्जिद|मंदिर जाता|मंदिर जाती|रमजान|रोज़ा|प्रार्थना|नमाज",
    politics: "वोट दिया|वोट देता|वोट देती|समाजवादी|कम्युनिस्ट|भाजपा|कांग्रेस|पार्टी का सदस्य",
    union: "यूनियन|मजदूर संघ|हड़ताल",
    crime: "जेल|गिरफ्तार|सज़ा|सजा|दोषी|आपराधिक रिकॉर्ड|ज़मानत|जमानत",
  },
  zh: {
    health:
      "糖尿病|胰岛素|艾滋|癌|肿瘤|化疗|怀孕|流产|堕胎|抑郁|焦虑症|双相|躁郁|精神分裂|多动症|自闭症|厌食症|自杀|酗酒|哮喘|过敏|癫痫|偏头痛|关节炎|帕金森|老年痴呆|阿尔茨海默|肝炎|高血压|血压|胆固醇|心脏病|心肌梗|透析|吃药|服药|药物治疗|精神科|心理医生|心理治疗|确诊|诊断|残疾|轮椅",
    finance: "工资|薪水|月薪|年薪|债|欠款|欠银行|贷款|房贷|按揭|破产|存款|积蓄|遗产|赡养费|抚养费|我的收入",
    orientation: "同性恋|双性恋|跨性别|出柜|女同|男同",
    religion: "穆斯林|伊斯兰|基督徒|基督教|天主教|犹太|印度教|佛教|信佛|无神论|教堂|清真寺|斋月|祷告|祈祷|受洗|信教",
    politics: "投票给|投给|共产党|党员|民主党|共和党|社会主义者",
    union: "工会|罢工",
    crime: "坐牢|入狱|前科|犯罪记录|被捕|逮捕|判刑|缓刑|拘留",
  },
  ja: {
    health:
      "糖尿病|インスリン|エイズ|がん|ガン|癌|腫瘍|抗がん剤|妊娠|流産|中絶|うつ病|うつ|鬱|不安障害|パニック障害|双極性|統合失調|発達障害|自閉症|拒食症|過食症|自殺|アルコール依存|依存症|喘息|アレルギー|てんかん|片頭痛|偏頭痛|関節炎|パーキンソン|認知症|アルツハイマー|肝炎|高血圧|血圧|コレステロール|心筋梗塞|心臓病|透析|薬を飲んで|服薬|精神科|心療内科|カウンセリング|診断された|診断さ|障害者|車椅子",
    finance: "給料|年収|月収|借金|ローン|債務|破産|貯金|貯蓄|遺産|養育費|収入",
    orientation: "同性愛|ゲイ|レズビアン|バイセクシュアル|トランスジェンダー|カミングアウト|性的指向",
    religion:
      "イスラム|ムスリム|キリスト教|クリスチャン|カトリック|ユダヤ教|ヒンドゥー|仏教徒|無神論|教会|モスク|ラマダン|お祈り|洗礼|信者|信仰",
    politics: "投票した|投票して|自民党|立憲民主|共産党|維新|支持政党|党員",
    union: "労働組合|組合員|ストライキ",
    crime: "前科|逮捕|刑務所|有罪|執行猶予|服役|保護観察",
  },
  ko: {
    health:
      "당뇨|인슐린|에이즈|암에|암 진단|유방암|위암|폐암|간암|종양|항암|임신|유산했|낙태|우울증|불안장애|공황장애|조울증|양극성|조현병|자폐|거식증|폭식증|자살|알코올 중독|알코올중독|천식|알레르기|알러지|뇌전증|간질|편두통|관절염|파킨슨|알츠하이머|치매|간염|고혈압|혈압|콜레스테롤|심근경색|심장병|투석|약을 먹|복용|정신과|심리상담|진단받|진단을 받|장애인|휠체어",
    finance: "월급|연봉|빚|대출|채무|파산|저축|예금|유산 상속|상속|양육비|수입이",
    orientation: "동성애|게이|레즈비언|양성애|트랜스젠더|커밍아웃",
    religion: "무슬림|이슬람|기독교|크리스천|천주교|가톨릭|유대교|힌두|불교|무신론|교회|모스크|라마단|기도|세례|성당",
    politics: "투표했|민주당|국민의힘|당원|사회주의|공산주의|정의당",
    union: "노조|노동조합|파업",
    crime: "전과|체포|교도소|감옥|유죄|집행유예|구속",
  },
};
