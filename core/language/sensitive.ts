import type { SensitiveKind } from "../base/held-kinds.ts";

/**
 * Words that tell of what most people keep to themselves, by kind and language. An entry is one word or several, folded as
 * `fold` does it (lower case, no accents); `*` at a word's end takes any ending. Chosen to be specific: a word that mostly means
 * something harmless ("stroke", "union" in geometry) stands only in a phrase, or with `?` at its end, which asks for a second sign beside it
 * (`core/memory/gate/second-signs.ts`).
 */

type Words = Readonly<Record<SensitiveKind, string>>;

/** Entries are parted by `|`. */
export const SENSITIVE_WORDS: Readonly<Record<string, Words>> = {
  en: {
    health:
      "diabet*|insulin|hiv|cancer|tumor*|tumour*|chemo|chemotherap*|radiotherap*|leukemi*|leukaemi*|lymphoma|melanoma|pregnan*|miscarr*|abortion*|ivf|infertil*|endometrios*|menopaus*|depression|depressed|depressive|antidepress*|antipsychot*|anxiety|panic attack*|ptsd|bipolar|schizo*|psychosis|psychotic|adhd|autis*|asperger*|ocd|eating disorder*|anore*|bulimi*|self harm*|suicid*|alcoholic|alcoholism|fertility treatment*|fertility clinic*|in rehab|sobriety|addiction|overdos*|asthma*|allerg*|epilep*|seizure*|migraine*|arthrit*|multiple sclerosis|parkinson*|alzheimer*|dementia|crohn*|coeliac|celiac|ibs|lupus|psoriasis|eczema|hepatitis|herpes|chlamydia|gonorrh*|syphilis|hpv|std|sti|blood pressure|hypertens*|cholesterol|heart attack|heart disease|heart condition|angina|pacemaker|kidney disease|dialysis|sleep apn*|insomnia|lithium|sertraline|prozac|zoloft|lexapro|xanax|ritalin|adderall|metformin|statin|statins|ozempic|medication*|my meds|on meds|my prescription|therapist|psychiatr*|psychotherap*|diagnosed|diagnosis|my surgery|biopsy|mastectom*|colonoscop*|prosthe*|wheelchair|my disability|disability benefit*|i am disabled|i m disabled|gynecolog*|gynaecolog*|urolog*|oncolog*|cardiolog*|blood test*|blood type|lost a baby|lost the baby|lost our baby|lost my baby|lost the pregnancy|stillborn|stillbirth|a1c|hba1c|cd4|viral load|blood sugar|blood glucose|sober|relapsed|my relapse|a relapse|without a drink|aa meeting*|na meeting*|alcoholics anonymous|narcotics anonymous|12 step|twelve step|detox clinic|in recovery from|had a burnout|my burnout|with burnout|from burnout|chronic pain|chronic illness|nervous breakdown|mental breakdown|had a stroke|erectile|hysterectom*|vasectom*|colostomy|antiretroviral*|painkiller addiction|kidney transplant|liver transplant|heart transplant|organ transplant|heroin|cocaine|crystal meth|clean from|clean off|years clean|months clean|rehab|crohn s|my crohns|with crohn|bone marrow transplant|tubercul*|on the spectrum|on the autism spectrum|on the autistic spectrum|hearing voices|mammogram|lump in my breast|lump in her breast|can t have kids|can t have children|can t have babies|can t conceive|i ve stopped eating|weeks late and|period is late|period s late",
    finance:
      "salary|debt|debts|mortgage*|my loan*|our loan*|student loan*|car loan*|home loan*|payday loan*|a loan|overdraft*|bankrupt*|credit score|net worth|savings|401k|pension|my inheritance|our inheritance|an inheritance from|inherited money|alimony|child support|tax return|foreclos*|repossess*|my income|household income|payslip*|credit card balance|behind on|behind with the|behind with my|behind with our|rent arrears|in arrears|late on my rent|late on our rent|late with the rent|late with my rent|eviction notice|gambl*|online slots|betting debt*|casino debt*|sports betting|maxed out|payday lender*|debt collector*|bailiff*|credit card people|food stamps|universal credit|unemployment benefit*|collection agency|collections agency|debt collector*|debt collection|maxed out|bailiff*|loan shark*",
    orientation:
      "gay|lesbian|bisexual|pansexual|asexual|i am queer|i m queer|as a queer|i am transgender|i m transgender|as a transgender|my transgender|trans woman|trans man|nonbinary|non binary|came out as|came out to|coming out as|coming out to|my sexual orientation|my sexuality|my gender identity|in the closet|same sex|my top surgery|top surgery|bottom surgery|hormone therapy|hormone replacement|on hormones|estrogen|oestrogen|testosterone|estradiol|hrt|puberty blocker*|deadname|gender dysphoria|my transition from|transitioning from|grindr|attracted to men and women|we are both men|we are both women|two dads|two moms|two mums",
    religion:
      "muslim|islam|christianity|a christian|christian faith|born again|catholic|catholicism|protestant|evangelical|jewish|judaism|hindu|hinduism|buddhis*|sikh|mormon|atheis*|i m agnostic|i am agnostic|am an agnostic|m an agnostic|as an agnostic|became agnostic|raised agnostic|jehovah*|quaker|my faith|my religion|my church|go to church|to mass|mosque|synagogue|ramadan|pray|praying|prayer|prayers|baptised|baptized|rosary|quran|koran|i converted to?|kingdom hall|bar mitzvah|bat mitzvah|shabbat|halal|hajj|first communion|my rabbi|my imam|my pastor|my priest|my parish|ex mormon|ex muslim|bible study",
    politics:
      "i vote?|i voted?|you vote?|you voted?|always vote?|usually vote?|normally vote?|never voted?|have voted?|ve voted?|vote labour|vote tory|vote green|vote snp|vote conservative|vote republican|vote democrat|vote lib dem|voted for?|voting for?|republican|democrat|tory|tories|labour party|socialist|communist|marxist|anarchist|libertarian|left wing|right wing|far right|far left|party member|a liberal?|a conservative?|my politics|political views|card carrying|party membership|campaign* for the|my ballot|marched with|protested with|green party|reform uk|lib dem*|maga|standing for the greens|standing for labour|standing for the tories",
    union:
      "trade union|labor union|labour union|union member|union rep|unionis*|unioniz*|shop steward|my union|on strike|teamsters|seiu|ufcw|afl cio|uaw|unison member|unison rep|member of unison|joined unison|joined the union|unite the union|gmb union|rmt union|aslef|nurses union|teachers union|the picket|picket line|union dues|union card|union meeting|collective bargaining|organising the warehouse|organizing the warehouse|my local of the|organising a union|organizing a union|organise a union|organize a union|starting a union",
    crime:
      "convicted|conviction|arrested|criminal record|felony|felon|misdemeano*|on probation|on parole|in prison|in jail|went to prison|went to jail|dui|dwi|restraining order|pleaded guilty|plead guilty|shoplift*|charged with|community service order|hours of community service|sentenced to|suspended sentence|out on bail|on bail|my bail|my parole|my probation|probation officer|parole officer|ankle monitor|ankle tag|house arrest|juvenile hall|prison time|jail time|did time|served time|court ordered|expunge*|pickpocket*|embezzl*|my sentence was|out of prison|out of jail|from prison|to prison|wears the tag|wears a tag|done for fraud|done for theft|done for assault",
  },
  de: {
    health:
      "crohn*|diabet*|insulin|hiv|krebs|krebskrank*|krebsdiagnos*|krebspatient*|krebstherap*|krebsbehandl*|tumor*?|chemotherap*|schwanger*|fehlgeburt*|abtreibung*|depressi*|antidepress*|angststorung*|panikattacke*|bipolar*|schizophren*|adhs|autis*|magersucht|bulimie|suizid*|selbstmord*|alkoholiker*|alkoholsucht|suchtklinik|asthma*|allergi*|epilep*|migrane*|arthritis|rheuma|multipl* sklerose|parkinson|alzheimer|demenz|zoliakie|hepatitis|bluthochdruck|blutdruck|cholesterin*|herzinfarkt|herzkrank*|dialyse|medikament*|psychiat*|psychotherap*|therapeut*|diagnose|diagnostiziert|rollstuhl|schwerbehindert*|behinderung|baby verloren|kind verloren in der|totgeburt*|burnout|burn out|hba1c|psa wert|blutzucker*|langzeitzucker|trocken seit|ruckfall?|entzug|entzugsklinik|anonyme alkoholiker|anonymen alkoholiker*|brustkrebs|lungenkrebs|hautkrebs|schlaganfall|panikstorung|borderline|essstorung*|zwangsstorung*|unfruchtbar*|kinderwunschbehandlung|hiv positiv|krankgeschrieben|antibiotik*|schmerzmittel*|tuberkulos*|ritzt sich|ritze mich|ritzt sich wieder|im autismusspektrum|im autistischen spektrum|auf tabletten|mammographie|mammografie",
    finance:
      "gehalt|schulden?|schulde?|kredit?|hypothek*|uberschuldet|insolven*|privatinsolvenz|ersparnisse|rente?|erbschaft|unterhalt zahle*|bruttogehalt|nettogehalt|verdiene|dispo|schufa*|spielsucht|spielsuchtig*|sportwetten|online casino|verzockt|pfandung*|gerichtsvollzieher|burgergeld|hartz|arbeitslosengeld|pleite?|mahnbescheid|inkasso",
    orientation:
      "schwul|schwuler|lesbisch|lesbe|bisexuell*|asexuell*|transgender|transsexuell*|trans frau|trans mann|queer|nichtbinar*|geoutet|gleichgeschlechtlich*|hormontherapie|testosteron|ostrogen*|geschlechtsangleichung|mastektomie|zwei vater|zwei mutter|beide manner|beide frauen|schwules paar|lesbisches paar",
    religion:
      "muslim*|christlich*|katholi*|evangelisch*|protestant*|judisch*|jude|judin|hindu*|buddhist*|atheist*|agnosti*|zeugen jehovas|kirche?|moschee?|synagoge?|ramadan|bete?|getauft|konfirmation?|glaubig*|jehovas|gebet?|moscheegemeinde|imam?|rabbiner?|pfarrgemeinde|kommunion?|fasten im ramadan|zum islam konvertiert|zum judentum konvertiert",
    politics:
      "gewahlt habe?|ich wahle?|parteimitglied|afd|cdu|csu|spd|fdp|die grunen?|die linke|sozialist*|kommunist*|konservativ*|rechtsextrem*|linksextrem*|bsw|wahle die?|habe gewahlt?|wahlkampf fur|parteibuch|ortsverein?",
    union:
      "gewerkschaft*|betriebsrat*|ver di|ig metall|streik*?|verdi mitglied|mitglied bei verdi|bei verdi|in der verdi|ig bce|ig bau|dgb|ngg|marburger bund|tarifkommission|warnstreik*?|vertrauensleute|personalrat",
    crime:
      "vorbestraft|vorstrafe*|verhaftet|festgenommen|verurteilt|gefangnis?|knast?|bewahrung|straftat*|anzeige gegen mich|ladendiebstahl*|sozialstunden|gemeinnutzige arbeit|geldstrafe?|strafbefehl|freiheitsstrafe|bewahrungs*|auf bewahrung|untersuchungshaft|u haft|fussfessel|fuhrungszeugnis eintrag|fahrerflucht|trunkenheit am steuer|angezeigt worden|fahren ohne fuhrerschein|duldung|abschiebung*?",
  },
  fr: {
    health:
      "crohn*|diabet*|insuline|vih|seropositi*|cancer*|tumeur*|chimio*|enceinte?|fausse couche|avortement*|ivg|depressi*|deprime*|antidepress*|anxi*|bipolaire|schizophren*|tdah|autis*|anorexi*|boulimi*|suicid*|alcoolique|alcoolisme|asthm*|allergi*|epilep*|migraine*|arthrite|sclerose en plaques|parkinson|alzheimer|demence|coeliaque|hepatite*|hypertension|cholesterol|infarctus|dialyse|medicament*|psychiatr*|psychotherap*|therapeute|diagnosti*|fauteuil roulant|handicap*|perdu le bebe|perdu notre bebe|perdu mon bebe|perdu un bebe|mort ne|burn out|burnout|glycemie|hemoglobine glyquee|hba1c|sobre depuis|abstinent*|rechute|alcooliques anonymes|cure de desintoxication|arret maladie|cancer du sein|avc|trouble bipolaire|trouble alimentaire|fiv|antibiotique*|sida|taux de psa|mon psa|tubercul*|spectre autistique|spectre de l autisme|du sucre dans le sang",
    finance:
      "salaire|dettes?|dette?|emprunt?|pret immobilier|prets a la consommation|credits a la consommation|credit a la consommation|pret a la consommation|pret etudiant|prets etudiants|credit immobilier|hypotheque|surendett*|faillite?|decouvert|epargne|pension alimentaire|heritage?|je gagne?|mes revenus|jeux d argent|paris sportifs|interdit bancaire|fiche a la banque de france|huissier|allocation chomage|a decouvert|endette*|perdu au casino|touche le rsa|au rsa|fiche* banque de france|restos du coeur|machines a sous?",
    orientation:
      "homosexuel*|gay|lesbienne|bisexuel*|transgenre|trans|queer|non binaire|coming out|meme sexe|hormonotherapie|oestrogenes|testosterone|transition de genre|deux papas|deux mamans|deux hommes mari|pacse* avec un homme",
    religion:
      "musulman*|islam|chretien*|catholi*|protestant*|juif|juive|hindou*|bouddhist*|athee|agnostique|temoin de jehovah|eglise?|mosquee?|synagogue?|ramadan|priere?|baptise*|croyant*|pratiquante|musulmane|chabbat|cacher|imam?|rabbin?|communion?|evangelique|juif pratiquant|musulman pratiquant|catholique pratiquant",
    politics:
      "je vote?|vote pour|socialiste|communiste|extreme droite|extreme gauche|de gauche|de droite|militant|adherent du parti|rassemblement national|j ai vote?|lfi|france insoumise|encarte*|front national|les verts",
    union:
      "syndicat*?|syndique*|cgt|cfdt|en greve?|force ouvriere|sud solidaires|unsa|cftc|delegue syndical|delegue* du personnel",
    crime:
      "casier judiciaire|condamne*|arrete par la police|garde a vue|prison?|en sursis|vol a l etalage|infraction penale|travaux d interet general|tig|sursis|bracelet electronique|liberte conditionnelle|amende penale|conduite en etat d ivresse|proces verbal pour|mise en examen|mis en examen|un casier|mon casier|fait de la prison|en taule|de taule|choper avec du shit|serrer avec du shit|avec de l herbe?|avec du shit|avec de la beuh|titre de sejour*?",
  },
  es: {
    health:
      "crohn*|diabet*|insulina|vih|seropositiv*|cancer|tumor*|quimio*|embarazada|aborto*|depresi*|deprimid*|antidepres*|ansiedad|ataque de panico|bipolar|esquizofren*|tdah|autis*|anorexi*|bulimi*|suicid*|alcoholic*|alcoholismo|asma|asmatic*|alergi*|alergic*|epilep*|migrana*|artritis|esclerosis|parkinson|alzheimer|demencia|celiac*|hepatitis|hipertens*|colesterol|infarto|dialisis|medicacion|medicamento*|psiquiatr*|psicoterap*|terapeuta|diagnostic*|silla de ruedas|discapacidad|perdi al bebe|perdimos al bebe|perdi el bebe|perdimos el bebe|perdi a mi bebe|burnout|agotamiento laboral|hemoglobina glicosilada|hemoglobina glucosilada|azucar en sangre|sobrio|sobria|recaida|recai|alcoholicos anonimos|desintoxicacion|de baja por|cancer de mama|ictus|sida|antibiotico*|trastorno bipolar|trastorno de ansiedad|trastorno alimentario|tubercul*|azucar alta|azucar en los analisis|azucar en la sangre|me salio azucar|el azucar alta",
    finance:
      "salario|sueldo|deuda*?|hipoteca*?|prestamo*?|bancarrota|descubierto?|ahorros?|herencia?|pension alimenticia|mis ingresos|debo dinero|ludopat*|apuestas|tragaperras|embargo|embargado|en numeros rojos|moroso|asnef|paro cobro|cobro el paro|en el casino|debo al banco",
    orientation:
      "gay|homosexual|lesbiana|bisexual|transgenero|trans|queer|no binari*|sali del armario|salir del armario|hormonas|testosterona|estrogenos|terapia hormonal|cambio de genero|somos dos chicos|somos dos chicas|dos mamas|dos papas|pareja del mismo sexo|salio del armario",
    religion:
      "musulman*|islam|cristian*|catolic*|protestante|judi*|hindu*|budis*|ateo|atea|agnostic*|testigo de jehova|iglesia?|mezquita?|sinagoga?|ramadan|rezo|rezar|bautiz*|creyente|me converti al|testigos de jehova|comunion?|evangelic*|rabino?|iman?|cuaresma",
    politics:
      "yo voto?|vote por?|voto a?|socialista|comunista|extrema derecha|extrema izquierda|afiliad*|militante|partido popular|vote a?|he votado?|votado a?|psoe|vox|militancia|carnet del partido|del pp",
    union:
      "sindicato*?|sindical*|sindicalista|en huelga?|ccoo|comisiones obreras|ugt|cgt|delegad* sindical|comite de empresa",
    crime:
      "antecedentes penales|condenad*|me detuvieron|detenid*|carcel?|prision?|libertad condicional|delito?|me arrestaron|trabajos comunitarios|trabajos en beneficio|libertad vigilada|pena suspendida|orden de alejamiento|multa penal|alcoholemia|arresto domiciliario|ficha policial|condenaron|salio de la carcel|sale de la carcel|esta en la carcel|sigue en la carcel|salio de prision|talego",
  },
  pt: {
    health:
      "crohn*|diabet*|insulina|hiv|soropositiv*|seropositiv*|cancer|cancro|tumor*|quimio*|gravida|aborto*|depressao|deprimid*|antidepress*|ansiedade|bipolar|esquizofren*|tdah|autis*|anorexi*|bulimi*|suicid*|alcoolatra|alcoolismo|asma|asmatic*|alergi*|alergic*|epilep*|enxaqueca*|artrite|esclerose|parkinson|alzheimer|demencia|celiac*|hepatite|hipertens*|pressao alta|colesterol|enfarte|infarto|dialise|medicacao|medicamento*|remedio*|psiquiatr*|psicoterap*|terapeuta|diagnostic*|cadeira de rodas|deficiencia|perdi o bebe|perdemos o bebe|perdi meu bebe|perdemos nosso bebe|burnout|esgotamento|hemoglobina glicada|glicemia|sobrio|sobria|recaida|alcoolicos anonimos|desintoxicacao|cancer de mama|avc|aids|sida|antibiotico*|transtorno bipolar|transtorno de ansiedade|crise de panico|crises de panico|ataque* de panico",
    finance:
      "salario|ordenado|divida*?|hipoteca*|emprestimo*?|falencia|poupanca*?|heranca?|pensao alimenticia|meu rendimento|minha renda|devo dinheiro|vicio em jogo|apostas|cassino|nome sujo|serasa|penhora|inadimplente|bolsa familia|serasa|aluguel venceu|aluguel atrasado|caca niquel|caca niqueis",
    orientation:
      "gay|homossexual|lesbica|bissexual|transgenero|trans|queer|nao binari*|sai do armario|hormonios|hormonas|testosterona|estrogenio|terapia hormonal|transicao de genero|dois pais gays|duas maes|casal do mesmo sexo|parceiro do mesmo sexo",
    religion:
      "muculman*|islao|cristao|crista|catolic*|evangelic*|protestante|judeu|judia|hindu*|budist*|ateu|ateia|agnostic*|testemunha de jeova|igreja?|mesquita?|sinagoga?|ramadao|rezo|rezar|batizad*|crente|praticante?|me converti|testemunhas de jeova|umbanda|candomble|comunhao?|quaresma|pastor da minha",
    politics:
      "eu voto|votei?|socialista|comunista|extrema direita|extrema esquerda|filiad*|militante|petista|bolsonarista|votei no?|votei na|psdb|bolsonaro",
    union: "sindicato*?|sindicalizad*|sindicalista|em greve|cgtp|delegad* sindical|greve?",
    crime:
      "antecedentes criminais|cadastro criminal|condenad*|fui preso|fui presa|detid*|cadeia?|prisao?|liberdade condicional|servico comunitario|servicos comunitarios|prestacao de servicos|pena suspensa|tornozeleira|prisao domiciliar|ficha criminal|bafometro|respondo a processo|esta preso|esta presa|foi preso|foi presa|preso ha|presa ha|da cadeia|na cadeia|saiu da prisao|tornozeleira",
  },
  it: {
    health:
      "crohn*|diabet*|insulina|hiv|sieropositiv*|cancro|tumor*|chemio*|incinta|aborto*|depressione|depress*|antidepress*|ansia|bipolare|schizofren*|adhd|autis*|anoressi*|bulimi*|suicid*|alcolista|alcolismo|asma|asmatic*|allergi*|epilessi*|emicrania|artrite|sclerosi|parkinson|alzheimer|demenza|celiac*|epatite|ipertension*|pressione alta|colesterolo|infarto|dialisi|farmaci|psichiatr*|psicoterap*|terapeuta|diagnosticat*|diagnosi|sedia a rotelle|disabilita|perso il bambino|perso il bimbo|perso un bambino|burnout|esaurimento nervoso|emoglobina glicata|glicemia|sobrio da|sobria da|ricaduta|alcolisti anonimi|disintossicazione|tumore al seno|ictus|aids|antibiotico*",
    finance:
      "stipendio|debito|debiti|mutuo|prestito|fallimento|risparmi|eredita|mantenimento|guadagno|mio reddito|scoperto|ludopat*|scommesse|gioco d azzardo|pignoramento|cattivo pagatore|cassa integrazione|disoccupazione|devo alla banca|conto in rosso|in rosso da|gioca la pensione|gioca lo stipendio|alle macchinette?|alle slot",
    orientation:
      "gay|omosessuale|lesbica|bisessuale|transgender|trans|queer|non binari*|coming out|ormoni|testosterone|estrogeni|terapia ormonale|transizione di genero|due mamme|due papa|coppia dello stesso sesso|partner dello stesso sesso",
    religion:
      "musulman*|islam|cristian*|cattolic*|protestante|ebre*|hindu|induist*|buddist*|ateo|atea|agnostic*|testimone di geova|chiesa|moschea|sinagoga|ramadan|pregare|battezzat*|credente|praticante|mi sono convertit*|testimoni di geova|comunione|quaresima|evangelic*|rabbino|imam",
    politics:
      "io voto|ho votato|voto per|socialista|comunista|estrema destra|estrema sinistra|tesserat*|militante|fratelli d italia|partito democratico|votato per|forza italia|movimento 5 stelle|tessera del partito|votato lega|voto lega|la lega|il pd|del pd",
    union: "sindacat*|cgil|cisl|in sciopero|cobas|usb sindacato|delegat* sindacale|sciopero",
    crime:
      "precedenti penali|fedina penale|condannat*|arrestat*|carcere|prigione|reato|liberta vigilata|lavori socialmente utili|lavori di pubblica utilita|arresti domiciliari|pena sospesa|messa alla prova|affidamento in prova|guida in stato di ebbrezza|denunciat*|condanna|liberta condizionale|ai domiciliari|agli arresti|di galera|in galera|permesso di soggiorno scad*",
  },
  nl: {
    health:
      "crohn*|diabet*|suikerziekte|insuline|hiv|kanker|borstkanker|tumor*|chemo*|zwanger*|miskraam|abortus|depressi*|antidepress*|angststoornis|bipolair*|schizofren*|adhd|autis*|anorexia|boulimia|suicid*|zelfmoord*|alcoholist*|verslaving|astma*|allergi*|epileps*|migraine*|artritis|reuma|multiple sclerose|parkinson|alzheimer|dementie|coeliakie|hepatitis|bloeddruk|cholesterol|hartinfarct|dialyse|medicijn*|medicatie|psychiat*|psychotherap*|therapeut|diagnose|rolstoel|gehandicapt|beperking|kindje verloren|baby verloren|kind verloren|doodgeboren|burnout|bloedsuiker|hba1c|psa waarde|nuchter sinds|terugval|anonieme alcoholisten|afkickkliniek|ontwenning|beroerte|ziektewet|eetstoornis|seropositief|antibiotica",
    finance:
      "salaris|schuld|schulden|hypotheek*|lening*|failliet|schuldsanering|spaargeld|erfenis|alimentatie|verdien|inkomen|rood staan|gokverslav*|gokschuld*|online casino|deurwaarder|bijstand|ww uitkering|bkr|beslag op|gokken op|incassobureau*|deurwaarder*|gokkast*",
    orientation:
      "homo|homoseksueel|lesbisch*|biseksueel|transgender|queer|non binair|uit de kast|hetzelfde geslacht|hormonen|testosteron|oestrogeen|hormoontherapie|twee vaders|twee moeders|allebei mannen|allebei vrouwen|homostel",
    religion:
      "moslim*|islam|christelijk*|christen|katholiek*|protestant*|joods*|hindoe*|boeddhist*|atheist*|agnost*|jehova*|kerk|moskee|synagoge|ramadan|bidden|bid|gedoopt|gelovig*|gereformeerd*|bekeerd tot|getuige van jehova|getuigen van jehova|vasten|communie|imam|rabbijn|dominee",
    politics:
      "ik stem|gestemd op|socialist*|communist*|extreemrechts|extreemlinks|partijlid|pvv|vvd|pvda|groenlinks|d66|stemde op|stem op|forum voor democratie|fvd|lid van de partij|jovd|cda",
    union: "vakbond*|fnv|cnv|staking|staken|fnv lid|ondernemingsraad|stakers|gestaakt|bondslid",
    crime:
      "strafblad|veroordeeld*|gearresteerd|gevangenis|voorwaardelijk*|winkeldiefstal|aangehouden|taakstraf*|werkstraf*|enkelband|reclassering|voorarrest|celstraf|rijden onder invloed|geldboete van de rechter|justitiele documentatie|vog geweigerd|proeftijd van de rechter|zit vast in?|enkelband|mag van de rechter|contactverbod|straatverbod",
  },
  pl: {
    health:
      "crohn*|cukrzyc*|insulin*|hiv|raka|rakiem|nowotw*|chemioterap*|ciazy|ciaza|poronil*|aborcj*|depresj*|antydepres*|zaburzenia lekowe|dwubiegunow*|schizofren*|adhd|autyzm*|anoreksj*|bulimi*|samoboj*|alkoholik*|alkoholizm*|astm*|alergi*|uczulen*|uczulon*|padaczk*|migren*|stwardnienie rozsiane|parkinson*|alzheimer*|demencj*|celiaki*|zapalenie watroby|nadcisnieni*|cholesterol*|zawal*|dializ*|leki|psychiatr*|psychoterap*|terapeut*|zdiagnozowan*|diagnoz*|wozku inwalidzkim|niepelnospraw*|stracilam dziecko|stracilismy dziecko|martw* urodz*|wypalen* zawodow*|burnout|hemoglobina glikowana|poziom cukru|trzezwy|trzezwa|nie pije od|anonimow* alkoholik*|odwyk*|rak piersi|antybiotyk*|zaburzeni*|udar mozgu|nawrot choroby|przestala jesc|przestal jesc|nie umiem przestac pic|w spektrum autyzmu|jest w spektrum",
    finance:
      "pensj*|dlugi|dlugow|kredyt*|hipotek*|pozyczk*|upadlosc*|oszczednosci*|spadek|alimenty|zarabiam|moje dochody|zaklad* bukmachersk*|kasyn*|komornik*|zasilek|zasilku|chwilowk*|zadluz*|przegral* w|hazardu|hazardem|hazardzist*",
    orientation:
      "gejem|gej|lesbijk*|homoseksual*|biseksual*|transplciow*|queer|niebinarn*|tej samej plci|hormon*|testosteron*|estrogen*|tranzycj*|dwoch ojcow|dwie mamy|osoba trans",
    religion:
      "muzulman*|islam*|chrzescijan*|katolik*|katolick*|protestant*|zydem|zydowk*|hindus*|buddyst*|ateist*|agnosty*|swiadk* jehowy|kosciol*|kosciola|meczet*|synagog*|ramadan*|modle|modlitw*|ochrzczon*|wierzac*|swiadki* jehowy|nawrocil*|praktykujac*|wielki post|imam*|rabin*|komunii|komunia",
    politics:
      "glosuje|glosowal*|socjalist*|komunist*|skrajn* prawic*|skrajn* lewic*|pis|platform* obywatelsk*|konfederacj*|glosuje na|zaglosowal*|lewic*|prawo i sprawiedliwosc|legitymacj* partyjn*|partyjn*",
    union:
      "zwiazk* zawodow*|zwiazkowiec|strajk*|nszz|opzz|zwiazk* zawod*|w solidarnosci|czlonkiem solidarnosci|czlonkinia solidarnosci",
    crime:
      "karany|karana|wyrok*|skazan*|aresztowan*|wiezieni*|w zawieszeniu|kradziez*|prace spoleczne|prac spolecznych|zawiasach|w zawiasach|dozor elektroniczn*|areszt*|karalnosc*|niekaraln*|jazd* po alkoholu|kuratora sadow*|kurator sadow*|dozor kurator*",
  },
  ru: {
    health:
      "диабет*|инсулин*|вич|рак|раком|рака|опухол*|химиотерап*|беремен*|выкидыш*|аборт*|депресси*|антидепресс*|тревожн*|биполярн*|шизофрен*|сдвг|аутизм*|аутист*|анорекси*|булими*|суицид*|самоубийств*|алкоголик*|алкоголизм*|астм*|аллерги*|эпилепси*|мигрен*|артрит*|рассеянн* склероз*|паркинсон*|альцгеймер*|деменци*|целиаки*|гепатит*|гипертони*|высокое давление|холестерин*|инфаркт*|диализ*|лекарств*|психиатр*|психотерап*|диагноз*|диагностир*|инвалид*|потерял* ребенка|выгоран*|гликированный|сахар в крови|глюкоз*|рецидив*|анонимны* алкоголик*|реабилитац*|рак груди|инсульт*|антибиотик*|больничн*|спид|трезвый|трезва|трезв уже|трезвости|туберкул*|на героине|на героин|на солях|таблетки от давления|от давления пью|в спектре аутизма|режет себя|режет себе",
    finance:
      "зарплат*|долг*|долги|кредит*|ипотек*|банкрот*|сбережени*|наследств*|алимент*|зарабатываю|мой доход|должен банку|должна банку|ставк* на спорт|казино|игроман*|приставы|приставов|микрозайм*|коллектор*|в минусе|проиграл в казино|проиграла в казино|пособие по безработ*|пособии по безработ*",
    orientation:
      "гей|геи|лесбиянк*|гомосексуал*|бисексуал*|трансгендер*|квир|каминг аут|однопол*|гормон*|тестостерон*|эстроген*|трансперех*|два папы|две мамы",
    religion:
      "мусульман*|ислам*|христиан*|католи*|православн*|протестант*|еврей|еврейк*|иуде*|индуи*|буддис*|буддист*|атеис*|агностик*|свидетел* иеговы|церков*|мечет*|синагог*|рамадан*|молюсь|молитв*|крещен*|верующ*|свидетел* иегов*|принял* ислам|имам*|раввин*|воцерковл*|причащал*",
    politics:
      "голосую|голосовал*|социалист*|коммунист*|единая россия|оппозици*|член партии|навальн*|проголосовал*|лдпр|кпрф|партбилет*|штаб* навальн*|митинг*",
    union: "профсоюз*|забастовк*|профком*|бастую*",
    crime:
      "судимост*|судим|осужден*|арестован*|тюрьм*|условн* срок*|условно|уголовн*|задержан*|обязательны* работ*|исправительны* работ*|домашн* арест*|срок за|отсидел*|подписк* о невыезде|пьян* за рул*|уголовн* дел*|условный срок|условного срока|условном сроке|откинулся|сел за|сидит за|сижу за|по малолетке",
  },
  tr: {
    health:
      "diyabet*|seker hastas*|insulin*|hiv|kanser*|tumor*|kemoterapi*|hamile*|gebe*|dusuk yapt*|kurtaj*|depresyon*|antidepresan*|anksiyete*|panik atak*|bipolar*|sizofren*|dehb|otizm*|otistik*|anoreksi*|bulimi*|intihar*|alkolik*|alkolizm*|astim*|alerji*|epilepsi*|migren*|romatizma*|parkinson*|alzheimer*|demans*|colyak*|hepatit*|tansiyon*|kolesterol*|kalp krizi*|diyaliz*|ilac*|psikiyatr*|psikoterap*|terapist*|teshis*|tani kondu|tekerlekli sandalye*|engelli*|bebegimizi kaybettik|bebegimi kaybettim|tukenmislik|hba1c|kan sekeri*|ayigim|ayik|nuksettim|adsiz alkolikler|meme kanseri|antibiyotik*|tedavi goruyorum|inme gecir*|tansiyon hapi|tansiyon ilaci|spektrumda|memede kitle",
    finance:
      "maas*|borc*|kredi*|ipotek*|iflas*|birikim*|miras*|nafaka*|kazaniyorum|gelirim|bahis*|casino*|haciz*|issizlik maasi*|eksi bakiye|kredi karti borc*|kumar oyna*|kumar borc*|kumarda|kumar bagiml*|icra takib*|icralik*|icraya",
    orientation:
      "gay*|escinsel*|lezbiyen*|biseksuel*|transseks*|trans birey*|trans kadin*|trans erkek*|queer|ayni cinsiyet*|hormon*|testosteron*|ostrojen*|cinsiyet gecis*",
    religion:
      "musluman*|islam*|hristiyan*|katolik*|protestan*|yahudi*|hindu*|budist*|ateist*|ateis*|agnostik*|kilise*|cami|camiye|sinagog*|ramazan*|namaz*|dua ediyorum|oruc*|dindar*|alevi*|sunni*|yehova*|hidayete|umre*|hac|hacca|cuma namaz*",
    politics:
      "oy verdim|oy veriyorum|sosyalist*|komunist*|akp*|chp*|mhp*|parti uyesi*|oyumu|oyum|iyi parti*|hdp*|dem parti*|parti uyesiyim",
    union: "sendika*|grev*|disk uyesi*|turk is|hak is|kesk|egitim sen|sendikali*|greve",
    crime:
      "sabika*|hapis*|cezaevi*|tutuklan*|mahkum*|gozalti*|denetimli serbestlik|kamu hizmeti ceza*|adli kontrol*|denetimli*|ertelenen ceza*|alkollu arac*|adli sicil*|ev hapsi*|ceza aldim",
  },
  ar: {
    health:
      "سكري|السكري|السكر?|انسولين|الانسولين|ايدز|الايدز|سرطان|السرطان|بالسرطان|ورم?|كيماوي|الكيماوي|حامل?|اجهاض|اكتئاب|الاكتئاب|بالاكتئاب|قلق مرضي|ثنائي القطب|فصام|توحد|التوحد|انتحار|مدمن|ادمان|ربو|الربو|بالربو|حساسيه|حساسية|صرع|الصرع|شقيقه|شقيقة|باركنسون|الزهايمر|التهاب الكبد|ضغط الدم|الضغط?|كوليسترول|جلطه|جلطة|غسيل الكلى|ادويه|أدوية|دواء?|طبيب نفسي|الطبيب النفسي|معالج نفسي|تشخيص|شخصت|اعاقه|إعاقة|فقدت الجنين|فقدنا الجنين|فقدنا الطفل|فقدت طفلي|احتراق وظيفي|السكر التراكمي|سكر الدم|سكر تراكمي|متعافي|متعاف|انتكاسة|انتكست|المدمنين المجهولين|سرطان الثدي|جلطة دماغية|مضاد حيوي",
    finance:
      "راتبي|راتب|ديون|دين?|قرض|قروض|رهن?|رهن عقاري|افلاس|إفلاس|مدخراتي|ميراث|نفقه|نفقة|اكسب|دخلي|قمار|القمار|مراهنات|المراهنات|كازينو|حجز على|مديون|مديونة|اعانة بطالة",
    orientation:
      "مثلي|مثليه|مثلية|مثلي الجنس|ثنائي الميول|متحول جنسيا|متحوله جنسيا|عابر جنسيا|نفس الجنس|هرمونات|الهرمونات|تستوستيرون|استروجين|تحول جنسي|مثليين",
    religion:
      "مسلم|مسلمه|مسلمة|مسيحي?|مسيحيه|مسيحية|كاثوليكي|يهودي|يهوديه|يهودية|هندوسي|بوذي|ملحد|ملحده|لاادري|كنيسه?|الكنيسة?|مسجد?|المسجد?|رمضان?|اصلي?|صلاه?|الصلاة?|شيعي|سني|اعتنقت|اسلمت|تنصرت|صلاة الفجر|صايم|صائم|الحج|العمرة|قبطي|قبطية|درزي",
    politics:
      "صوت ل|صوتت ل|انتخبت|اشتراكي|شيوعي|عضو حزب|الاخوان المسلمين|صوتي ل?|انتخابات صوت|عضو في حزب|انتمي لحزب|انتمي الى حزب",
    union: "نقابه?|نقابة?|النقابة?|اضراب?|إضراب?|النقابي|اتحاد العمال|اتحاد الشغل",
    crime:
      "سجن?|السجن?|سوابق|سابقة جنائية|ادانه|إدانة|محكوم|اعتقلت|معتقل|سرقت?|خدمة مجتمعية|وقف التنفيذ|اطلاق سراح مشروط|السوار الالكتروني|اقامة جبرية|سجنت|بكفالة|حبس سنه|حبست|مسجون|انسجن*|في السجن|من السجن",
  },
  hi: {
    health:
      "मधुमेह|डायबिटीज|शुगर की बीमारी|इंसुलिन|एचआईवी|एड्स|कैंसर|ट्यूमर|कीमोथेरेपी|गर्भवती|प्रेगनेंट|गर्भपात|अवसाद|डिप्रेशन|चिंता विकार|बाइपोलर|सिज़ोफ्रेनिया|ऑटिज़्म|आत्महत्या|शराब की लत|दमा|अस्थमा|एलर्जी|मिर्गी|माइग्रेन|गठिया|पार्किंसन|अल्जाइमर|हेपेटाइटिस|ब्लड प्रेशर|रक्तचाप|कोलेस्ट्रॉल|दिल का दौरा|डायलिसिस|दवाई|दवाइयाँ|मनोचिकित्सक|थेरेपिस्ट|निदान|विकलांग|बच्चा खो|गर्भ गिर|बर्नआउट|शुगर लेवल|ब्लड शुगर|एचबीए1सी|नशा मुक्ति|नशामुक्ति|शराब छोड़े|शराब छोड़ी|अल्कोहलिक्स एनोनिमस|स्तन कैंसर|लकवा|एंटीबायोटिक|इलाज चल|मुझे शुगर|शुगर है|बीपी है|शुगर और बीपी|गर्भ गिर|daru pee*|daaru pee*|sharab pee*|daru ki lat|sharab ki lat|pregnant hoon|pregnant hu|sugar hai aur|mujhe sugar|depression hai|nasha karta|nasha karne",
    finance:
      "वेतन|तनख्वाह|सैलरी|कर्ज|कर्ज़|क़र्ज़|ऋण|लोन|दिवालिया|बचत|विरासत|गुजारा भत्ता|कमाता|कमाती|आमदनी|जुआ|जुए|सट्टा|सट्टे|ऑनलाइन बेटिंग|कर्ज़ा|कर्जा|उधार|ईएमआई|बेरोजगारी भत्ता|दिवाला|karz hai|karza hai|karze mein|udhaar ho gaya|emi nahi|recovery agent",
    orientation:
      "समलैंगिक|गे हूँ|लेस्बियन|उभयलिंगी|ट्रांसजेंडर|समान लिंग|हार्मोन|टेस्टोस्टेरोन|एस्ट्रोजन|लिंग परिवर्तन|हिजड़ा|ladke pasand hain aur main bhi|ladki pasand hai aur main bhi",
    religion:
      "मुस्लिम|मुसलमान|इस्लाम|ईसाई|कैथोलिक|यहूदी|हिंदू|हिन्दू|बौद्ध|सिख|जैन|नास्तिक|चर्च|मस्जिद|मंदिर जाता|मंदिर जाती|रमजान|रोज़ा|प्रार्थना|नमाज|धर्म बदल|धर्म परिवर्तन|बपतिस्मा|नमाज़|रोज़े|गुरुद्वारा|दलित|यहोवा",
    politics:
      "वोट दिया|वोट देता|वोट देती|समाजवादी|कम्युनिस्ट|भाजपा|कांग्रेस|पार्टी का सदस्य|को वोट|आम आदमी पार्टी|पार्टी सदस्य|बीजेपी",
    union: "यूनियन|मजदूर संघ|हड़ताल|मज़दूर संघ|ट्रेड यूनियन|सीटू|इंटक",
    crime:
      "जेल|गिरफ्तार|सज़ा|सजा|दोषी|आपराधिक रिकॉर्ड|ज़मानत|जमानत|सामुदायिक सेवा|परिवीक्षा|पैरोल|निलंबित सजा|मुकदमा चल|jail mein hai|jail me hai|jail mein tha|jail gaya|jail se chhut*|chori ke case|chori mein pakda*",
  },
  zh: {
    health:
      "糖尿病|胰岛素|艾滋|癌|肿瘤|化疗|怀孕|流产|堕胎|抑郁|焦虑症|双相|躁郁|精神分裂|多动症|自闭症|厌食症|自杀|酗酒|哮喘|过敏|癫痫|偏头痛|关节炎|帕金森|老年痴呆|阿尔茨海默|肝炎|高血压|血压|胆固醇|心脏病|心肌梗|透析|吃药?|服药|药物治疗|精神科|心理医生|心理治疗|确诊|诊断|残疾|轮椅|失去了宝宝|失去了孩子|宝宝没了|职业倦怠|糖化血红蛋白|血糖|戒酒|复饮|戒毒|中风?|乳腺癌|乙肝|丙肝|性病|梅毒|抗生素|吃抗抑郁|艾滋病|HIV|胰腺炎|自闭谱系|验孕棒|降压药|肿块",
    finance:
      "工资|薪水|月薪|年薪|债?|欠款|欠银行|贷款?|房贷|按揭|破产|存款?|积蓄|遗产|赡养费|抚养费|我的收入|赌博|赌债|网赌|赌输|彩票输|催收|失信|低保?|失业金|信用卡欠|网贷",
    orientation:
      "同性恋|双性恋|跨性别|出柜|女同?|男同?|同性伴侣|同性恋人|激素治疗|雌激素|睾酮|变性|性别重置|两个爸爸|两个妈妈",
    religion:
      "穆斯林|伊斯兰|基督徒|基督教|天主教|犹太|印度教|佛教|信佛|无神论|教堂?|清真寺|斋月|祷告?|祈祷|受洗|信教|做礼拜|皈依|法轮功|耶和华见证|念佛|斋戒|信耶稣|信主",
    politics: "投票给?|投给?|共产党|党员|民主党|共和党|社会主义者|入党|国民党|民进党|选了.{0,6}党",
    union: "工会?|罢工?|总工会|工会会员|集体谈判",
    crime:
      "坐牢|入狱|前科|犯罪记录|被捕|逮捕|判刑|缓刑|拘留?|社区服务令|社区矫正|取保候审|假释|酒驾|醉驾|蹲过|服刑|案底",
  },
  ja: {
    health:
      "糖尿病|インスリン|エイズ|がん?|ガン?|癌|腫瘍|抗がん剤|妊娠|流産|中絶|うつ病|うつ?|鬱|不安障害|パニック障害|双極性|統合失調|発達障害|自閉症|拒食症|過食症|自殺|アルコール依存|依存症|喘息|アレルギー|てんかん|片頭痛|偏頭痛|関節炎|パーキンソン|認知症|アルツハイマー|肝炎|高血圧|血圧|コレステロール|心筋梗塞|心臓病|透析|薬を飲んで|服薬|精神科|心療内科|カウンセリング?|診断された|診断さ|障害者|車椅子|赤ちゃんを亡くし|死産|燃え尽き|バーンアウト|ヘモグロビンA1c|HbA1c|血糖値|断酒|禁酒会|再飲酒|断酒会|脳梗塞|乳がん|HIV|性病|梅毒|抗生物質|休職して|適応障害|摂食障害|検査薬|自閉スペクトラム",
    finance:
      "給料|年収|月収|借金|ローン?|債務|破産|貯金?|貯蓄|遺産|養育費|収入?|ギャンブル|パチンコで|競馬で負|オンラインカジノ|賭博|取り立て|生活保護|失業保険|リボ払い|滞納|督促?",
    orientation:
      "同性愛|ゲイ?|レズビアン|バイセクシュアル|トランスジェンダー|カミングアウト|性的指向|同性のパートナー|同性パートナー|ホルモン治療|ホルモン療法|性別適合|性同一性|パパが二人|ママが二人",
    religion:
      "イスラム|ムスリム|キリスト教|クリスチャン|カトリック|ユダヤ教|ヒンドゥー|仏教徒|無神論|教会?|モスク?|ラマダン|お祈り|洗礼|信者?|信仰|改宗|エホバの証人|創価学会|礼拝?|聖書の勉強会|断食",
    politics:
      "投票した?|投票して?|自民党|立憲民主|共産党|維新|支持政党|党員|に投票?|に一票?|れいわ|公明党|国民民主|参政党|入党",
    union: "労働組合|組合員|ストライキ?|全労連|組合の役員|自治労|日教組",
    crime:
      "前科?|逮捕|刑務所?|有罪|執行猶予|服役|保護観察|社会奉仕命令|保釈|仮釈放|書類送検|罰金刑|飲酒運転|懲役|不起訴|起訴され",
  },
  ko: {
    health:
      "당뇨|인슐린|에이즈|암에?|암 진단|유방암|위암|폐암|간암|종양|항암|임신|유산했|낙태|우울증|불안장애|공황장애|조울증|양극성|조현병|자폐|거식증|폭식증|자살|알코올 중독|알코올중독|천식|알레르기|알러지|뇌전증|간질?|편두통|관절염|파킨슨|알츠하이머|치매|간염|고혈압|혈압|콜레스테롤|심근경색|심장병|투석|약을 먹|복용|정신과|심리상담|진단받|진단을 받|장애인|휠체어|아기를 잃|아이를 잃|번아웃|당화혈색소|혈당|단주?|익명의 알코올|뇌졸중|HIV|성병|매독|항생제|폐경|재발했|재발해|사산했|금주 중|술을 끊|혈압약|자폐 스펙트럼|거식증",
    finance:
      "월급|연봉|빚?|대출?|채무|파산|저축?|예금?|유산 상속|상속?|양육비|수입이|도박|불법 토토|카지노|사채|기초생활수급|실업급여|신용불량|카드 연체|대출 연체|불법 도박",
    orientation:
      "동성애|게이?|레즈비언|양성애|트랜스젠더|커밍아웃|동성 커플|동성 파트너|호르몬 치료|성전환|성별 정정|아빠가 둘|엄마가 둘|성소수자",
    religion:
      "무슬림|이슬람|기독교|크리스천|천주교|가톨릭|유대교|힌두|불교?|무신론|교회?|모스크?|라마단|기도?|세례|성당?|개종|여호와의 증인|신천지|절에 다|예배|성경 공부",
    politics: "투표했?|민주당|국민의힘|당원|사회주의|공산주의|정의당|에 투표|입당|진보당|조국혁신당",
    union: "노조|노동조합|파업?|민주노총|한국노총|조합원|전교조|금속노조",
    crime:
      "전과?|체포|교도소?|감옥?|유죄|집행유예|구속?|사회봉사명령|보호관찰|가석방|벌금형|음주운전|징역|전자발찌|보석 석방|보석으로 풀|기소됐|기소되|기소유예",
  },
};
