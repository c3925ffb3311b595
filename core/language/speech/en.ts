import { PARTNERS } from "./partners.ts";
import type { SpeechData } from "./speech-data.ts";

/** English. */
export const en: SpeechData = {
  language: "en",
  isSpaced: true,
  hasCase: true,
  subject: "i ",
  setsFrame: String.raw`(?:^\W*(?:please )?(?:be|act as|play|pretend to be) (?:an?|the|my) .{1,40}\b(?:practi[sc]e|rehearse)\b)|(?:(?:'s|s'|\b(?:her|his|their)) turn(?: now| to (?:ask|type|write|talk|chat))?(?=\s*(?:[,.!;]|$)))|(?:\b(?:let's|let us|shall we|can we|could we|how about we|why don't we|help me|i want to|i'd like to|i want us to)\b.{0,25}\b(?:write|tell|make up|invent|create|continue|co-?write)\b.{0,40}?\b(?:stor(?:y|ies)|tale|novel|saga|fan ?fiction|fiction|screenplay|script|play|scene|adventure|campaign)\b.{0,40}\b(?:together|with me|each|in turns?|turns|alternat\w+|you start|i start|you begin|i begin|you and (?:me|i)))|(?:\b(?:let's|let us|shall we|can we|could we|how about we|why don't we)\b.{0,25}\b(?:write|tell|make up|invent|create|continue|co-?write)\b.{0,40}?\b(?:stor(?:y|ies)|tale|novel|saga|fan ?fiction|fiction|screenplay|script|play|scene|adventure|campaign)\b)|(?:\b(?:write|tell|make up|continue)\b.{0,40}\b(?:stor(?:y|ies)|tale|novel|saga|fan ?fiction|fiction|screenplay|script|play|scene|adventure|campaign)\b.{0,25}\bwith me\b)|(?:\b(?:interactive (?:story|fiction|novel)|choose.your.own.adventure|collaborative (?:story|fiction|novel)\w*|text adventure)\b)|(?:\b(?:let's|let us|shall we|can we|could we)\b.{0,15}\b(?:practi[sc]e|rehearse|simulate|act out|role-?play)\b)|(?:\b(?:help me|i want to|i'd like to|i would like to|i need to|please|can you help me|could you help me|want to)\b.{0,15}\b(?:practi[sc]e|rehearse|simulate|act out)\b.{0,40}\b(?:interviews?|conversations?|dialogues?|small talk|negotiat\w+|phone calls?|sales calls?|pitch|debate|oral exam|role|speaking|ordering|with you|with me)\b)|(?:^\W*(?:(?:practi[sc]e|rehearse)\b.{0,40}\b(?:with me)\b))|(?:^(?:(?:please|okay|ok|so|now|do|give me|run|start|begin|let's do|let's have|let's start|let's try|can we do|can we have|can you do|could you do|could we do|i want|i'd like|i need)[, ]+)*(?:an? )?(?:mock|practice|pretend|fake|simulated|trial) (?:\w+ )?(?:interview|conversation|dialogue|exam|trial|negotiation|call|debate|date)\b)|(?:\binterview me (?:as|for|like)\b)|(?:\b(?:i'll|i will|i'm going to|i am going to|i'm gonna|i'm about to|i am about to|i want to|i would like to|i'd like to|let me|i shall|i can) (?:\w+ )?(?:answer|reply|respond|speak|talk|write|act|pretend|play|pose)\b(?:.{0,25}(?<!\b(?:soon|well|long|much|many|far|such) )\bas (?!soon|well|long|much|many|far|possible)|.{1,5}\p{L}+ (?:who|called|named|that)\b|.{0,15}\b(?:to be|i'm|i am|the part|the role|in the role|in character|like an?)\b))|(?:\bi (?:answer|reply|respond) as (?!soon|well|long|much|many|far)|\bi(?:'ll)? (?:take|have|do|get|play) the (?:part|role) of\b|\bi(?:'m| am) playing (?:the part|the role|a character|somebody|someone)\b|\bi'll be (?:someone|somebody) else\b)|(?:\b(?:answer|reply|respond|treat me|talk to me|speak to me|write to me)\b.{0,30}\bas (?:if|though) i (?:were|was|am)\b)|(?:\b(?:let's|let us|shall we|can we|could we|play|want to play|we(?:'ll| will| can|'re going to)?)\b.{0,12}\b(?:do|play|tell|telling|take turns|taking turns|make)\b.{0,30}\b(?:(?:stor(?:y|ies)|tale|novel|saga|fan ?fiction|fiction|screenplay|script|play|scene|adventure|campaign)\b|turns)\b.{0,40}\b(?:each of us|each|line|turns?|where (?:i|you|we)|telling|adds?)\b)|(?:\b(?:let's|let us|shall we|can we|could we) play (?!(?:\w+ )?(?:chess|cards|tennis|football|golf|music|again|tomorrow|later)\b)(?:a |the |\w+ and \w+|that |pretend))|(?:\bplay (?:a|this) (?:\w+ )?game\b.{0,20}\bwhere (?:i|you|we)(?:'m|'re| am| are)\b)|(?:\btak(?:e|ing) turns\b.{0,30}\b(?:tell|writ|stor|mak)\w*)|(?:\b(?:pretend|imagine|suppose|act like) (?:that )?we(?:'re| are)\b|\bpretend (?:that )?i(?:'m| am)\b|\bkeep it up until\b)|(?:\b(?:for|in|during|over) (?:the|my) (?:next|following|coming) (?:\w+ )?(?:messages?|answers|replies|minutes|turns)\b.{0,15}\bi(?:'m| am|'ll| will)\b)|(?:\b(?:speak|speaking|talk|talking|write|writing|answer|answering|reply|replying) (?:\w+ )?(?:in the voice of|in the name of|on behalf of|in character|in the role of|from the point of view of|from the perspective of)\b)|(?:\b(?:help|prepare|train|coach|test|quiz)\b.{0,60}\bby playing (?:the|my|an?)\b)|(?:\b(?:i'll|i will|i'm going to|i am going to) be (?:pasting|copying|quoting|dumping|feeding|forwarding)\b)|(?:\b(?:everything|anything|whatever|each (?:message|sentence|line|text)|every (?:message|sentence|line|text)|all(?: the)? (?:messages|sentences|texts)) (?:that )?i (?:type|write|send|say|paste|post|enter)\b.{0,25}\b(?:should|must|is to|are to|needs? to|has to|have to|goes)\b)|(?:\b(?:from now on|from here on|starting now|until i say stop)\b.{0,15}\b(?:translate|proofread|correct|summari[sz]e|rewrite|rephrase|polish|edit|improve|fix|check|shorten|classify|analy[sz]e|reply to|answer|respond to|comment on|grade)\b)|(?:\b(?:(?:translate|proofread|correct|summari[sz]e|rewrite|rephrase|polish|edit|improve|fix|check|shorten|classify|analy[sz]e|reply to|answer|respond to|comment on|grade)\b|turn|put|convert)\b.{0,12}\b(?:each|every(?: one)?|all) (?:of )?my (?:messages|sentences|texts|lines)\b)|(?:\bi(?:'m| am) the \p{L}+.{0,20}\byou(?:'re| are) the \p{L}+)|(?:\b(?:translate|proofread|correct|summari[sz]e|rewrite|rephrase|polish|edit|improve|fix|check|shorten|classify|analy[sz]e|reply to|answer|respond to|comment on|grade)\b.{0,40}\b(?:what|whatever|everything|anything|all|texts?|messages?|sentences?|mails?|words|things?|lines?|paragraphs?)\b.{0,12}\bi(?:'ll| will|'m going to| am going to)? (?:\w+ )?(?:send|paste|post|type|write|give|forward|share|enter|copy|say|show)\b)|(?:\b(?:translate|proofread|correct|summari[sz]e|rewrite|rephrase|polish|edit|improve|fix|check|shorten|classify|analy[sz]e|reply to|answer|respond to|comment on|grade)\b.{0,40}\b(?:next|following|coming|upcoming) (?:\w+ )?(?:(?:mails?|e-?mails?|letters?|messages?|texts?|paragraphs?|essays?|articles?|posts?|tweets?|comments?|reviews?|chapters?|transcripts?|notes?|logs?|chats?|threads?|drafts?|poems?|lyrics|stor(?:y|ies)|bios?|cvs?|resumes?|reports?|speech|speeches|sentences?|passages?|excerpts?|statements?|quotes?|complaints?|applications?|documents?|replies|answers)\b|lines?\b|paste|input))(?!\s*:)|(?:\b(?:next|following|coming|upcoming) (?:\w+ )?(?:(?:mails?|e-?mails?|letters?|messages?|texts?|paragraphs?|essays?|articles?|posts?|tweets?|comments?|reviews?|chapters?|transcripts?|notes?|logs?|chats?|threads?|drafts?|poems?|lyrics|stor(?:y|ies)|bios?|cvs?|resumes?|reports?|speech|speeches|sentences?|passages?|excerpts?|statements?|quotes?|complaints?|applications?|documents?|replies|answers)\b|lines?\b|paste|input).{0,40}\b(?:will be|is|are|was|were|comes?|come) (?:from|by|of|written|not mine|not by me|someone|somebody|my \p{L}+'s|\p{Lu}?\p{L}+'s))|(?:\b(?:i'll|i will|i'm going to|i am going to|i'm gonna|i'm about to|i am about to|i want to|i would like to|i'd like to|let me|i shall|i can) (?:\w+ ){0,2}?(?:paste|copy|dump|feed|upload|drop|attach|quote)\b.{0,50}?\b(?:(?:mails?|e-?mails?|letters?|messages?|texts?|paragraphs?|essays?|articles?|posts?|tweets?|comments?|reviews?|chapters?|transcripts?|notes?|logs?|chats?|threads?|drafts?|poems?|lyrics|stor(?:y|ies)|bios?|cvs?|resumes?|reports?|speech|speeches|sentences?|passages?|excerpts?|statements?|quotes?|complaints?|applications?|documents?|replies|answers)\b|what|some|it in|them|something))|(?:\b(?:i'll|i will|i'm going to|i am going to|i'm gonna|i'm about to|i am about to|i want to|i would like to|i'd like to|let me|i shall|i can) (?:\w+ ){0,2}?(?:send|give|show|share|forward|post|write)\b(?: you\b.{0,50}?\b(?:mails?|e-?mails?|letters?|messages?|texts?|paragraphs?|essays?|articles?|posts?|tweets?|comments?|reviews?|chapters?|transcripts?|notes?|logs?|chats?|threads?|drafts?|poems?|lyrics|stor(?:y|ies)|bios?|cvs?|resumes?|reports?|speech|speeches|sentences?|passages?|excerpts?|statements?|quotes?|complaints?|applications?|documents?|replies|answers)\b|.{0,50}?\b(?:mails?|e-?mails?|letters?|messages?|texts?|paragraphs?|essays?|articles?|posts?|tweets?|comments?|reviews?|chapters?|transcripts?|notes?|logs?|chats?|threads?|drafts?|poems?|lyrics|stor(?:y|ies)|bios?|cvs?|resumes?|reports?|speech|speeches|sentences?|passages?|excerpts?|statements?|quotes?|complaints?|applications?|documents?|replies|answers)\b.{0,30}\b(?:next(?! (?:week|month|year|time|\w+day))|here|below|now|in a (?:moment|second|minute)|one by one|one at a time|in the next)\b)(?!.{0,20}\bto (?:my|him|her|them|our)\b))|(?:\b(?:be|act as|you are|you're|you will be|become) (?:my |an? |the )(?:\w+ )?(?:translator|interpreter|proof-?reader|(?:spell|grammar|spelling)[ -]?check(?:er)?|copy ?editor|summari[sz]er|corrector)\b)`,
  unspoken: String.raw`^(?:(?:every|each|on|most|all) )?(?:(?:other|second) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|^(?:every |each |most |in the |on )?(?:mornings?|evenings?|weekends?|weeknights?|summers?|winters?)\b|^(?!\p{L}*eed\b)\p{L}*[aeiouy]\p{L}*(?:ed|ing)\b(?! (?:is|are|was|were)\b)|^(?:been|got|bought|went|took|made|had|found|gave|left|began|wrote|met|ran|paid|built|drew|broke|spent|rode|drove|wore|chose|ate|flew|swam|taught|sold|slept|won|sang|grew|lost|caught|kept|fell|sent|did|became|saw|watched)\b|^(?:love|enjoy|adore|hate|prefer|can't stand|can't live without|don't eat|don't drink)\b(?! (?:is|are|was|were)\b)|^(?:vegan|vegetarian|pescatarian|married|single|divorced|sober|off \p{L}+) (?:for|since)\b`,
  isScored: true,
  classes: {
    me: "i|i'm|im|i've|ive|i'd|i'll|we|we're|we've|we'd|we'll|my wife and i|my husband and i|my partner and i",
    mine: "my|our|mine|ours|my own|our own",
    meObject: "me|us|myself|ourselves",
    you: "you|your|you're|you've|you'd|you'll|yours|yourself|u|ur|y'all",
    others:
      "he|she|they|his|her|hers|their|theirs|him|them|he's|she's|they're|they've|he'd|she'd|they'd|someone|somebody|everyone|everybody|people|nobody|others|guys|girls|kids these days|one|who's",
    relative:
      "wife|husband|partner|girlfriend|boyfriend|gf|bf|fiance|fiancé|fiancee|fiancée|spouse|son|sons|daughter|daughters|child|children|kid|kids|baby|toddler|twins|mother|mum|mom|mama|father|dad|papa|parents|brother|brothers|sister|sisters|sibling|siblings|grandmother|grandma|granny|nana|grandfather|grandpa|grandparents|grandson|granddaughter|grandchildren|uncle|aunt|auntie|cousin|cousins|niece|nephew|in-laws|mother-in-law|father-in-law|brother-in-law|sister-in-law|stepmother|stepfather|stepson|stepdaughter|family|ex|ex-wife|ex-husband",
    friend:
      "friend|friends|best friend|buddy|mate|mates|roommate|roommates|flatmate|housemate|colleague|colleagues|coworker|coworkers|co-worker|co-workers|neighbour|neighbor|neighbours|neighbors|boss|manager|teacher|coach|mentor|classmate|classmates|landlord|landlady|therapist",
    pet: "dog|dogs|cat|cats|puppy|kitten|pup|parrot|rabbit|rabbits|hamster|horse|pony|pet|pets|fish|aquarium|tank|goldfish|turtle|tortoise|snake|lizard|gecko|chickens|hens|goat|goats|guinea pig|guinea pigs|budgie|canary|ferret|retriever|labrador|poodle|terrier|spaniel|beagle",
    negation:
      "not|no|never|don't|dont|doesn't|didn't|haven't|hasn't|hadn't|isn't|aren't|wasn't|weren't|can't|cant|cannot|couldn't|won't|wouldn't|nothing|none|neither|nor|without|hardly|no longer|any more|anymore",
    condition: "if|unless|suppose|supposing|assuming|in case|whether|as long as|provided|even if",
    unreal: "would|could|might|should|wish|may|i'd|we'd|would've|could've|should've|must|ought|supposed to",
    doubt:
      "maybe|perhaps|probably|possibly|i guess|i suppose|i think|not sure|unsure|i'm sure|i bet|i doubt|seems|seem|apparently|idk|i don't know|i mean",
    question:
      "what|what's|how|why|when's|where's|who|which|can you|could you|would you|will you|do you|did you|have you|are you|is it|is there|are there|does|should i|can i|how about|what about|any ideas|any tips|wondering",
    request:
      "looking for|look for|recommend|recommendation|recommendations|suggest|suggestion|suggestions|advice|tips|ideas|help|please|tell me|show me|give me|explain|need|curious|was wondering|i'd like|would like|any|provide|list|guide|information|info|options|resources|how to|interested in learning more|learn more",
    thanks: "thanks|thank|thx|appreciate|cheers|welcome|sorry|apologize|congratulations|congrats|good luck",
    opener:
      "by the way|btw|anyway|anyways|oh|well|actually|also|hey|hi|hello|yeah|yes|yep|no|okay|ok|so|and|but|lol|haha|honestly|to be honest|in fact|speaking of|speaking of which|as for me|for me|personally|you know|like i said|i mean|fyi|just so you know|for context|for the record|one thing|on another note|on a side note|meanwhile|additionally|also|plus|as well|as you know|for background|for reference|for what it's worth|see",
    mind: "think|thinking|thought|guess|know|knew|believe|feel|felt|feeling|remember|remembered|forgot|realize|realized|realise|realised|mean|understand|hope|suppose|wonder|noticed|imagine|consider|figure|figured|agree|sure|see|found",
    say: "say|said|says|tell|told|tells|talk|talked|talking|heard|hear|ask|asked|mention|mentioned|wrote|writes|texted|called|recommended|suggested|according to|sounds|sound",
    mood: "tired|happy|sad|glad|excited|bored|hungry|thirsty|sleepy|angry|mad|annoyed|nervous|worried|anxious|proud|relieved|confused|curious|grateful|busy|sick|fine|ready|amazed|surprised|disappointed|overwhelmed|stressed|motivated|frustrated|stuck|feel|feeling|looking forward|can't wait|confident|sluggish",
    praise:
      "great|good|amazing|awesome|wonderful|fantastic|beautiful|perfect|cool|nice|interesting|fun|lovely|delicious|terrible|awful|bad|best|worst|crazy|wild|incredible|helpful|funny|hilarious|weird|cute|adorable|stunning|rewarding|sounds like|turned out|refreshing|fascinating|captivating",
    lasting:
      "been|have been|has been|i've been|we've been|i've always|always been|i've had|i've done|used to|i keep|still|currently|continue|continuing|remain|regular|regularly|these days|nowadays|lately|over the years",
    begin:
      "start|started|starting|begin|began|begun|take up|took up|taken up|get into|got into|getting into|got back into|get back into|getting back into|back into|join|joined|signed up|enrolled|sign up|adopted|set up|first time|become|became|becoming|switched to|switch to|picked up",
    stop: "stop|stopped|quit|gave up|given up|giving up|cut down|cut back|cutting back|cut out|no longer|left|retired|finished|cancelled|canceled|dropped|lost|sold|broke up|divorced",
    habit:
      "every|each|always|usually|often|regularly|daily|weekly|monthly|nightly|sometimes|typically|generally|normally|occasionally|rarely|once a|twice a|times a|per week|per day|per month|a week|a day|a month|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays|mornings|evenings|weekend|morning|evening|routine|habit|schedule|tend to|whenever|used to|at least one|at least once|before bed|before work|after work|commute|commuting",
    duration:
      "year|years|month|months|weeks|decade|decades|since|for a while|for ages|for years|for months|a while now|so far|ever since|all my life|my whole life|long time",
    past: "yesterday|ago|last week|last month|last year|last weekend|last night|last summer|last winter|last spring|last fall|last autumn|last time|last monday|last tuesday|last wednesday|last thursday|last friday|last saturday|last sunday|previously|was|were|did|had|once|back then|earlier|when i was|when we were|growing up|as a kid|in high school|in college",
    now: "today|tonight|now|right now|at the moment|this morning|this afternoon|this evening|just now|currently outside|in a bit|in a minute|soon|later|tomorrow",
    recent: "just|recently|lately|finally|newly|already|yet",
    future:
      "will|i'll|we'll|gonna|going to|next week|next month|next year|next summer|next weekend|next spring|next fall|upcoming|tomorrow|soon|this summer|this fall|this winter|this weekend|coming up|by the end of|goal|deadline|in june|in july|in august|in september|in october|in november|in december|in january|in february|in march|in april|in may",
    plan: "plan|plans|planning|planned|thinking of|thinking about|thinking to|considering|want to|wanna|wanted to|hoping to|hope to|intend to|intending|aim to|aiming|decided to|determined to|looking to|trying to|try to|working towards|preparing for|training for|saving for|saving up|getting ready|meaning to|dream of|dreaming of|looking into|booked|scheduled|goal is|my goal|look forward to|looking forward to",
    like: "love|loves|loved|like|likes|liked|enjoy|enjoys|enjoyed|enjoying|adore|fond of|into|really into|fan of|big fan|huge fan|favourite|favorite|favourites|favorites|prefer|prefers|preferred|interested in|obsessed|passionate|passion|crazy about|a sucker for|can't get enough|keen on|inspired by|fascinated|intrigued|go-to",
    dislike:
      "hate|hates|hated|dislike|dislikes|can't stand|cannot stand|don't like|don't enjoy|do not like|not a fan|never liked|can't bear|detest|loathe|avoid|avoiding|not into|not big on|not very big on|allergic|sick of|tired of|fed up",
    own: "have|have got|i've got|we've got|had|own|owns|owned|use|using|used|wear|wearing|drive|driving|ride|keep|rent|renting|lease|have a|have an|have two|have three|possess|subscribe|subscribed|subscription|collection",
    get: "got|get|getting|bought|buy|buying|purchased|purchase|ordered|received|inherited|acquired|upgraded|upgrade|replaced|installed|set up|assembled|downloaded|adopted|picked up|redeemed|earned|won|gifted|given|found|invested|fixed|repaired|serviced",
    pursuit:
      "play|playing|played|practice|practise|practicing|practising|train|training|trained|run|running|ran|jog|jogging|swim|swimming|cycle|cycling|biking|bike|hike|hiking|climb|climbing|ski|skiing|surf|surfing|dance|dancing|sing|singing|paint|painting|draw|drawing|sketch|knit|knitting|sew|sewing|crochet|quilting|garden|gardening|cook|cooking|bake|baking|baked|fish|fishing|hunt|hunting|camp|camping|photograph|photography|read|reading|watch|watching|listen|listening|game|gaming|yoga|pilates|zumba|meditate|meditation|workout|workouts|gym|chess|guitar|piano|violin|cello|drums|keyboard|ukulele|banjo|flute|saxophone|choir|band|tennis|football|soccer|basketball|volleyball|golf|hockey|rugby|cricket|badminton|karate|judo|boxing|pottery|woodworking|birdwatching|birding|volunteer|volunteering|blog|blogging|podcast|podcasts|audiobooks|novels|poetry|model|models|origami|lego|puzzles|hobby|hobbies|skate|skateboarding|rowing|sailing|riding|lessons|class|classes|club|league|team|marathon|triathlon|5k|10k",
    make: "make|making|made|build|building|built|create|creating|created|write|writing|written|collect|collecting|collector|grow|growing|brew|brewing|restore|restoring|design|designing|develop|developing|experiment|experimenting|experimented|work on|working on|worked on|project|projects|renovate|renovating|renovation|remodel|organize|organizing|organized|launch|launching|run a|running a|start a|started a|compose|composing|film|filming|track|tracking",
    learn:
      "learn|learning|learnt|learned|study|studying|studied|studies|course|courses|degree|bachelor*|master*|phd|mba|diploma|certificate|certification|graduated|graduate|major|majoring|minor|university|college|school|semester|thesis|dissertation|exam|exams|class|tutor|student|undergraduate|webinar|workshop|self-taught|fluent|language|speak|lecture|bootcamp|scholarship",
    work: "work|working|worked|works|job|jobs|career|employed|employee|employer|company|office|role|position|profession|professional|professionally|business|freelance|freelancer|freelancing|startup|client|clients|customers|shift|shifts|hired|promoted|promotion|intern|internship|retired|teach|teaching|engineer|developer|nurse|manager|designer|specialist|consultant|analyst|accountant|industry|team|boss|sell|sold|selling|salary|hire|commute|remote|remotely|field",
    live: "live|living|lived|lives|moved|move|moving|relocated|relocating|apartment|flat|house|home|condo|neighbourhood|neighborhood|town|city|village|suburb|suburbs|hometown|grew up|born|raised|native|originally from|based in|from|rent|renting|landlord|mortgage|backyard|garden|kitchen|bedroom|balcony|living room|home office",
    health:
      "allergic|allergy|allergies|asthma|diabetes|diabetic|migraine|migraines|epilepsy|hypertension|blood pressure|depression|depressed|anxiety|adhd|autism|autistic|arthritis|celiac|coeliac|cancer|hiv|insomnia|eczema|psoriasis|anaemia|anemia|hay fever|crohn's|ibs|ptsd|ocd|dyslexia|dyslexic|bipolar|diagnosed|diagnosis|suffer|suffering|symptoms|surgery|operation|medication|medicine|meds|antibiotics|prescription|prescribed|doctor|doctors|therapy|therapist|pregnant|pregnancy|injury|injured|pain|knee|back pain|sinusitis|infection|disease|condition|disorder|weight|pounds|kilos|lithium|insulin|inhaler|hospital|hospitalized|recovering|recovery|deaf|blind|disabled|wheelchair|sober|addiction|vaccinated|intolerant|intolerance|flu|covid|pneumonia|dermatologist|dentist|physio",
    money:
      "salary|income|rent|mortgage|pension|budget|savings|debt|debts|loan|loans|earn|earning|earns|paid|pay|spend|spent|spending|cost|costs|owe|invest|invested|investing|investment|credit card|credit cards|taxes|expenses|afford|bank|cashback|insurance|money|raise|bonus|fare|dollars|euros|pounds a|bucks|k a year|points|rewards",
    diet: "vegetarian|vegan|pescatarian|gluten|gluten-free|dairy|lactose|halal|kosher|keto|paleo|low-carb|diet|don't eat|do not eat|stopped eating|don't drink|eat|meat|meal prep|fasting|sugar-free|calories|breakfast",
    belief:
      "religious|religion|christian|catholic|muslim|jewish|hindu|buddhist|atheist|agnostic|church|mosque|temple|synagogue|believer|faith|in my opinion|vote|political|feminist|environmentalist|sustainable|sustainability|eco-friendly|zero-waste",
    event:
      "went|visited|visit|attended|attending|attend|participated|travelled|traveled|travel|trip|vacation|holiday|wedding|birthday|anniversary|concert|festival|conference|met|saw|party|flew|stayed|celebrated|graduation|funeral|married|engaged|divorced|event|reunion|ceremony|completed|finished|volunteered|ran|caught|competed|hosted|hosting|raised|race",
    age: "new|old|second-hand|used|vintage|brand new|latest|own|favourite|favorite|first|local|current|previous|former|beloved|trusty|recent|recently",
    matter:
      "idea|ideas|tip|tips|option|options|question|questions|answer|answers|suggestion|suggestions|advice|point|points|list|lists|step|steps|version|versions|paragraph|sentence|text|draft|example|examples|topic|explanation|information|info|details|summary|table|chart|file|files|link|error|code|message|messages|response|recommendation|recommendations|instructions|approach|method|issue|issues|problem|problems|difference|reason|reasons|way|ways|note|notes|title|format|prompt|chat|conversation|page|section|part|choice|choices|result|results|guide|template|schedule|plan|plans|strategy|process",
    attempt:
      "try|tries|trying|tried|attempt|attempting|attempted|manage|managed|managing|struggle|struggling|struggled|aim|aiming",
    seek: "find|finding|figure out|figuring out|look into|looking into|look up|looking up|compare|comparing|decide|deciding|choose|choosing|pick|understand|understanding|improve|improving|plan out|planning out|come up with|coming up with|create|creating|organize|organise|organizing|organising|make sure|check|checking|keep track|keeping track|stay on top|get started|fix|solve|update|incorporate|explore|exploring|learn more|get better|figure|optimize|prepare|preparing|search|searching|troubleshoot|calculate|prioritize",
    article: "a|an|the|some|another",
    preposition:
      "in|at|on|for|with|to|from|of|about|by|near|around|through|during|after|before|under|over|into|onto|between|along|without|within|as|like|than|off|out",
    and: "and|or|&|plus|as well as",
    but: "but|although|though|however|yet|except|instead|even though",
    cause: "because|since|so|cuz|cause|as|therefore|that's why|so that",
    relativeWord: "which|who|whose|where|that|when|while|what",
    be: "am|is|are|was|were|be|being|i'm|im|we're|it's|that's|he's|she's|they're|'s",
    have: "have|has|had|i've|ive|we've|having",
    pastForm:
      "was|were|went|got|bought|made|had|did|took|came|found|gave|told|felt|left|kept|began|brought|wrote|stood|heard|let|met|ran|paid|sat|spoke|led|grew|lost|fell|sent|built|drew|broke|spent|rose|drove|wore|chose|ate|flew|swam|threw|caught|taught|sold|slept|won|rode|hid|hurt|sang|drank|forgot|stole|dug|fed|fought|held|knew|lent|lit|put|quit|saw|shook|thought|understood|tore|became|bent|bit|blew|bred|cut|dealt|dreamt|froze|hit|hung|knelt|knit|meant|read|rang|sank|set|shot|shut|spilt|split|spread|stuck|swept|swore|woke|withdrew",
    adverb:
      "really|very|so|too|also|just|quite|pretty|super|even|only|actually|definitely|totally|absolutely|especially|mostly|mainly|still|currently|recently|already|finally|usually|always|kinda|kind of|sort of|a bit|a little|a lot|lots of|much|always|mainly|probably|now|then|there|here|specifically",
    number:
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|first|second|third|several|few|couple|half|both|many|single",
    pointing:
      "this|that|it|these|those|it's|that's|there|there's|here|something|anything|everything|thing|things|stuff",
  },
  frames: {
    plays: "role|roles|scene|sketch|skit|theatre|theater|play|improv|game|drama|character",
    asksMeaning:
      "what does this mean|what does that mean|what does it mean|what's that mean|what does this line mean|what is meant",
    meant: "i meant|i meant to say|i mean|oops|whoops|typo|my bad|my mistake|scratch that|correction",
    deniesValue: "not|and not",
    ownHead:
      "diet|dietary needs|dietary restrictions|food preferences|budget|location|home town|hometown|age|height|weight|fitness level|experience level|skill level|current level|schedule|availability|hobbies|interests|likes|dislikes|restrictions|constraints|household|lifestyle|medical history|goal|help|advice|tips|ideas|suggestions|recommendations|any ideas|any tips|question|questions|situation|background|context|the thing is|the thing|the deal|update|news|info|information|fyi|btw|ps|p.s|note|note to self|nb|facts|details|problem|problems|the issue|my issue|dilemma|about me|about myself|about us|a bit about me|me|my side|preferences|requirements|conditions|allergies|goals|reminder|correction|confession|truth|reason|short version|long story short|in short|in a nutshell|point|fun fact|good news|bad news|personal info|personal details|for the record|one thing|one more thing|two things|some things|what i want|what i need|important|also|disclaimer|today|yesterday|tonight|tomorrow|now",
    textThere: "this|that|these|those|the following|the above|above|below|following",
    textIt: "it|this|that|these|those|the above|above|below",
    judgesText:
      "too long|too short|too much|sound|sounds|reads well|read well|come across|comes across|grammatical|grammatically|grammar|spelling|typos|typo|mistakes|formal|informal|convincing|tone|wording|phrasing|worded|natural|correct",
    handsOver:
      "let her type|let him type|let them type|let her ask|let him ask|let them ask|let her write|let him write|let them write|let her have|let him have|let them have|let her take|let him take|take over|takes over|taking over|passing you|pass you|handing you|hand you|handing over|hand over to|handing this to|giving the keyboard|give the keyboard|giving the phone|hands on the keyboard|at the keyboard|on the keyboard|borrowing my|borrowing the|borrowed my|is using my|wants to ask you|wants to talk to you|wants to chat with you|wants to chat|would like to ask you|has a question for you|wants a go|wants to try you|typing for|type for",
    hereSpeaks:
      "here|speaking|typing|writing|this is|it is|it's|its|this one is|you are talking to|you're talking to|now with",
    comes:
      "below|next message|next messages|the next message|follows|following|comes next|in two bits|in bits|in pieces|in parts|coming up",
    frameEnds:
      "stop|enough|done with|no more|finished with|finished|quit|end of|that's it for|that is it for|over with|let's end|let's quit|we're done with|we are done with|i'm done with",
    textWork:
      "proofread|proof-read|proof read|translate|reply to|answer this|respond to|summarise|summarize|rewrite|rephrase|reword|paraphrase|correct this|correct the|edit this|edit the|fix this|fix the|fix my|check this|check the grammar|improve this|improve the|shorten|polish|review this|critique|analyse this|analyze this|explain this|what does this|what does it mean|write back|answer to|answer the|draft a reply|answer him|answer her|help me reply|help me answer|help me respond|convert this|classify|extract|grammar of|spell check|spellcheck|tl;dr|tldr|format this|turn this|make this sound|continue this|continue the|finish this",
    text: "mail|mails|email|e-mail|letter|message|text|paragraph|essay|article|post|tweet|comment|review|abstract|cover letter|bio|blurb|note|sentence|sentences|passage|excerpt|transcript|caption|statement|quote|statement|snippet|ad|listing|notes|testimonial|thread|answer|chat|log|minutes|speech|profile|cv|resume|prompt|diary|ticket|form|report",
    speech:
      "question|questions|complaint|complaints|request|requests|inquiry|enquiry|query|voicemail|voice mail|voice message|voice note|memo|story|words|confession|testimony|feedback|reply|response|summary|application|ad|advert|advertisement|announcement|eulogy|toast|vow|vows|biography|autobiography|memoir|postcard|greeting card|card|invitation|proposal|plea|advice|reference|survey response|blog|blog entry|entry|column|interview|poster|leaflet|flyer|sign|brochure|sms|dm|pm|comments|reviews|quotes|line|lines|recording|witness statement|case|description|account|anecdote|rant|status|status update|caption",
    textFrom: "from|by|written by|sent by|courtesy of|according to",
    textOf: "of|for|to",
    textFound:
      "on my blog|on my channel|on my page|on my post|on my posts|on my site|on my website|on my video|on my photo|on my photos|on my profile|on my wall|on my listing|under my post|under my video|under my photo|below my post|on my door|on my desk|on my windscreen|on my windshield|on my car|on my answering machine|on my voicemail|in my inbox|in my letterbox|in my mailbox|in my guest book|in my guestbook|in our guest book|in our guestbook",
    person:
      "customer|customers|client|clients|user|users|student|students|pupil|pupils|patient|patients|guest|guests|reader|readers|viewer|viewers|listener|listeners|visitor|tenant|tenants|applicant|applicants|candidate|candidates|witness|victim|speaker|narrator|subscriber|follower|buyer|seller|member|fan|stranger|reviewer|participant|respondent|interviewee|employee|volunteer|lady|woman|man|guy|girl|boy|person|teacher|uncle|auntie|mam|ma|pa|nan|gran|grandad|granddad|stepdad|stepmum|stepmom|godmother|godfather|penpal|pen pal|lodger|babysitter|nanny|intern|trainee",
    theirs: "his|her|their|someone's|somebody's",
    opens:
      "begins|starts|opens|reads|runs|goes|began|started|opened|begins like this|starts like this|goes like this|reads like this|runs like this|reads as follows|goes as follows|began like this|started like this|went like this",
    sends:
      "sent me|sent us|sent|sends me|forwarded|forwarded me|forwards me|mailed|mailed me|emailed|emailed me|e-mailed|e-mailed me|texted|texted me|messaged me|dmed me|dm'd me|pinged me|whatsapped me|posted|shared|passed on|passed me|passed along|handed me|showed me|left me|left|left us|slipped me|wrote|wrote me|wrote us|wrote to me|dropped me|recorded|read out",
    receives: "got|received|was sent|is from|comes from|came from|have from|was written by|was left by",
    thisText: "this|these|the following|the below|what follows|it below|this one",
    asksReply:
      "what should i answer|what should i reply|what should i say|what should i write|what should i respond|what do i answer|what do i reply|what do i say|what do i write|what shall i answer|what shall i say|what can i answer|what can i say|what could i answer|what would you answer|what would you reply|what would you say|how should i answer|how should i reply|how should i respond|how do i answer|how do i reply|how do i respond|how do i react|how should i react|how can i answer|how can i reply|how would you answer|how would you reply|should i answer|should i reply|should i respond|write back|help me answer|help me reply|draft a reply|what does she want|what does he want|what do they want|what does she mean|what does he mean|what do they mean",
    myself: "myself|ourselves|personally",
    hereIs:
      "here's|here is|here are|heres|this is|below is|this one|that's|the following|the text|my draft|draft|the mail|the email|the letter|the message|the post|text for|copy for",
    writeText:
      "write|please write|write me|compose|draft|continue|finish|complete|begin|start|rewrite|can you write|could you write|pen|script",
    fiction:
      "chapter|improv|improvise|let's do a scene|let's act|let's do a sketch|let's do a skit|roleplay|role-play|role play|rp:|you are the|you are a|you are an|you're the|you're a|act as|be my|pretend|let's pretend|imagine|in my novel|in my story|in the story|in this story|the hero|the heroine|the protagonist|my character|the character|the characters|main character|narrator|once upon a time|let's play|you play the|i'll be the|i will be the|dungeon master|backstory|as if i were|in a world where|simulate|impersonate|interview me as|speaking as|speak as|from the perspective of|persona|monologue|fanfic|fan fiction|d&d|scene one|scene 1|opening scene|act i|act ii|act one|act two|stage directions|as a joke|short story about|in character|hypothetically|let's say|lets say",
    actAs: "be|act as|play|pretend to be",
    youAre: "you are|you're|youre|you be|you play|you'll be|you will be|you'll play",
    iAm: "i am|i'm|im|i'll be|i will be|i play|i be|i'll play",
    namesake:
      "same name as|the same name|namesake|shares my name|share my name|shares a name with|share a name with|has my name|not me but|no relation",
    anotherNamed: "there's another|there is another|there's a|there is a|there's also a|another|some other|a second",
    unpleasant:
      "waiting for|waiting in|wait in|queueing|queuing|standing in line|stuck in|stuck at|stuck on|stuck behind|traffic jam|traffic jams|rush hour traffic|parking ticket|parking tickets|parking fine|parking fines|speeding ticket|speeding tickets|late fee|late fees|being ignored|being yelled at|being shouted at|being woken|being woken up|getting woken|being stood up|being lied to|being late|being broke|for nothing|for free on weekends|unpaid overtime|it when|root canal|root canals|jackhammer|jackhammers|flat tyre|flat tire|hangover|hangovers|food poisoning|paper cuts|paper cut|mosquito bites|blisters|toothache|headaches|tax returns|filing taxes|doing taxes|paying taxes|paying extra|paying double|paperwork|red tape|on hold|hold music|spam|spam calls|cold callers|robocalls|telemarketers|pop-ups|lost luggage|delayed flights|delays|cancelled trains|getting up at 3|getting up at 4|getting up at 5|waking up at 3|waking up at 4|power cuts|blackouts|leaks|leaking|breaks down|broke down|crashes|crashing|mould|mold|bed bugs|cockroaches|traffic|mondays|monday mornings|losing my keys|losing my phone|getting soaked|getting rained on|getting fired|getting dumped|getting ghosted|rejection letters|rejections",
    fictionText:
      "story|poem|song|lyrics|dialogue|novel|screenplay|script|sonnet|haiku|limerick|verse|rap|fairy tale|fable|skit|sketch|joke|parody|play|ballad|chorus|rhyme",
    game: "let's do improv|let's do some improv|let's improvise|improv:|let's do a scene|let's act|let's do a sketch|let's do a skit|let's roleplay|let's role-play|let's role play|let's do a roleplay|let's do a role-play|let's do a role play|roleplay:|role-play:|role play:|rp:|let's pretend|you play the|i'll be the|i will be the|i'll play the|i play the part|dungeon master|text adventure|stay in character",
    back: "okay stop|ok stop|let's stop|that's enough|enough of that|enough of this|game over|end of game|end of the game|real question|serious question|seriously now|on a serious note|joking aside|all jokes aside|back to me|back to reality|back to real life|end of story|end of the story|end of chapter|out of character|ooc|as for me|about me|my own case|end quote|unquote|speaking for myself|now me|that was the|that's the mail|that is the mail|end of mail|end of message|in real life|practice over|practice is over|end of practice|interview over|interview is over|story over|story is over|that was the last|that's the last|that is the last|that's all of them|that was all of them|no more texts|no more messages|stop pretending|done pretending|speaking as myself|as myself now|me again|back to my|for real now|the real me|my own question|a question of my own|something of my own|now for me",
    says: "say|says|said|goes|went|go|writes|wrote|write|tells|told|asked|asks|replied|replies|answered|answers|texted|texts|posted|posts|claims|claimed|mentioned|shouted|whispered|yelled|is like|was like|were like|be like|reads|messaged|emailed|commented|tweeted|sang|sings",
    greeting:
      "hello|hi|hey|dear|good morning|good afternoon|good evening|greetings|to whom it may concern|hi all|hi team|hello everyone",
    closing:
      "greetings|regards|best regards|kind regards|warm regards|best|best wishes|sincerely|yours sincerely|yours faithfully|yours truly|yours|cheers|love|take care|thanks|many thanks|thank you|cordially|respectfully|xoxo|warmly|all the best|all my love|lots of love|much love|with love|with all my love|hugs|big hug|big hugs|kisses|hugs and kisses|xx|xxx|affectionately|see you soon|talk soon|speak soon|god bless|bye for now|yours always|yours ever|your loving",
    thisChat:
      "in the game|in my game|in-game|in the film|in the movie|in the show|in the series|in the book|in the novel|in my dream|in the dream|in a dream|in my last dream|for this chat|in this chat|for this conversation|in this conversation|for now|for this session|for this game|in this game|for the game|for today|just for today|for this task|in this story|for this exercise|for this example|for the sake of",
    example:
      "for example|for instance|e.g.|such as this|example:|sample:|example sentence|is a sentence|valid sentence|is grammatical|is the string|means|in other words",
    noStatement:
      "just my luck|oh joy|what joy|what a joy|lucky me|how lovely|how wonderful|great, another|lovely, another|fantastic, another|wonderful, another|sure, and|yay,|yeah right|yeah, right|oh sure|sure, because|oh yes because|as if|if|when|whenever|imagine|suppose|supposing|pretend|let's say|lets say|say|assume|assuming|what if|subject:|unless|once|until|maybe|perhaps|would|could|should|can|do|does|did|am|is|are|was|were|who|what|where|why|how|which|act as|let's pretend|let's imagine|translate|fix this|in case|according to|make sure|would you|was|have you|has|may|might|even if",
    unrealAnywhere:
      "used to|if i|if we|if my|were i|as if i|as if we|i wish|i would|i could|i might|i'd|hypothetically|would be nice|were real|in theory|in my dreams|in another life|in a past life|at heart|in a parallel",
    remember:
      "remember that|remember|don't forget that|don't forget|do not forget that|do not forget|keep in mind that|keep in mind|please remember that|please remember|please note that|note that",
    rememberThat: "remember that|don't forget that|do not forget that|keep in mind that|please remember that",
    noLonger: "no longer|any more|anymore",
    corrects:
      "sorry,|sorry -|oops|whoops|no,|nope,|actually|correction|wait,|my bad|my mistake|scratch that|i meant|typo",
    changes:
      "actually|correction|moved|no longer|anymore|any more|not any more|now|new|changed|switched|used to be|these days|i meant|from now on|just turned|changed my name|left|got a job|hired|quit|since|relocated|got married|remarried|got divorced|promoted",
    forget:
      "forget|forget that|forget about|forget everything about|please forget|please forget that|please forget about|please forget everything about|forget everything you know about|forget everything i told you about|forget everything i've told you about|forget everything you remember about|forget everything that you know about|forget everything that i told you about|forget everything that i've told you about|forget everything that you remember about|forget all you know about|forget all i told you about|forget all i've told you about|forget all you remember about|forget all that you know about|forget all that i told you about|forget all that i've told you about|forget all that you remember about|forget what you know about|forget what i told you about|forget what i've told you about|forget what you remember about|forget what that you know about|forget what that i told you about|forget what that i've told you about|forget what that you remember about|forget whatever you know about|forget whatever i told you about|forget whatever i've told you about|forget whatever you remember about|forget whatever that you know about|forget whatever that i told you about|forget whatever that i've told you about|forget whatever that you remember about|please forget everything you know about|please forget everything i told you about|please forget everything i've told you about|please forget everything you remember about|please forget everything that you know about|please forget everything that i told you about|please forget everything that i've told you about|please forget everything that you remember about|please forget all you know about|please forget all i told you about|please forget all i've told you about|please forget all you remember about|please forget all that you know about|please forget all that i told you about|please forget all that i've told you about|please forget all that you remember about|please forget what you know about|please forget what i told you about|please forget what i've told you about|please forget what you remember about|please forget what that you know about|please forget what that i told you about|please forget what that i've told you about|please forget what that you remember about|please forget whatever you know about|please forget whatever i told you about|please forget whatever i've told you about|please forget whatever you remember about|please forget whatever that you know about|please forget whatever that i told you about|please forget whatever that i've told you about|please forget whatever that you remember about",
    forgetKnown:
      "forget everything you know about|forget everything i told you about|forget everything i've told you about|forget everything you remember about|forget everything that you know about|forget everything that i told you about|forget everything that i've told you about|forget everything that you remember about|forget all you know about|forget all i told you about|forget all i've told you about|forget all you remember about|forget all that you know about|forget all that i told you about|forget all that i've told you about|forget all that you remember about|forget what you know about|forget what i told you about|forget what i've told you about|forget what you remember about|forget what that you know about|forget what that i told you about|forget what that i've told you about|forget what that you remember about|forget whatever you know about|forget whatever i told you about|forget whatever i've told you about|forget whatever you remember about|forget whatever that you know about|forget whatever that i told you about|forget whatever that i've told you about|forget whatever that you remember about|please forget everything you know about|please forget everything i told you about|please forget everything i've told you about|please forget everything you remember about|please forget everything that you know about|please forget everything that i told you about|please forget everything that i've told you about|please forget everything that you remember about|please forget all you know about|please forget all i told you about|please forget all i've told you about|please forget all you remember about|please forget all that you know about|please forget all that i told you about|please forget all that i've told you about|please forget all that you remember about|please forget what you know about|please forget what i told you about|please forget what i've told you about|please forget what you remember about|please forget what that you know about|please forget what that i told you about|please forget what that i've told you about|please forget what that you remember about|please forget whatever you know about|please forget whatever i told you about|please forget whatever i've told you about|please forget whatever you remember about|please forget whatever that you know about|please forget whatever that i told you about|please forget whatever that i've told you about|please forget whatever that you remember about",
    since: "since",
    until: "until|till",
  },
  patterns: [
    {
      fact: "identity.name",
      says: [
        "(my name is|my name's|my full name is|the name is|the name's|i'm called|i am called|you can call me|call me|i go by|everyone calls me|everybody calls me|people call me|friends call me) {name}",
      ],
      confidence: 0.95,
    },
    {
      fact: "identity.name",
      says: ["(i'm|i am|im|this is|hi i'm) {name} {end}"],
      confidence: 0.8,
    },
    {
      fact: "identity.birthday",
      says: [
        "(my birthday is|my birthday's|my birthday falls on|i was born) [on] {date}",
        "(i celebrate|i have) my birthday on {date}",
        "i meant {date} for my birthday",
      ],
    },
    {
      fact: "identity.age",
      says: [
        "(i'm|i am|im|i just turned|i've just turned|i turned|i'm turning|i am turning) [now|currently|already|only] <{age} (years old|year old|yo|y.o.)>",
        "(i just turned|i've just turned|i recently turned) {age}",
        "i turned {age} (yesterday|today|last week|last month|this week|this month)",
        "as (a|an) <{age}-year-old>",
        "as (a|an) <{age} year old>",
      ],
    },
    {
      fact: "location.lives_in",
      says: [
        "(i|we) [now|currently|still] live [now] (in|near|at|outside|just outside) {place}",
        "(i'm|i am|im|we're|we are) [now|currently|still] (living in|based in|settled in) {place}",
        "(i've|we've|i have|we have|i|we) [just|recently|finally|been] (moved|relocated|moving) [back|over|out|house] to {place}",
        "(i've|we've|i have|we have) [now] (lived|been living|been based) (in|near|at) {place}",
        "(i|we|i've|we've) [have] [been] [now|currently] (rent|renting|own) (a|an|our|my) [small|big|tiny|nice|two-bedroom|one-bedroom|old|new] (flat|apartment|house|room|place|studio|condo|cottage) in {place}",
        "(my|our) (home|house|flat|apartment|place) is in {place}",
        "(i've|we've|i have|we have|i|we) [just|recently|finally] moved (into|in with|in to) {any} in {place}",
        "(my|our) home town is {place}",
      ],
      confidence: 0.9,
    },
    { fact: "location.born_in", says: ["(i was born|i was born and raised) in {place}"] },
    {
      fact: "location.comes_from",
      says: [
        "(i'm|i am|im|we're) [originally|actually] from {place}",
        "i [originally] come from {place}",
        "i grew up in {place}",
        "i was raised in {place}",
        "(my|our) hometown is {place}",
      ],
    },
    {
      fact: "work.works_at",
      confidence: 0.9,
      says: [
        "(i|i'm|i am|i've|i have) [now|currently|been|still|just] (work|working|worked|started working|started) (at|for) [the] {name}",
        "(i'm|i am|i was|i've been|i got) [just|recently|now] (employed|hired) (at|by) [the] {name}",
        "my employer is [the] {name}",
        "i [just|recently] (got|started|landed) (a|my) [new] (job|position|role) (at|with) [the] {name}",
        "i [just|recently] joined [the] {name} as",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "(i [now|currently] work|i'm [now|currently] working|i am [now|currently] working|i've been working) as (a|an) {thing}",
        "my (job|profession|occupation|trade) is [a|an] {thing}",
        "(i'm|i am|im|i've been) [actually|now|currently|just] (a|an) {job}",
        "by (profession|trade) (i'm|i am) (a|an) {thing}",
        "i'm (a|an) {thing} by (profession|trade)",
        "as (a|an) {job}",
      ],
    },
    {
      fact: "work.studies_at",
      confidence: 0.9,
      says: [
        "(i|i'm|i am|i've been) [currently|now] (study|studying|go to|enrolled) at {name}",
        "i'm a student at {name}",
      ],
    },
    {
      fact: "work.studies",
      says: [
        "(i|i'm|i am|im|i've been) [currently|now] (study|studying|majoring in|major in|doing a degree in) {thing}",
        "my major is {thing}",
      ],
    },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(my|our) {relative}['s name] is [called|named] {name}",
        "my {relative}'s called {name}",
        "(my|our) {relative} {name}",
      ],
    },
    {
      fact: "family.{relative}",
      says: [
        "(i have|i've got|we have|we've got|we had) (a|an|one|two|three|four|five|six|seven|2|3|4|5|6|7) [little|small|older|younger|grown-up|grown|teenage|young|big|lovely|beautiful|wonderful] {relative} [called|named|:|,] {names}",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "(my|our) {pet}['s name] is [called|named] {name}",
        "(i have|i've got|we have|we've got|i adopted|we adopted|i got|we got) (a|an) {word} [{word}] {pet} (called|named) {name}",
        "(i have|i've got|we have|we've got|i adopted|we adopted|i got|we got) (a|an) {pet} (called|named) {name}",
        "my {pet} {name}",
      ],
    },
    {
      fact: "health.allergic_to",
      says: ["(i'm|i am|im) [severely|very|really|highly|mildly|deathly|badly] allergic to {thing}"],
      single: false,
    },
    {
      fact: "health.has",
      says: [
        "(i have|i've got|i've had|i live with) [really|very] [bad|severe|chronic|mild|terrible] <[{stage}] {ailment}> {end}",
        "(i was|i've been|i have been|i got|i've just been|i was just|i was recently) [recently] diagnosed with {thing}",
        "i suffer from {thing}",
        "(i'm|i am|im) [a] <[{stage}] {ailment}> {end}",
      ],
      single: false,
    },
    {
      fact: "health.takes",
      says: ["(i take|i'm on|i am on|i've been on|i'm taking|i am taking) {drug}"],
      single: false,
    },
    { fact: "health.blood_type", says: ["my blood type is {blood}"] },
    { fact: "finance.{own}", says: ["my {own} is {amount}"] },
    { fact: "finance.earns", says: ["(i|i'm|i am) [currently|now] (earn|make|earning|making) {amount}"] },
    { fact: "finance.owes", says: ["(i|we) [still] owe {amount}"] },
    { fact: "ids.{id}_number", says: ["my {id} number is {number}"] },
    { fact: "credentials.{login}", says: ["my {login} [there] is {token}"] },
    {
      fact: "food.diet",
      says: [
        "(i'm|i am|im|i've been|i became|i went) [a|an] [strict|lifelong|committed|fully] {diet}",
        "(i|we) (don't|do not) eat {thing}",
        "(i|we) (don't|do not) drink {drink}",
      ],
    },
    {
      fact: "language.speaks",
      says: [
        "(i speak|i'm fluent in|i am fluent in|i can speak) [fluent|some|a little|a bit of] {languages}",
        "my (native|first) language is {languages}",
        "my mother tongue is {languages}",
      ],
    },
    { fact: "hobby.collects", says: ["(i|we) [also|still|mostly] collect {thing}"], single: false },
    { fact: "hobby.plays", says: ["i [also] play [the] {thing}"], weighed: true, single: false },
    {
      fact: "possession.uses",
      says: [
        "i [mostly|mainly|usually|always|only|also] use (a|an) {names}",
        "i [mostly|mainly|usually|always|only|also] use (a|an) {thing}",
      ],
      weighed: true,
      single: false,
    },
    {
      fact: "possession.has",
      says: [
        "[i|we|i've|we've|i have|we have] [just|finally|recently|also] (bought|picked up|got|got myself|ordered|purchased|found) <(a|an|my|our|some) [lovely|nice|beautiful|great|cheap] (second-hand|secondhand|used|vintage|antique|brand-new|brand new|refurbished) {thing}>",
        "(i|we|i've|we've|i have|we have) [just|finally|recently|also] (inherited|adopted) <(a|an|my|our|two|three|some) {thing}>",
      ],
      single: false,
    },
    { fact: "possession.drives", says: ["(i|we) drive (a|an) {thing}", "my car is (a|an) {thing}"] },
    {
      fact: "taste.favourite_{kind}",
      says: ["my [all-time|absolute] (favourite|favorite|favourite all-time|fave) {kind} (is|are) [still] {thing}"],
    },
    {
      fact: "taste.dislikes",
      says: [
        "i [really|absolutely|just|truly|also|still|always] (hate|dislike|can't stand|cannot stand|don't like|do not like|loathe|detest|never liked) [the taste of|the smell of] {thing}",
        "(i'm|i am) not [a big|a huge|much of a|a] fan of {thing}",
      ],
      weighed: true,
      single: false,
    },
    {
      fact: "taste.likes",
      says: [
        "i [really|absolutely|just|also|still|always|do|truly|particularly|especially|actually|now|quite] (love|like|enjoy|adore) {thing}",
        "(i'm|i am) [a big|a huge|a great|a] fan of {thing}",
        "(i'm|i am) [really|very|quite] (fond of|keen on|crazy about) {thing}",
        "(i'm|i am) (really|very much) into {thing}",
      ],
      weighed: true,
      single: false,
    },
    {
      fact: "taste.likes",
      says: [
        "(i'm|i am|we're|i've always been) [such|quite] (a|an) [huge|big|massive|great|avid|real|total|keen|lifelong|bit of a] {thing} (fan|lover|enthusiast|buff|nerd|geek|junkie|addict|aficionado) {end}",
        "(i've|i have) (always|long) (loved|liked|enjoyed|been into|been fond of|been interested in|been fascinated by|been a fan of|been passionate about) {thing}",
        "(i'm|i am) [really|very|so|quite] passionate about {thing}",
      ],
      single: false,
    },
    {
      fact: "taste.dislikes",
      says: [
        "(i'm|i am) not [very|really|too|that|so|super|particularly] (big on|into|keen on|crazy about|fond of) {thing}",
        "i('ve|have) never been (big on|into|keen on|fond of|a fan of) {thing}",
      ],
      single: false,
    },
    {
      fact: "plan.plans",
      says: [
        "(i'm|i am|we're|we are|i've been|we've been) [still|also|currently|actually|just|already] [trying to|starting to|hoping to|getting ready to|getting ready to start|thinking of|thinking about|in the middle of] (plan|planning|booking|organizing|organising) <(a|an|our|another) [{word}] [{word}] {outing} [{thing}]>",
        "(i'm|i am|we're|we are|i've been|we've been) [still|also|currently|actually|just|already] [trying to|starting to|getting ready to|getting ready to start|in the middle of] (plan|planning) <(my|our) [own|upcoming] {occasion} [{thing}]>",
        "(i'm|i am|we're|we are) [still|also|currently|just] (moving|relocating|flying|travelling|traveling) to <{place}>",
        "(i'm|i am|i've been) [still|also|seriously|currently] (considering|thinking about|thinking of) <going back to (school|college|university) [{thing}]>",
        "(i'm|i am|we're|we are) determined to <{thing}>",
        "(my|our) [main|big|biggest|long-term|current|ultimate] goal [this year|right now|for this year] is to <{thing}>",
        "(i'm|i am|i've been) [currently|also] (saving|saving up) (for|to buy) {thing}",
      ],
      single: false,
    },
    {
      fact: "habit.does",
      says: [
        "(i've been|i'm|i am) [really|also|currently|still] (trying|making an effort|working hard|doing my best) to <(cut back on|cut down on|reduce|give up|quit|stop) {thing}>",
      ],
      weighed: true,
      single: false,
    },
    {
      fact: "identity.age_group",
      says: [
        "(i'm|i am|i'm now|i'm currently) in my <(early|mid|late) [-] (twenties|thirties|forties|fifties|sixties|seventies|eighties|20s|30s|40s|50s|60s|70s|80s)>",
      ],
    },
    {
      fact: "family.{relative}'s_age",
      says: ["(my|our) {relative} (is|just turned|turned|turns|is turning|will be) <{age} [years old]> {end}"],
    },
    {
      fact: "pets.has",
      says: [
        "(i|we|i've|we've|i have|we have) [just|recently|finally|actually|surprisingly] [recently|just|surprisingly] (got|adopted|rescued|bought) <(a|an|another|two|three) [{word}] [{word}] {pet}> {end}",
      ],
      single: false,
    },
    {
      fact: "taste.prefers",
      says: ["i [really|usually|generally|much|always|still] prefer {thing}"],
      weighed: true,
      single: false,
    },
  ],
  forgetAsks: [
    {
      says: "^(?:(?:please|kindly|hey|hi|ok|okay|so|well|and|also|now|oh|actually),? )+(?<what>(?:can|could|would|will|you|i'd|i would|i want|i need|i don't|i do not|it would|is it|don't|do not|no need|there's no need|stop|forget|delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take|get rid|lose|unlearn)\\b.+)$",
      means: "{what}",
    },
    {
      says: "^(?:(?:can|could|would|will) you|you (?:can|may|should|could|must|need to|have to)|i(?:'d| would) (?:like|love|prefer|appreciate it for) you to|i (?:want|need) you to|feel free to|go ahead and|(?:is it|would it be) possible (?:for you )?to|i(?:'d| would) (?:appreciate it|be (?:grateful|happy|glad)) if you(?: could| would)?|it would be (?:good|nice|great|best) if you(?: could| would)?|i(?:'d| would) (?:rather|prefer)(?: it if)? you|be so kind as to|would you be so kind as to|make sure (?:to|you)|do me a favou?r and)(?:,? (?:please|now|just|also|kindly|simply))* (?<what>(?:forgot|forget|delete|deleted|erase|erased|remove|removed|wipe|wiped|clear|drop|scrub|purge|strike|scratch|discard|take|get rid|lose|stop remembering|stop storing|stop keeping|unlearn)\\b.+)$",
      means: "{what}",
    },
    { says: "^forgot (?<what>.+)$", means: "forget {what}" },
    { says: "^(?:deleted|erased|removed|wiped) (?<what>.+)$", means: "delete {what}" },
    { says: "^(?:would|do) you mind (?:please )?forgetting (?<what>.+)$", means: "forget {what}" },
    {
      says: "^(?:would|do) you mind (?:please )?(?:deleting|erasing|removing|wiping|dropping|scrubbing) (?<what>.+)$",
      means: "delete {what}",
    },
    {
      says: "^(?:you (?:don't|do not) (?:need|have) to|you needn't|(?:there's |there is )?no need (?:for you )?to|don't|do not|please don't|please do not|i(?:'d| would) (?:rather|prefer)(?: it)?(?: if)? you (?:didn't|did not|don't|do not|wouldn't|not)|i(?:'d| would) prefer you not to|i (?:don't|do not) (?:want|like) you(?: to)?|you shouldn't|you should not|you must not|you mustn't|no longer|never again) (?:please )?(?:remember|store|keep|keep a note of|hold on to|save|retain|memori[sz]e)(?:ing)? (?<what>.+?)(?: (?:in|on) (?:your|the) (?:memory|memories|notes?|records?|mind|head|data|database|storage|files?|system))?(?: any ?more| any longer)?$",
      means: "forget {what}",
    },
    {
      says: "^(?:i(?:'d| would) (?:rather|prefer)(?: it)?(?: if)? you (?:didn't|did not|don't)|i (?:don't|do not) want you to|you (?:don't|do not) (?:need|have) to|you(?:'re| are) not (?:meant|supposed|allowed) to|no need to) (?:know|knowing|have) (?<what>.+?)(?: any ?more| any longer)?$",
      means: "forget {what}",
    },
    {
      says: "^(?:stop|quit) (?:remembering|storing|keeping|saving|knowing|holding on to)(?: anything about| everything about)? (?<what>.+)$",
      means: "forget {what}",
    },
    { says: "^unlearn (?<what>.+)$", means: "forget {what}" },
    {
      says: "^(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose) (?:everything|all|anything|what|whatever|the facts?|the notes?|your notes?)(?: that)?(?: you(?:'ve| have)?(?: know| remember| got| stored| saved| noted| kept| learned)?)?(?: of| about| on) (?<what>.+)$",
      means: "forget everything you know about {what}",
    },
    {
      says: "^(?:(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose)|take|get|forget) (?<what>.+?),? (?:from|out of|off|in) (?:your|the) (?:memory|memories|notes?|records?|mind|head|data|database|storage|files?|system)$",
      means: "forget {what}",
    },
    {
      says: "^(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose) (?:from|out of|off) (?:your|the) (?:memory|memories|notes?|records?|mind|head|data|database|storage|files?|system),? (?<what>.+)$",
      means: "forget {what}",
    },
    {
      says: "^(?:(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose)|forget) (?:the|that) (?:bit|part|thing|note|stuff|info|information|entry|fact|memory)s? (?:about|on|of|with) (?<what>.+)$",
      means: "forget everything you know about {what}",
    },
    {
      says: "^(?:(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose)|forget) the (?:fact|bit|part|thing|note|memory|entry) (?<what>that .+)$",
      means: "forget {what}",
    },
    {
      says: "^(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose) that (?<what>(?:i|i'm|im|i've|we|we're|we've|my|our) .+)$",
      means: "forget that {what}",
    },
    {
      says: "^(?:delete|erase|remove|wipe|clear|drop|scrub|purge|strike|scratch|discard|take out|get rid of|throw out|cross out|lose) (?!.*\\b(?:from|in|on|out of|off|at) (?:this|the|that|an?|my|our|it|here)\\b)(?<what>(?:my|our|where i|where we|where my|who i|who my|what i|what my|how old|when i|which) ?.+)$",
      means: "forget {what}",
      isLoose: true,
    },
    {
      says: "^(?<what>.+[^\\s,]),? (?:please|thanks|thank you|cheers|if you (?:can|could|don't mind|wouldn't mind|would)|for me|for good|forever|for ever|completely|altogether|entirely|again|right away|at once|immediately|from now on)$",
      means: "{what}",
    },
  ],
  forgetAll:
    "^(?:please )?(?:forget|erase|delete|wipe|clear|purge)(?: out)? (?:(?:absolutely )?everything|all|all of it|me|your(?: entire| whole)? (?:memory|memories)|my (?:entire |whole )?(?:data|memory|memories|facts)|all (?:of )?(?:my|your) (?:data|facts|memories|notes))(?: (?:that )?(?:you(?:'ve| have)? (?:ever )?(?:know|remember|learned|learnt|stored|saved|noted|got|have)|i(?:'ve| have)? (?:ever )?told you|i said))?(?: (?:about|of|on) (?:me|us))?$",
  forgetFigures:
    "\\bfor (?:a|one|the|this) (?:moment|second|sec|minute|min|bit|while|day|night|evening|change|meal|sake)\\b|\\bfor (?:now|once|tonight|today|the sake)\\b|\\b(?:just )?this once\\b|^(?:just )?forget .*\\b(?:today|tonight|for an? \\w+)$|\\b(?:let's|lets|let us|suppose|supposing|imagine|pretend|assume|assuming|say) (?:that |we |you |i )*(?:just )?forget\\b|\\b(?:never|can't|cannot|couldn't|won't|don't|do not|didn't|always|often|keep|sometimes|nearly|almost|tend to) (?:\\w+ )?forget(?:s|ting)?\\b|\\b(?:i|we|he|she|they|people|who|everyone|nobody)(?:'ll|'d)? (?:\\w+ )?forget\\b",
  forgetNames: [
    {
      fact: "location.lives_in",
      says: [
        "where (i|we) (live|reside|stay)",
        "where (i'm|i am|we're|we are) (living|based)",
        "(what|which) (city|town|country|village|place) (i|we) live in",
        "(my|our) [home|current|full|postal|street] (address|whereabouts|residence|location)",
        "(my|our) (place of residence|home|city|town)",
      ],
    },
    {
      fact: "work.works_at",
      says: [
        "where (i|we) work",
        "where (i'm|i am) (working|employed)",
        "(who|which company|what company) (i|we) work for",
        "(my|our) (employer|company|workplace|place of work|firm)",
      ],
    },
    {
      fact: "work.works_as",
      says: [
        "what (i|we) do [for (a living|work|money)]",
        "what i work as",
        "what (my job|my profession) is",
        "(my|our) (job|profession|occupation|job title|line of work)",
      ],
    },
    {
      fact: "identity.name",
      says: ["my [own|first|last|full|real] name", "what (i'm|i am) called", "what my name is"],
    },
    {
      fact: "identity.birthday",
      says: ["my (birthday|birth date|date of birth)", "when (i was born|my birthday is|i have my birthday)"],
    },
    { fact: "identity.age", says: ["how old (i am|i'm)", "my age"] },
    {
      fact: "location.comes_from",
      says: ["where (i'm|i am|i come) from", "where i grew up", "my (hometown|home town)"],
    },
    { fact: "location.born_in", says: ["where i was born", "my (birthplace|place of birth)"] },
    {
      fact: "family.{relative}'s_name",
      says: [
        "(my|our) {relative}'s [first] name",
        "what (my|our) {relative} is (called|named)",
        "what (my|our) {relative}'s name is",
        "what (my|our) {relative}'s called",
        "the name of (my|our) {relative}",
        "who (my|our) {relative} is",
      ],
    },
    {
      fact: "pets.{pet}'s_name",
      says: [
        "(my|our) {pet}'s name",
        "what (my|our) {pet} is (called|named)",
        "what (my|our) {pet}'s name is",
        "what (my|our) {pet}'s called",
        "the name of (my|our) {pet}",
      ],
    },
    { fact: "health.allergic_to", says: ["what (i'm|i am) allergic to", "(my|our) (allergy|allergies)"] },
    { fact: "food.diet", says: ["what i [don't|do not] (eat|drink)", "my diet", "how i eat"] },
    { fact: "hobby.plays", says: ["(what|which) [instrument|instruments] i play", "my instrument"] },
    { fact: "possession.drives", says: ["(what|which) [car] i drive", "my car"] },
    {
      fact: "language.speaks",
      says: ["(what|which) (language|languages) i speak", "my (language|languages|mother tongue)"],
    },
    { fact: "finance.earns", says: ["(how much|what) i (earn|make)"] },
  ],
  forgetKinds: {
    identity: "personal details|personal data|personal information|personal info|identity",
    health:
      "health|health issues|health problems|health data|health info|health information|health details|medical history|medical data|medical info|medical details|medical stuff|medical conditions|medical information|health stuff",
    pets: "pets|animals",
    family: "family|relatives|relations|folks|kin|family members",
    people: "friends|colleagues|contacts|friends and colleagues",
    work: "work|work life|working life|career|work stuff|job stuff|professional life",
    study: "studies|education|schooling",
    taste: "tastes|taste|likes|dislikes|likes and dislikes|preferences|favourites|favorites",
    food: "food|food preferences|eating habits",
    hobby: "hobbies|hobby|interests|pastimes|hobby stuff",
    habit: "habits|routines|routine",
    plan: "plans",
    possession: "possessions|belongings",
    finance:
      "finances|finance|money|money matters|financial situation|financial data|financial details|financial information",
    religion: "religion|faith",
    politics: "politics|political views",
    event: "events",
  },
  retractions: [
    {
      says: String.raw`^(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|recently|also) )*(?:swapped|traded|traded in|exchanged|replaced) (?:my |our |the )?(?:old )?(?<what>[^,;]+?) (?:for|with) (?<next>[^,;]+)$`,
      isWhole: true,
      swaps: ["possession", "location", "work"],
    },
    {
      says: String.raw`^(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|recently) )*(?:left|quit|ditched) (?:my (?:job|position) at )?(?<what>[^,;]+?)(?: behind)? for (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|recently) )*(?:left|quit)(?: my (?:job|position) at)? (?<what>[^,;]+?)(?:[,;]| and| to)(?: (?:i|we))?(?:'ve|'m|'re)?(?: (?:have|am|are|just|now|then))*(?: (?:joined|join|moved to|went to|living in|live in|in|at|with|working (?:at|for)|work (?:at|for)|started at|start at)) (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|recently) )*(?:moved|relocated|transferred|switched|gone|went)(?: house| jobs?| over| home| base)? from (?<what>[^,;]+?) (?:over |down |up )?to (?<next>[^;]+)$`,
      isWhole: true,
      swaps: ["location", "work"],
    },
    {
      says: String.raw`^(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|recently|also) )*(?:sold|got rid of|gave away|scrapped|returned|wrote off) (?:my|our|the) (?:(?:old|beloved|trusty) )*(?<what>[^,;]+?)(?:[,;]?(?: and| then| but)?(?: (?:i|we))?(?:'ve)?(?: (?:have|just|now|instead|then))* (?:bought|got|picked up|ordered|drive|ride|own)(?: (?:myself|ourselves))? (?<next>[^,;]+))(?:[,;].*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|recently) )+(?:sold|got rid of|gave away|scrapped|returned|wrote off) (?:my|our|the) (?:old )?(?<what>[^,;]+?)(?:,.*| (?:and|for|to|in|today|yesterday|on|at|last)\b.*)?$`,
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: String.raw`^(?:i(?:'ve| have)?(?: just| finally)? )?(?:broke|broken|split) up with (?:my )?(?<what>[^,;]+?)(?:,.*| (?:and|last|in|at|because|yesterday|on|two|three|a)\b.*)?$`,
      isWhole: true,
      loses: ["family", "people"],
    },
    {
      says: "^(?<who>i|we)(?: really| just)? (?:can't|cannot|can not|couldn't) (?:stand|bear|stomach|abide) (?<what>.+?)(?: (?:any ?more|any longer))\\b.*$",
      means: "{who} like {what}",
    },
    {
      says: "^(?:i'm|i am|we're) (?:not (?:really )?|no longer )(?:into|keen on|fond of|crazy about|a fan of|big on|interested in) (?<what>.+?)(?: (?:any ?more|any longer))\\b.*$",
      means: "i like {what}",
    },
    {
      says: "^(?:i'm|i am|we're) no longer (?:into|keen on|fond of|crazy about|a fan of|big on) (?<what>[^,]+)$",
      means: "i like {what}",
    },
    {
      says: "^i used to (?:really )?(?:love|like|enjoy|adore|be into|be a fan of) (?<what>[^,]+?),?(?: (?:but|until|though|and now|then|before)\\b.*)$",
      isWhole: true,
      means: "i like {what}",
    },
    {
      says: "^(?:i've|i have|i)(?: finally| really)? (?:come|came) (?:round|around) to (?:liking )?(?<what>[^,]+?)(?:,.*| (?:now|lately|these days|recently))?$",
      isWhole: true,
      means: "i don't like {what}",
    },
    {
      says: "^(?:i've|i have)(?: really)? (?:grown to (?:like|love|enjoy)|learned to (?:like|love|enjoy)|got to (?:like|love)) (?<what>[^,]+?)(?: (?:now|lately|these days|recently))?$",
      means: "i don't like {what}",
    },
    {
      says: "^i (?:(?:actually|now|quite|really|kind of|do) )*(?:like|love|enjoy|adore) (?<what>[^,]+?) (?:now|these days|nowadays|lately)$",
      means: "i don't like {what}",
    },
    { says: "^i (?:actually|now) (?:like|love|enjoy|adore) (?<what>[^,]+?)$", means: "i don't like {what}" },
    {
      says: "^(?:i've|i have|i)(?: just| recently| really| totally)? (?:gone|went) off (?<what>[^,]+?) (?:completely|entirely|altogether|totally|lately|recently|now)\\b.*$",
      means: "i like {what}",
    },
    {
      says: "^(?:(?:it )?(?:turns|turned) out,? (?:that )?)?(?<who>i'm|i am) not (?<rest>[^,]+?),? (?:it (?:turns|turned) out|as it (?:turns|turned) out|that was (?:a|an) (?:mix-up|mistake|error|wrong diagnosis|misdiagnosis)|the (?:test|tests|diagnosis|doctor) (?:was|were) wrong|it was (?:a|an) (?:mix-up|mistake|error|misdiagnosis))\\b.*$",
      isWhole: true,
      means: "{who} {rest}",
    },
    {
      says: "^(?:the (?:test|tests|diagnosis|doctor|doctors) (?:was|were|got it) wrong|it was (?:a|an) (?:mistake|mix-up|error|misdiagnosis)|(?:it )?(?:turns|turned) out)[,:;. ]+(?:and )?(?:that )?(?<who>i'm|i am) not (?<rest>[^,]+?)(?: after all)?(?:,.*)?$",
      isWhole: true,
      means: "{who} {rest}",
    },
    { says: "^(?:it's|it is|that's) not true that (?<what>(?:i|i'm|we|my) .+)$", means: "{what}" },
    {
      says: "^(?:(?:i|we)(?:'ve| have)?(?: just| finally| recently)? )?(?:sold|swapped|traded in|got rid of|gave away|scrapped|returned|wrote off) (?:my|our|the) (?:old |beloved )?(?<what>[^,]+?)(?:,.*| (?:and|for|to|in|today|yesterday|on|at|last)\\b.*)?$",
      isWhole: true,
      loses: ["possession"],
    },
    {
      says: "^(?:(?:i|we)(?:'ve| have)?(?: just| finally| recently)? )(?:given up|gave up|quit|stopped|packed in|kicked) (?:on )?(?:my |the |our )?(?<what>[^,]+?)(?:,.*| (?:in|last|because|and|since|for|a|two|this|after|when)\\b.*)?$",
      isWhole: true,
      loses: ["habit", "hobby", "taste", "health", "food", "possession"],
    },
    {
      says: "^(?:(?:so|well|sadly|sad news|my poor|poor|our poor|my|our|dear|old|the) )*(?<what>[^,]+?) (?:has |just |sadly )*(?:died|passed away|is dead|was put (?:down|to sleep)|crossed the rainbow bridge)(?:,.*| (?:on|in|last|yesterday|today|this|peacefully|at|two|a|from|of)\\b.*)?$",
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: "^(?:we|i) (?:had to |have had to )?(?:put|have) (?<what>[^,]+?) (?:down|to sleep|put down|put to sleep)(?: .*)?$",
      isWhole: true,
      loses: ["pets"],
    },
    {
      says: "^(?:(?:\\p{L}+|my (?:wife|husband|partner|girlfriend|boyfriend|fiancee?)) and i|we|me and \\p{L}+|i)(?:'ve| have)?(?: just| finally| recently)? (?:split up|broken up|broke up|separated|got divorced|are divorced|divorced|are getting divorced|parted ways|called off the (?:wedding|engagement))\\b.*$",
      isWhole: true,
      ends: PARTNERS,
    },
    {
      says: "^i(?:'ve| have)?(?: just| recently)? (?:left|quit) (?:my (?:job|position) at )?(?<where>[^,]+?),? (?:and|to)(?: i)?(?:'ve| have|'m| am)?(?: now| just)? (?:joined|join|work at|work for|working at|working for|at|with|start at|started at|started working at|moved to) (?<next>[^,]+?)(?: (?:now|instead|last \\w+|in \\w+))?$",
      isWhole: true,
      means: "i work at {where}",
      starts: "i work at {next}",
    },
    {
      says: "^(?:i|we)(?:'ve| have)?(?: was| were| got| been)?(?: just| recently)? (?:laid off|let go|fired|made redundant|sacked) (?:from|by|at) (?<where>.+?)(?: (?:yesterday|today|last (?:week|month|year)|this (?:week|month|morning)))?$",
      means: "i work at {where}",
    },
    {
      says: "^(?:it )?(?:turns|turned) out(?: that)? (?<who>i'm|i am) not (?<rest>.+?)(?: after all)?$",
      means: "{who} {rest}",
    },
    { says: "^(?<who>i'm|i am) not (?<rest>.+?) after all$", means: "{who} {rest}" },
    {
      says: "^(?:i've|i have|i)(?: just| recently| really| totally)? (?:gone|went) off (?<what>[^,]+)$",
      means: "i like {what}",
    },
    {
      says: "^(?:i|we)(?:'ve| have)?(?: just| finally)? sold (?:my|our|the) (?:old )?(?<what>[^,]+?)(?: (?:and|today|yesterday|last (?:week|month)) ?.*)?$",
      means: "i drive a {what}",
    },
    {
      says: "^(?:i|we)(?:'ve| have)?(?: just| finally| now)? (?:graduated|(?:finished|completed|got|got through|am done with) (?:my|the|our) (?:degree|studies|university|uni|bachelor'?s?|master'?s?|phd|doctorate|apprenticeship)(?![\\p{L}-]))",
      ends: ["work.studies", "work.studies_at"],
    },
    {
      says: "^(?<who>i|we)(?: really)? (?:no longer|do not|don't)\\s+(?<rest>.+?)(?:\\s+any ?more)[.!]*$",
      means: "{who} {rest}",
    },
    { says: "^(?<who>i|we) no longer\\s+(?<rest>.+?)[.!]*$", means: "{who} {rest}" },
    { says: "^(?<who>i'm|i am) (?:no longer|not)\\s+(?<rest>.+?)(?:\\s+any ?more)[.!]*$", means: "{who} {rest}" },
    { says: "^(?<who>i'm|i am) no longer\\s+(?<rest>.+?)[.!]*$", means: "{who} {rest}" },
    {
      says: "^(?<who>i|we)(?:'ve| have)? (?:do not|don't|never) lived? in (?<where>[^,;]+?)[.!]*$",
      means: "{who} live in {where}",
    },
    {
      says: "^i(?:'ve| have)?(?: just| recently)? (?:left|quit) (?:my (?:job|position) at )?(?<where>.+?)[.!]*$",
      means: "i work at {where}",
    },
  ],
  slots: {
    notNames:
      "german|french|spanish|italian|portuguese|dutch|english|british|scottish|irish|welsh|american|canadian|mexican|brazilian|chinese|japanese|korean|indian|russian|polish|turkish|greek|swedish|norwegian|danish|finnish|swiss|austrian|belgian|czech|hungarian|romanian|ukrainian|vietnamese|thai|filipino|indonesian|pakistani|egyptian|moroccan|nigerian|kenyan|australian|african|asian|european|latino|latina|arab|arabic|persian|iranian|iraqi|israeli|muslim|christian|catholic|protestant|orthodox|jewish|hindu|buddhist|sikh|mormon|atheist|agnostic|vegan|vegetarian|republican|democrat|*ian|*ese|*ish|good|great|fine|ok|okay|here|there|back|sure|sorry|home|late|early|tired|happy|sad|ready|done|not|hard|difficult|easy|on|in|the|a|an|my|your|what|pronounced|spelled|spelt|later|when|if|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|pregnant|married|single|engaged|divorced|retired|autistic|diabetic|deaf|blind|gay|trans|so|just|also|very|really|about|maybe|crazy|captain|boss|master|sir|night|nights|day|days|free|fun|hire|peanuts|myself|weekends|least|most|old|new|young|only|from|at|with|to|all|no|yes|thinking|looking|trying|going|having|feeling|working|using|interested|curious|excited|glad|planning|considering|wondering|hoping|*ing|someone|somebody|everyone|nobody|me|it|like|christmas|easter|xmas|god|lol|omg|hr|ceo|cto|cfo|it's|that|this|us|uk|eu",
    notPlaces:
      "fear|peace|hope|constant|harmony|sin|style|one|two|another|same|different|town|apartment|apartments|house|houses|flat|flats|the moment|the past|a|an|my|our|your|this|that|their|his|her|it|work|tears|love|trouble|hell|heaven|bed|school|college|university|town|general|linux|windows|git|python|react|typescript|postgres",
    notThings:
      "it|this|that|these|those|you|your|them|him|her|his|their|not|how|what|when|where|if|to be|being|the idea|the way|the first|the second|the third|the last|the next|the other|the new|the old|the same|to think|i|we|he|she|they|one of|some of|all of|both|each|everything|anything|something|nothing|who|whoever|whatever|myself|us|me|said|about|like|such|there|here|so|too|very|any|a role|a part|against|along|with|down|around|by ear|the part|well|better|in|at|on|three|two|of|a lot|the logs|most of|at|as",
    nameParticles: "de|da|do|di|la|le|van|von|der|den|bin|ibn|al|el|af|of|the|upon|am|an|du|dos|das|y|ten|ter",
    valueEnds:
      "because|since|so that|so i|so we|which|these days|right now|at the moment|for now|now|too|as well|please|by the way|btw|anymore|any more|by heart|so much|very much|a lot|to bits|to death|lately|recently|at all|lol|haha|tbh|though|but|if|when|while|although|and i|and we|and my|and it|and that|and then|honestly|actually|or something|and stuff|as you know|obviously|and so on|the most|in general|far from|until|from|unless|and was|and were|and am|and need|and want|and would|and was wondering",
    emptyValues:
      "it|that|this|here|there|a|an|the|my|your|me|you|one|some|something|nothing|anything|fine|good|ok|okay|well|better|more|most|too|there|so|alone|together|both|all|them|him|her|us|things|stuff|best|free|night|home|nights|days|people|him|others|work",
    joins: "and|&|or",
    kinds:
      "colour|color|colours|colors|food|music|drink|drinks|sport|sports|film|films|movie|movies|book|books|band|song|songs|game|games|animal|animals|season|hobby|dish|city|drinking|eating|playing|watching|reading|listening|doing|going|taste|smell",
    lists: {
      passage:
        "title|titles|sentence|sentences|paragraph|paragraphs|version|versions|wording|draft|phrasing|intro|introduction|conclusion|ending|headline|caption|stanza",
      bond: "married|engaged|divorced|widowed|remarried|eloped|newlyweds",
      runs: "run|manage|own|ran|running|managing|owning",
      business:
        "garage|bakery|cafe|café|shop|store|restaurant|pub|bar|hotel|hostel|guesthouse|b&b|nursery|salon|barbershop|gym|studio|agency|company|business|firm|practice|farm|brewery|vineyard|workshop|kennels|kennel|cattery|franchise|startup|start-up|gallery|bookshop|florist|butcher's|deli|takeaway|laundrette|surgery|clinic|kindergarten|daycare|campsite|stall|boutique|pharmacy",
      job: "teacher|nurse|doctor|engineer|developer|programmer|designer|architect|lawyer|student|writer|journalist|scientist|researcher|chef|cook|pilot|artist|musician|photographer|accountant|manager|consultant|electrician|plumber|carpenter|dentist|pharmacist|therapist|psychologist|translator|librarian|farmer|firefighter|mechanic|analyst|professor|lecturer|veterinarian|vet|baker|barista|driver|paramedic|midwife|surgeon|physician|physiotherapist|paralegal|solicitor|barrister|judge|clerk|cashier|waiter|waitress|bartender|hairdresser|barber|tailor|butcher|gardener|landscaper|welder|builder|bricklayer|roofer|joiner|locksmith|courier|trucker|sailor|soldier|officer|policeman|policewoman|detective|social worker|caretaker|caregiver|carer|nanny|cleaner|receptionist|secretary|assistant|administrator|banker|broker|economist|statistician|mathematician|physicist|chemist|biologist|geologist|historian|linguist|philosopher|editor|publisher|producer|director|actor|actress|comedian|dancer|singer|composer|animator|illustrator|sculptor|painter|potter|jeweller|blacksmith|recruiter|marketer|salesperson|salesman|saleswoman|realtor|estate agent|freelancer|entrepreneur|specialist|technician|technologist|operator|supervisor|coordinator|principal|headteacher|headmaster|coach|trainer|instructor|tutor|nutritionist|dietitian|optician|radiographer|astronomer|beekeeper|fisherman|forester|ranger|flight attendant|copywriter|sommelier|intern|apprentice|postdoc|undergraduate|sysadmin",
      stage:
        "type 1|type 2|type i|type ii|type one|type two|type-1|type-2|gestational|stage 1|stage 2|stage 3|stage 4|stage one|stage two|stage three|stage four|grade 1|grade 2|grade 3|early-onset|early onset|late-onset|juvenile|rheumatoid|ulcerative|breast|lung|skin|bowel|colon|prostate|ovarian|cervical|thyroid|bladder|kidney|pancreatic",
      ailment:
        "asthma|diabetes|diabetic|migraine|migraines|epilepsy|epileptic|hypertension|high blood pressure|low blood pressure|depression|anxiety|adhd|add|autism|autistic|arthritis|celiac disease|coeliac disease|celiac|coeliac|cancer|hiv|hiv positive|hiv-positive|insomnia|eczema|psoriasis|anaemia|anemia|hay fever|hayfever|crohn's disease|crohn's|crohns|ibs|ptsd|ocd|dyslexia|dyslexic|bipolar|bipolar disorder|lupus|gout|tinnitus|vertigo|scoliosis|endometriosis|pcos|fibromyalgia|ms|multiple sclerosis|parkinson's|colour blind|color blind|colour-blind|color-blind|lactose intolerant|lactose intolerance|pregnant|sinusitis|sciatica|sleep apnea|sleep apnoea|reflux|thyroid problems|back pain|knee pain|a heart condition|deaf|blind|sober|hepatitis|pneumonia|kidney stones|glaucoma|schizophrenia|gluten intolerance|gluten intolerant",
      relative:
        "wife|husband|partner|girlfriend|boyfriend|fiancee|fiancée=fiancee|fiance|fiancé=fiance|son|sons|daughter|daughters|mother|mum=mother|mom=mother|father|dad=father|brother|brothers|sister|sisters|children|kids=children|kid=child|child|baby|grandmother|grandma=grandmother|grandfather|grandpa=grandfather|grandson|granddaughter|grandchildren|uncle|aunt|cousin|cousins|niece|nieces|nephew|nephews|boss|manager|best friend=best_friend|roommate|flatmate|little sister=sister|little brother=brother|big sister=sister|big brother=brother|older sister=sister|older brother=brother|younger sister=sister|younger brother=brother",
      pet: "dog|cat|parrot|rabbit|hamster|horse|puppy=dog|kitten=cat|pet|pony|tortoise|turtle|snake|goldfish|guinea pig=guinea_pig|budgie|ferret|lizard",
      diet: "vegetarian|vegan|pescatarian|flexitarian|halal|kosher|keto|gluten-free|lactose-free|coeliac|celiac",
      drink: "alcohol|alcohol at all|coffee|caffeine|milk|beer|wine|soda|tea",
      drug: "*in|*ol|*ine|*ium|*xin|*pril|*sartan|*statin|*zole|*pam|*mab|*cillin|antidepressants|antibiotics|insulin|statins|beta blockers|blood thinners|birth control|lithium|metformin|ibuprofen|aspirin|warfarin|prozac|zoloft|ritalin|adderall",
      outing:
        "trip|trips|road trip|vacation|holiday|getaway|cruise|wedding|move|visit|reunion|retreat|tour|weekend away|honeymoon",
      occasion:
        "wedding|honeymoon|move|vacation|holiday|retirement|engagement party|housewarming|baby shower|graduation party",
      blood:
        "ab+|ab-|ab|a+|a-|b+|b-|o+|o-|0+|0-|a positive|a negative|b positive|b negative|ab positive|ab negative|o positive|o negative",
      own: "salary|rent|mortgage|income|pension|budget|net worth|credit score",
      id: "passport|driver's licence|driver's license|identity card|tax|social security|insurance|national insurance",
      login: "username|login|user name",
    },
  },
};
