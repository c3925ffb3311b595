import type { Written } from "./data.ts";

/** English messages that tell what people keep to themselves, in everyday words, by kind; written for training. */
export const privateEnglish: Written = {
  health: `
The doctor found a lump and I go back on Thursday for the results.
They want to keep Dad in another night because his heart keeps skipping.
I haven't slept properly since the baby died.
My hair is falling out in clumps and nobody can tell me why.
Went to A&E last night, couldn't breathe.
She had her breast removed in March and hates looking in the mirror.
I wet the bed again and I'm thirty-four.
Write a note to my boss: I can't come in, I have the scan results appointment.
My hands shake so badly now that I can't hold a cup.
Granddad doesn't recognise us any more.
I've been throwing up every morning and my period is three weeks late.
We have been trying for a baby for four years without luck.
The injections make me gain weight, should I tell my wife?
I stopped taking my tablets in the spring without telling anybody.
Can't get out of bed most days, everything feels pointless.
I drink a bottle of wine every evening and can't stop.
Our youngest doesn't speak yet and the nursery wants him tested.
My boyfriend was sectioned on Friday.
I had my stomach stapled and food still comes back up.
Mum fell again and broke her hip, she'll never live alone now.
I see a counsellor every Tuesday because of what my uncle did.
Help me explain to my team why I'm off for six weeks: they are taking my womb out.
The lump in my neck is growing and I'm scared to go to the doctor.
I count every calorie and faint in the shower.
My ears ring day and night since the concert, I'm going mad.
I weigh 142 kilos and can't climb stairs.
Dad's kidneys are giving up, he is hooked to that machine three times a week.
I found blood in the toilet bowl this morning.
Plan a week of meals for me, I can't have sugar since they found I'm prediabetic.
My son hears voices telling him to hurt himself.
The hospital rang, my smear came back abnormal.
I take sleeping pills every night and wine on top.
He was born deaf, and the implants didn't work.
My wife is seven months along and bleeding.
I've started to forget words and the neurologist wants another picture of my head.
They amputated two of my toes.
I can't get it up any more and my marriage is suffering.
I keep washing my hands until they bleed.
He smokes weed from breakfast to bed, my brother.
I've got an ulcer so no coffee, what else wakes me up?
My sister cut her wrists when she was sixteen.
Since the accident I can't feel anything below the waist.
I have three months left, the doctors say.
Draft an email to school: Mia has nits and a rash from head to toe.
I need a new knee but the waiting list is two years.
My back is so bad I crawl to the bathroom.
I lost twenty pounds without trying and I'm always thirsty.
My daughter is allergic to peanuts, find a birthday cake recipe.
I wear a bag since they took out part of my bowel.
The shrink put me on something new and I feel like a zombie.
Suggest exercises, I had a slipped disc last year.
I caught something from him, it burns when I pee.
My mother-in-law is in a hospice and it won't be long.
Grandma's mind is going, she puts her shoes in the fridge.
I get so scared on trains that I have to get off and my heart races.
My partner tested positive and we don't know how to tell his parents.
The midwife couldn't find a heartbeat.
I've been dry for eleven weeks, ideas for a sober birthday?
My nephew has a hole in his heart and will be operated on in June.
I'm on the waiting list for a new liver.
Make me a packing list for the clinic, I'll be there for a month to get off the pills.
My eyesight is nearly gone, please use short paragraphs.
I'm three days out of surgery and the stitches are oozing.
The baby has jaundice and is under a lamp.
My psoriasis is so bad I don't dare to wear shorts.
I have fits at night, so I'm not allowed to drive.
My husband had a vasectomy and now wants it undone.
I'm breastfeeding and my nipples are cracked and bleeding.
Since my operation I can't taste anything, what could I cook?
My therapist thinks I should write a letter to my father.`,
  finance: `
I can't pay the rent this month.
We're three payments behind and the bank sends letters in red.
I make 3,100 after tax, is that enough for a flat in Leeds?
My card was declined at the till again, so embarrassing.
I borrowed eight grand from my sister and she wants it back.
There is about forty euros left until the end of the month.
Help me write to the landlord, I'll be late with the money again.
I put everything on red and lost our holiday money.
We have 90,000 put aside for the house.
My parents pay my phone and half of the flat because I earn so little.
My ex stopped paying for the kids in June.
I inherited a house from my aunt and my brothers don't know.
Write an email to HR: I want ten percent more, I'm on 52k now.
I've been living off my credit cards since I lost my job.
My account is minus 1,900 and the bank won't budge.
We sold the flat for 410,000, where do I put the money?
I owe the tax office eleven thousand and have hidden the letters.
They are going to take our house.
My husband hides his payslips from me.
I got laid off and the severance lasts till May.
Dad left me 60k and I don't want my wife to know.
I have no money for food until Friday, what can I cook from rice and an onion?
My pension will be 740 a month, how does anyone live on that?
I lend my son money every month and he never pays back.
We pay 1,450 for the mortgage and it goes up in April.
They cut off our electricity yesterday.
I lost 12,000 in crypto and my wife thinks it's still there.
Make a plan so that I can pay off the three cards, about nine thousand together.
I spend my whole wages on scratch cards.
The bailiffs took the car.
My boss pays me 14 an hour and keeps the tips.
I had to go to the food bank for the first time.
I make twice what my boyfriend makes and he can't stand it.
I'm living on benefits since the accident.
The loan for my studies will follow me until I'm fifty.
Mum spent all her savings on a man she met online.
I send 300 home to my family every month, what's the cheapest way?
I filed for bankruptcy in 2019 and can't get a phone contract.
My freelance income last year was 28,400, what do I have to set aside?
We're broke, broke as in no heating.
My brother gambled away his flat.
I got my bonus, 7,500, help me decide between the car and the roof.
They want 2,300 deposit and I only have 900.
I can't afford the dentist this year.
I have about 30k in shares and it's all going down.
My divorce cost me half of everything I had.
I'm paying my ex 650 for the twins.
I told everyone I'm fine but I'm selling my clothes to pay bills.
Explain to my daughter in a nice way that we can't afford the school trip.
We live on one wage now and it's 1,900 net.
My grandmother's will leaves everything to me.
How do I tell my fiancé that I owe 27 thousand?
The bank refused us the loan because of my rating.
I took a loan from one of those apps at 40 percent.
I haven't filed my taxes for three years.
My salary is late for the second month and the nursery wants its money.
Our restaurant makes a loss of four thousand a month and my house is the security.
My mother gets 430 a month from the state and I pay the rest.
She earns more than I do and pays the mortgage alone.
I have 212 euros in my account, can I get to Porto and back?`,
  orientation: `
I like boys and girls, always have.
My son told us he's in love with his best friend Tom.
I haven't told my parents that the flatmate I mention is my girlfriend.
I'm a man and I've been dreaming about my football coach.
My husband and I are two blokes in a small village.
I used to be called Peter, I'm Anna now.
My daughter wants to be called Max and cut her hair.
I think I'm into women but I've been married to Rob for twelve years.
How do I introduce my wife to my very old-fashioned grandmother? I'm a woman.
She left me for another woman.
Nobody at work knows that I live with a man.
My kid asked us to use they.
I've never been attracted to anybody in that way, is that normal?
I don't want sex with anyone, my boyfriend takes it badly.
Help me write a letter to my parents that I'm marrying Daniel, I am their son.
My brother brought his boyfriend to the wedding and my dad walked out.
I bind my chest every day and my ribs hurt.
I kissed a girl at the party and can't stop thinking about it, and I'm a girl.
My ex-husband is with a man now and the children are confused.
I'm in the closet at my job.
I'm shaving twice a day and voice lessons start on Monday, I want to pass as a woman.
My best friend, who is a guy like me, and I slept together.
Write a dating profile for me: man, 42, looking for men.
My mums are getting married after thirty years.
My church doesn't know about Lisa and me.
I feel like a woman when I put on her dresses.
My teenage daughter has a girlfriend and her grandmother must not know.
I only watch men in those films, although I have a wife.
Dad moved in with his boyfriend after the divorce.
We are two women and want a child, which clinics treat couples like us?
The boys call my son a girl because he wears skirts, he loves them.
I was born a girl and want my papers changed.
My sister doesn't date anyone, she says she feels nothing for men or women.
I flirt with guys online and my wife doesn't know.
As a married man I fell for my male colleague.
I've got a crush on my (female) teacher and I'm a girl, help.
My nephew is now my niece and I always say the wrong name.
I go to that bar where only men go.
My roommate found out that I'm with a guy.
My parents threw me out when they found me with Jonas.
Draft a toast for my daughter and her bride.
What do I wear to my first Pride? I came out in May.
We are three, my two partners and me, and my mother thinks they're flatmates.
My grandson told me he isn't a boy.`,
  religion: `
We read the Torah together on Friday evenings.
I fast until sunset, what can I eat at four in the morning?
I pray five times a day and my office has no quiet room.
I don't believe in God any more and my family doesn't know.
My husband wants to baptise the baby and I don't.
We light the candles on Friday and don't use the phone until Saturday night.
I wear a headscarf and wonder about the dress code at the interview.
I left the Witnesses two years ago and my mother won't speak to me.
My daughter will have her first communion in May, write an invitation.
I sing in the choir of our parish.
We go to the temple every new moon.
My parents are elders at Kingdom Hall.
I don't eat pork because of my faith.
Sunday is for God, so plan nothing before noon.
I confess every month, but never that.
My boyfriend became a monk.
We keep two sets of dishes for meat and milk.
I was raised in a strict Baptist home and still feel guilty about dancing.
I want to become a nun, how do I tell my parents?
My wife converted before our wedding.
I've been meditating with my sangha for ten years and take refuge in June.
My in-laws want the boy circumcised on the eighth day.
God healed my knee when the pastor laid his hands on me.
I read the Bible every morning before the kids wake up.
I tithe ten percent to our congregation.
Help me tell the imam that I won't marry his nephew.
My sister joined a cult and gave them her flat.
I wear a kippah at home but not on the street.
Our Gurdwara needs a new flyer, I help in the kitchen there on Sundays.
I was an altar boy in our village.
We're taking our son out of Sunday school, he has nightmares of hell.
I asked Our Lady for a child and she heard me.
My ancestors' altar is in the living room and my girlfriend finds it strange.
I'm a pagan and we celebrate the solstice in the woods.
I'm making the pilgrimage to Mecca next year with my mother.
My family believes that the devil is in me.
Write a speech for my confirmation class, I'm the sponsor.
My parents would never accept a man who isn't Hindu.
I've lost my faith since the funeral.
Grandma prays the rosary for me because I left the church.
My children go to the mosque school on Saturdays.
As an elder of our congregation I have to give the sermon on Sunday.`,
  politics: `
I voted for the first time and my dad mustn't know for whom.
My father thinks immigrants should all be sent back and we fight at dinner.
I've been handing out leaflets for the Greens every Saturday.
I joined the party last year and pay ten euros a month.
My neighbour and I are both for Brexit, it's awkward at work.
I want to run for the council for Labour.
My wife marches every week against the government.
I glued myself to the road in Berlin in spring.
I am against abortion and my girlfriend is not.
My uncle stormed the Capitol.
As a Trump supporter I feel hated at my college.
I'd never vote for a conservative.
Help me with a speech, I'm a candidate of the Liberals in our town.
My boss is on the far left and I'm not, how do I avoid the topic?
I donate to Bernie every month.
I believe that property is theft, and my landlord is my brother.
My brother is a member of a militia.
We're a family of social democrats since my great-grandfather.
I left the party over Gaza.
I was at the demo on Saturday and the police took my name.
I think the king should go, but my mother loves him.
My son spends his nights in right-wing forums.
I'm a feminist activist and get threats online.
I phone voters for the Democrats on weekends.
My grandfather was in the Nazi party and I found his papers.
I'm an anarchist and work in a bank, funny.
I've got a flag of the party in my window and somebody threw eggs.
My parents are Maoists and named me after the Chairman.
I didn't vote, they're all crooks to me.
I vote Republican but my kids think I'm a Democrat.
My sister fled because she wrote against the president.
I signed the petition against the mosque and now regret it.
I support independence for Scotland, my wife doesn't.
We had a row because I'm for the war and she's against it.
I work as a volunteer for the campaign of Mélenchon.
My dad listens to Alex Jones all day and stores tins for the collapse.`,
  union: `
We want to start a union at the warehouse and the manager must not hear of it.
I pay my dues every month and the union did nothing for me.
We walk out on Monday if they don't raise our pay.
I was elected to the works council in spring.
My husband is a shop steward at the port.
Help me write a flyer so that the nurses on my ward sign up with us for better shifts.
I crossed the picket line and nobody talks to me.
They fired me because I talked to my colleagues about organising.
I've been on strike for three weeks and the money runs out.
My rep says I shouldn't sign the paper.
Should I join the union? My boss asked me whether I'm in it.
I've been a member of the teachers' union since 1998.
I speak for the drivers in the talks with management.
We voted for a walkout at my plant.
My sister organises Amazon workers and gets followed.
I got my card from the electricians' local last week.
The union lawyer takes my case on Friday.
I'm the only one on my team who went on strike.
I'd like to leave the union without my mates noticing.
We collect names at Starbucks so that there can be a vote.
I carry the banner of my branch on May Day.
My dad was a miner and on strike for the whole of '84, and I'm the fourth in our union.
Our branch meets at my house on Wednesdays.
I'm the treasurer of our local and the books don't add up.
Write to the union for me, my membership fee was taken twice.
I'm in the staff council and they leave me out of every meeting.`,
  crime: `
I have to be in court on the ninth.
My brother is inside until 2029.
The police came to our house last night and took my husband.
I got caught stealing a lipstick when I was nineteen.
I lost my licence because I'd been drinking.
My ex broke into my flat and hit me.
I was touched by my coach when I was eleven.
They found drugs in my car and I have a hearing in June.
How do I explain to an employer the two years I spent inside?
My dad hit my mum every weekend.
Somebody put something in my drink and I woke up in his bed.
I ran over a man and can't forget it.
My uncle is a wanted man in two countries.
I have to wear the thing round my ankle until August.
My record shows the fight from 2011.
I forged my mother's signature on the cheque.
My son sells pills at school.
I grow a few plants in the cellar, the neighbours must not smell it.
I told the police he was with me that night, but he wasn't.
My boyfriend hits me when he's drunk and I can't leave.
I overstayed my visa and work without papers.
My cousin killed somebody in a fight.
We have been taking cash and not telling the tax man.
The judge gave him nine months.
I'm a witness against my old boss and get calls at night.
My lawyer says I should plead guilty.
I stole money from the till to pay for the lessons.
I was in a gang till I was twenty.
They want to deport my wife, the papers were refused.
My fingerprints are in their system from the demo.
I've got a caution for a bar fight, do I have to tell the school?
My stepfather did things to me and nobody believed me.
Write a letter to the parole board for my brother.
I've been summoned as a suspect on Tuesday.
I have a police check for the new job and that old thing will come up.
A man followed me home and I reported him.
My daughter was raped at a party.
My flatmate deals from our kitchen.
I set fire to the barn when I was a boy.
I'm out since April and can't find a flat.
My mother was locked up for fraud.
The probation people call me every week.
I was fined for hitting a steward.
They took my fingerprints and a photo and let me go at dawn.`,
};
