/**
 * Matters of life and work, each by English words that speak of it; words of other languages are found by their meanings. A word may
 * speak of several. Two of them in a sentence say more than either ("mother" and "custody"), and hold for words that no example has.
 */
import { tokenOf } from "../../language/cut.ts";

const WORDS = `
body: body head face eye ear nose mouth tongue tooth gum throat neck shoulder arm elbow wrist hand finger chest breast nipple belly stomach back spine hip bottom bum leg thigh knee ankle foot toe skin bone muscle joint vein nerve
organ: heart lung liver kidney bladder bowel gut womb ovary testicle prostate pancreas brain thyroid gland lymph blood valve artery spleen uterus cervix colon retina
fluid: blood urine pee wee stool poo sweat vomit pus phlegm mucus discharge tear semen milk sperm
symptom: pain ache hurt burn itch swell swollen numb dizzy faint tired exhaust weak nausea sick vomit cough fever rash lump bruise bleed cramp tremble shake shiver tingle stiff sore breathless breathe pale yellow hoarse limp seizure fit collapse ill unwell poorly sting throb spasm blur bloat constipate snore
illness: cancer tumour tumor diabetes asthma infection virus disease illness disorder syndrome condition stroke attack arthritis epilepsy allergy anaemia ulcer hernia dementia depression anxiety autism disability migraine eczema hiv aids herpes leukaemia sclerosis parkinson alzheimer bipolar schizophrenia adhd trauma burnout phobia insomnia
medic: doctor gp nurse surgeon consultant specialist therapist psychologist psychiatrist counsellor midwife dentist optician physio paramedic carer gynaecologist oncologist urologist dermatologist neurologist physician chemist pharmacist shrink
clinic: hospital clinic ward surgery theatre ambulance emergency hospice rehab sanatorium pharmacy icu asylum practice
treat: operate operation surgery transplant chemo radiation dialysis infusion drip injection inject jab vaccine therapy treatment treat scan xray ultrasound mri biopsy test blood check screening diagnose diagnosis prescription prescribe bandage stitch plaster catheter implant remove amputate
drug_med: pill tablet medicine medication drug drop cream ointment inhaler insulin antibiotic antidepressant painkiller dose pack hormone patch capsule sedative sleeping mg
aid: wheelchair crutch stick cane walker hearing aid prosthesis frame pad nappy stoma tube pacemaker glasses ramp carer
mind: sad cry hopeless empty lonely afraid fear panic anxious worry nervous stress despair nightmare scream numb guilt shame sleep awake insomnia voice suicidal die kill harm cut worthless grief mourn overwhelm mood
eat_dis: starve binge purge diet weight thin fat calorie hungry appetite overweight
alcohol: drink drunk alcohol beer wine vodka whisky gin bottle bar sober hangover booze rum schnapps
substance: drug weed joint cannabis cocaine heroin pill needle dealer smoke high line crack meth overdose methadone addict addiction clean relapse withdrawal
gamble: bet gamble casino slot horse lottery poker roulette machine
pregnant: pregnant pregnancy baby birth born due expect miscarry miscarriage abortion period cycle ovulate embryo ivf donor sperm egg contraceptive coil condom womb fertile fertility trimester labour caesarean breastfeed menopause
sex: sex sleep bed naked penis vagina orgasm erection lust condom affair lover intimate
disab: blind deaf mute disabled paralyse lame handicap limp autistic dwarf
care: care nurse look wash dress feed bath home help lift carer
end: end stop finish over no more enough
owe: owe debt borrow lend loan repay pay back overdraft arrears behind instalment credit mortgage interest default remortgage guarantor iou pawn
creditor: bank lender collector bailiff landlord creditor court usurer shark council
bill: bill rent electricity gas heating water invoice fee tuition deposit letter reminder demand fine tax vat
earn: earn pay wage salary income net gross bonus raise allowance payslip tip commission overtime payday pension stipend
broke: broke poor poverty bankrupt insolvent empty afford scrape skint nothing left decline bounce overdrawn homeless evict foodbank starve beg cold
benefit: benefit welfare dole unemployment jobcentre allowance subsidy aid charity foodbank assistance support council
wealth: save saving inherit inheritance estate share stock fund bitcoin gold investment property account fortune rich million will worth dowry
money: money cash euro dollar pound quid cent rupee lira yen franc grand thousand hundred million buck coin note
card: card account bank till cashpoint transfer overdraft withdraw
lose_job: fire sack redundant lay dismiss unemployed quit job resign liquidate fold close
partner: husband wife boyfriend girlfriend partner fiance lover spouse ex date marry wedding kiss love crush fall together couple
man: man boy guy he his him husband boyfriend father son male bloke lad mr
woman: woman girl lady she her wife girlfriend mother daughter female mrs miss
queer: gay lesbian bisexual queer trans transgender homosexual straight closet rainbow pride pronoun nonbinary asexual drag
gender: gender sex name body voice dress skirt makeup beard binder hormone male female change passport born transition
hide: hide secret secretly lie pretend tell nobody know suspect confess admit conceal quietly behind whisper alone
pray: pray prayer kneel bow bless worship confess fast candle incense altar rosary cross scripture bible koran quran torah psalm hymn sermon preach ritual grace communion mass baptise baptize christen ablution kosher halal
god: god allah jesus christ lord buddha krishna shiva mary angel heaven hell soul holy spirit faith believe belief religion religious saint sin devil prophet
clergy: priest pastor imam rabbi monk nun bishop pope vicar minister elder missionary preacher guru congregation parish
temple: church mosque synagogue temple chapel cathedral monastery shrine altar parish mass
holy_day: sunday friday saturday sabbath ramadan lent easter christmas eid passover yom diwali sunset dawn
garb: veil headscarf scarf hijab turban kippa cross habit cover hair robe
vote: vote ballot election poll elect booth candidate campaign referendum tick cross polling
party: party left right green red blue liberal conservative labour socialist communist tory republican democrat nationalist far movement coalition populist
politician: minister president mayor parliament senator councillor government chancellor council congress deputy prime state
protest: protest demonstrate demonstration march rally banner flag placard petition leaflet flyer canvass activist blockade occupy riot megaphone
union: union strike picket shop steward rep representative works council collective bargain dues member workers wage dispute walkout labour
member: member join leave branch card dues subscription belong sign association
police: police cop officer station custody arrest detain handcuff warrant raid caution charge statement interrogate witness
court: court judge trial lawyer solicitor sentence verdict guilty plead appeal bail probation parole hearing summons prosecutor magistrate jury fine order
prison: prison jail cell inside inmate release year month serve behind bars sentence convict tag ankle
crime: steal thief rob burgle shoplift fraud forge cheat smuggle deal launder kill murder stab threaten blackmail assault attack hit beat punch rape abuse molest grope stalk vandal arson bribe evade hack speed licence crash drunk nick
violence: hit beat slap punch kick choke strangle threaten knife gun bruise afraid force grab push shout violent shove rape touch
papers: visa permit asylum refugee deport illegal papers border residence citizenship passport status undocumented
kin: mother father mum mom dad parent brother sister son daughter child kid uncle aunt cousin grandmother grandfather gran grandma grandpa nan baby family niece nephew
self: i me my mine myself we us our
time_span: day week month year night morning since ago until already anymore still again
number: one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
work: office team colleague boss client customer meeting project deadline report document presentation slide shift manager email invoice contract draft review
software: code build test branch merge commit bug server database table column query script function app website page login update version deploy release log error file folder pdf excel spreadsheet formula api docker kernel linux printer laptop screen monitor pixel
cook: cook bake dough bread cake recipe oven pan pot soup sauce salt sugar flour butter egg onion garlic rice pasta roast fry stir cream cheese jam biscuit cookie dinner
garden: plant garden tomato flower seed soil water leaf tree hen chicken bee lawn hedge compost
house: wall paint shed door window carpet curtain roof floor tile boiler pipe drill screw shelf sofa lamp garage attic
animal: dog cat horse rabbit hamster parrot puppy kitten cow sheep fish bird vet
fiction: novel story hero character chapter plot film movie series episode game level scene villain poem song script play detective ghost dragon elf wizard pirate queen king
study: school class essay homework exam lesson teach pupil student university lecture history explain article summary difference
travel: trip holiday hotel flight train beach sea tent camp mountain ticket bus museum map
sport: football match goal run race marathon gym yoga swim tennis team score ski bike
buy: buy shop order price cheap gift present deliver parcel size colour shoe shirt coat
music: music song guitar piano choir concert band sing dance drum violin
ask: how what why which who when can could please help write explain idea suggest translate recommend
joke: joke funny laugh fun pun mad crazy dying murder kill love
`;

let concepts: ReadonlyMap<string, readonly string[]> | undefined;

/** The matters that an English root speaks of. */
export function conceptsOf(root: string): readonly string[] {
  concepts ??= read();
  return concepts.get(root) ?? [];
}

function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of WORDS.trim().split("\n")) {
    const [concept = "", words = ""] = line.split(": ");
    for (const root of new Set(words.split(" ").map((word) => tokenOf(word, "en").root))) {
      const known = found.get(root);
      if (known) known.push(concept);
      else found.set(root, [concept]);
    }
  }
  return found;
}
