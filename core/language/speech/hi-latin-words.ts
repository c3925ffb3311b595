/** Small words, which everybody shortens in a way of their own; the first is the most usual. */
const WORDS = `मैं main mai mein me|मै mai main|में me mein mei m|हूँ hu hoon hun hoo|हूं hu hoon hun hoo|है hai he h|हैं hain hai|हो ho|था tha|थी thi|थे the
मेरा mera|मेरी meri|मेरे mere|मुझे mujhe muje mjhe mujhko|मुझको mujhko|मैंने maine mene meine|हमने humne hamne|हमें hume hame hamein humein|हम hum ham|हमारा hamara humara|हमारी hamari humari|हमारे hamare humare
नहीं nahi nahin nhi nai|मत mat|ना na|न na|और aur or|बहुत bahut bohot bhot bahot boht|कभी kabhi kbhi|अब ab|अभी abhi|भी bhi|ही hi|तो to toh|पर par pe|को ko|से se|का ka|की ki|के ke|कि ki
रहा raha rha|रही rahi rhi|रहे rahe rhe|वह woh wo|वो wo woh|यह yeh ye|ये ye|क्या kya kia|कैसे kaise kese|क्यों kyu kyun kyon|कहाँ kaha kahan|कहां kaha kahan|कौन kaun kon|कब kab|कुछ kuch kuchh|कोई koi
बहन behan behen bahan bhen|भाई bhai|माँ maa ma|मां maa ma|शादी shadi shaadi|पति pati|बच्चे bachche bache bacche|बच्चा bachcha bacha baccha|बच्ची bachchi bachi|छोटा chota chhota|छोटी choti chhoti|छोटे chote chhote|बड़ा bada|बड़ी badi|बड़े bade
लोग log|साल saal sal|महीने mahine mahino|महीना mahina|हर har|रोज roz roj daily|रोज़ roz roj daily|पास paas pas|यहाँ yaha yahan|वहाँ waha wahan|खाना khana|पीना peena pina|पसंद pasand psand|शौक shauk shok|मांसाहारी mansahari non-veg nonveg|शाकाहारी shakahari veg vegetarian|शुद्ध shudh pure|प्योर pure`;

/** Words from English keep its spelling. */
const LOANS = `डॉक्टर doctor|टीचर teacher|इंजीनियर engineer|नर्स nurse|वकील vakil lawyer|मैनेजर manager|क्लर्क clerk|कैशियर cashier|गार्ड guard|एजेंट agent|डिलीवरी delivery|फ्रीलांसर freelancer|ड्राइवर driver|अकाउंटेंट accountant|डिज़ाइनर designer|डिजाइनर designer|डेवलपर developer|सॉफ्टवेयर software|इलेक्ट्रीशियन electrician|प्रोफेसर professor|पुलिस police|कंपनी company|ऑफिस office|बैंक bank|स्कूल school|कॉलेज college|क्लास class|टेस्ट test|एग्जाम exam|इंटरव्यू interview
जॉब job|नौकरी naukri job|लोन loan|होम home|ईएमआई emi|सैलरी salary|रिटायर retire retired|रिटायर्ड retired|शुगर sugar|डायबिटीज diabetes|माइग्रेन migraine|थायराइड thyroid|एलर्जी allergy|बीपी bp|डिप्रेशन depression|अस्थमा asthma|प्रेग्नेंट pregnant|वीगन vegan|कीटो keto|जैन jain|कार car|बाइक bike|स्कूटी scooty activa|स्कूटर scooter|लैपटॉप laptop|फोन phone|कैमरा camera|टैबलेट tablet|फ्लैट flat|गिटार guitar|पियानो piano|ट्रैक्टर tractor
पर्शियन persian|लैब्राडोर labrador|लैब lab|पग pug|हस्की husky|डॉगी doggy dog|सिंगल single|हाउसवाइफ housewife|स्टूडेंट student|शिफ्ट shift|ट्रांसफर transfer|पोस्टिंग posting|फैन fan|फेवरेट favourite favorite fav|फेवरिट favourite|ब्रेकअप breakup|मीटिंग meeting|फिल्म film|टाइम time|एरर error|ऑप्शन option|आइडिया idea|बॉस boss|सर sir|मैडम madam|सेमेस्टर semester|ईयर year|बोर्ड board|हॉस्टल hostel|रूम room|पीजी pg|जिम gym|योग yoga yog|कोर्स course|कोचिंग coaching|बिज़नेस business|बिजनेस business|यूट्यूब youtube|पत्नी patni wife|पति pati husband|बीवी biwi bivi
बीटेक btech|बीए ba|एमए ma|एमबीए mba|पीएचडी phd|बीकॉम bcom|बीएससी bsc|एमएससी msc|बीएड bed|सीए ca|एलएलबी llb|यूपीएससी upsc|एसएससी ssc|नीट neet|जेईई jee|गेट gate|रेलवे railway|एसआईपी sip|एफडी fd|क्रेडिट credit|कार्ड card|पेंशन pension|बजट budget|पॉलिसी policy|अनुवाद translate anuvad`;

const entriesOf = (list: string) =>
  list.split(/[|\n]/).map((entry) => {
    const [word = "", ...written] = entry.split(" ");
    return [word.normalize("NFC"), written] as const;
  });

/** Hindi words that are written in Latin letters in another way than by their sounds. */
export const LATIN_WORDS: ReadonlyMap<string, readonly string[]> = new Map(entriesOf(`${WORDS}\n${LOANS}`));

/** Words that Hindi and English are both written with. */
export const SHARED_WITH_ENGLISH = [
  ...entriesOf(LOANS).flatMap(([, written]) => written),
  ..."hi m h he me the to so or is us in par pe do main log are use a i am an as at on her his had has have be by no not of she same then that bus car test ate late sit door tea pass man men women daily family wife husband papa".split(
    " ",
  ),
].join("|");

/** Small words and verbs that no other language of the Latin script has, by which a text is known. */
export const SMALL_WORDS =
  "liye|liya|unke|unki|unka|unko|uske|uski|uska|usko|usse|isko|iska|iski|inka|apna|apni|apne|chahiye|chaiye|karu|karun|karo|karna|karne|karte|karta|karti|kare|karein|krna|kro|kru|raha|rahi|rahe|rha|rhi|rhe|hai|hain|hu|hoon|hun|kya|kyu|kaise|kese|kaun|kahan|kaha|kitna|kitne|kitni|batao|bata|btao|bataiye|bataye|sikhao|banao|bana|banau|banana|likho|likhu|likh|dikhao|samjhao|suggest|wala|wali|wale|waala|achha|accha|acha|achhi|acchi|nahi|nahin|mera|meri|mere|mujhe|humein|hume|hum|humara|hamara|hamare|aur|bhi|toh|kuch|koi|sab|bahut|bohot|thoda|thodi|yaar|bhai|bhaiya|didi|ji|jaldi|abhi|aaj|kal|roz|saal|mahine|ghar|naam|padh|padhta|padhti|padhai|khata|khati|khana|khane|khau|jata|jati|jana|jaana|jau|aata|aati|gaya|gayi|gaye|hota|hoti|hua|hui|lagta|lagti|pasand|sakta|sakti|sakte|dena|deta|deti|lena|leta|leti|rehta|rehti|rehte|rahta|rahti|matlab|kyunki|kyuki|lekin|magar|agar|phir|fir|sirf|matlab|wo|woh|yeh|isme|usme|jab|tab|tak|saath|sath|pehle|baad|wahan|yahan|yaha|waha|mein";
