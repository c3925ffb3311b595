/** What the offline backend says, in each language of the interface. `{}` stands for a value. */
export interface OfflineWords {
  /** Which language it is (ISO 639-1). */
  language: string;
  /** That no model is connected; in each of the three it begins with the same words, by which it is known again. */
  noModelIs: string;
  fromMemoryAlone: string;
  onlyWhatIsRemembered: string;
  nothing: string;
  nothingAbout: string;
  saidBefore: string;
  knowsNothing: string;
  remembers: string;
  noted: string;
  kept: string;
  /** Before what was forgotten. */
  forgotten: string;
  /** That its author is asked about so many facts first. */
  asksToForget: string;
  nothingForgotten: string;
  /** Between two sentences. */
  space: "" | " ";
}

const WORDS: Readonly<Record<string, OfflineWords>> = {
  en: {
    language: "en",
    noModelIs: "No model is connected",
    fromMemoryAlone: "No model is connected, so this comes from your memory alone. You can connect one in Settings.",
    onlyWhatIsRemembered:
      "No model is connected, so I can only answer from what I remember. You can connect one in Settings.",
    nothing: "I found nothing about this in your memory.",
    nothingAbout: "I found nothing in your memory about “{}”",
    saidBefore: "This was said about it before:",
    knowsNothing: "I do not know anything about you yet. Tell me something and I will remember it.",
    remembers: "This is what I remember:",
    noted: "Noted.",
    kept: "Your message is kept on this device.",
    forgotten: "This is forgotten:",
    asksToForget: "Before anything is forgotten, you are asked about it below. Facts that this means: {}",
    nothingForgotten: "Nothing that I remember fits that, so nothing of it was forgotten.",
    space: " ",
  },
  de: {
    language: "de",
    noModelIs: "Es ist kein Modell verbunden",
    fromMemoryAlone:
      "Es ist kein Modell verbunden, deshalb kommt das allein aus deinem Gedächtnis hier. In den Einstellungen kannst du eines verbinden.",
    onlyWhatIsRemembered:
      "Es ist kein Modell verbunden, deshalb kann ich nur mit dem antworten, was ich mir gemerkt habe. In den Einstellungen kannst du eines verbinden.",
    nothing: "Darüber habe ich in deinem Gedächtnis nichts gefunden.",
    nothingAbout: "In deinem Gedächtnis habe ich nichts gefunden zu „{}“",
    saidBefore: "Dazu wurde schon gesagt:",
    knowsNothing: "Ich weiß noch nichts über dich. Erzähl mir etwas, und ich merke es mir.",
    remembers: "Das habe ich mir gemerkt:",
    noted: "Gemerkt.",
    kept: "Deine Nachricht bleibt auf diesem Gerät.",
    forgotten: "Das ist vergessen:",
    asksToForget: "Bevor etwas vergessen wird, wirst du unten gefragt. So viele Einträge sind gemeint: {}",
    nothingForgotten: "Nichts, was ich mir gemerkt habe, passt dazu; davon wurde also nichts vergessen.",
    space: " ",
  },
  es: {
    language: "es",
    noModelIs: "No hay ningún modelo conectado",
    fromMemoryAlone:
      "No hay ningún modelo conectado, así que esto sale solo de tu memoria. Puedes conectar uno en Ajustes.",
    onlyWhatIsRemembered:
      "No hay ningún modelo conectado, así que solo puedo responder con lo que recuerdo. Puedes conectar uno en Ajustes.",
    nothing: "No encontré nada sobre esto en tu memoria.",
    nothingAbout: "No encontré nada en tu memoria sobre “{}”",
    saidBefore: "Esto se dijo antes al respecto:",
    knowsNothing: "Todavía no sé nada de ti. Cuéntame algo y lo recordaré.",
    remembers: "Esto es lo que recuerdo:",
    noted: "Anotado.",
    kept: "Tu mensaje se guarda en este dispositivo.",
    forgotten: "Esto queda olvidado:",
    asksToForget: "Antes de olvidar nada, se te pregunta abajo. Datos a los que se refiere: {}",
    nothingForgotten: "Nada de lo que recuerdo encaja con eso, así que no se ha olvidado nada de ello.",
    space: " ",
  },
  fr: {
    language: "fr",
    noModelIs: "Aucun modèle n’est connecté",
    fromMemoryAlone:
      "Aucun modèle n’est connecté : ceci vient donc de votre seule mémoire. Vous pouvez en connecter un dans les réglages.",
    onlyWhatIsRemembered:
      "Aucun modèle n’est connecté : je ne peux donc répondre qu’avec ce que j’ai mémorisé. Vous pouvez en connecter un dans les réglages.",
    nothing: "Je n’ai rien trouvé à ce sujet dans votre mémoire.",
    nothingAbout: "Je n’ai rien trouvé dans votre mémoire sur « {} »",
    saidBefore: "Voici ce qui a été dit à ce sujet :",
    knowsNothing: "Je ne sais encore rien de vous. Dites-moi quelque chose et je m’en souviendrai.",
    remembers: "Voici ce dont je me souviens :",
    noted: "C’est noté.",
    kept: "Votre message est conservé sur cet appareil.",
    forgotten: "Voici ce qui est oublié :",
    asksToForget: "Avant d’oublier quoi que ce soit, la question vous est posée ci-dessous. Éléments concernés : {}",
    nothingForgotten: "Rien de ce que j’ai mémorisé n’y correspond : rien de cela n’a donc été oublié.",
    space: " ",
  },
  pt: {
    language: "pt",
    noModelIs: "Nenhum modelo está conectado",
    fromMemoryAlone:
      "Nenhum modelo está conectado, então isto vem só da sua memória. Você pode conectar um nas Configurações.",
    onlyWhatIsRemembered:
      "Nenhum modelo está conectado, então só posso responder com o que lembro. Você pode conectar um nas Configurações.",
    nothing: "Não encontrei nada sobre isso na sua memória.",
    nothingAbout: "Não encontrei nada na sua memória sobre “{}”",
    saidBefore: "Isto já foi dito a respeito:",
    knowsNothing: "Ainda não sei nada sobre você. Conte-me algo e vou lembrar.",
    remembers: "Isto é o que eu lembro:",
    noted: "Anotado.",
    kept: "A sua mensagem fica guardada neste dispositivo.",
    forgotten: "Isto foi esquecido:",
    asksToForget: "Antes de esquecer algo, a pergunta aparece abaixo. Dados a que isto se refere: {}",
    nothingForgotten: "Nada do que lembro corresponde a isso, por isso nada disso foi esquecido.",
    space: " ",
  },
  ar: {
    language: "ar",
    noModelIs: "لا يوجد نموذج متصل",
    fromMemoryAlone: "لا يوجد نموذج متصل، لذلك تأتي هذه الإجابة من ذاكرتك وحدها. يمكنك توصيل نموذج من الإعدادات.",
    onlyWhatIsRemembered: "لا يوجد نموذج متصل، لذلك لا أستطيع الإجابة إلا مما أتذكره. يمكنك توصيل نموذج من الإعدادات.",
    nothing: "لم أجد شيئًا عن هذا في ذاكرتك.",
    nothingAbout: "لم أجد في ذاكرتك شيئًا عن «{}»",
    saidBefore: "قيل عن ذلك من قبل:",
    knowsNothing: "لا أعرف عنك شيئًا بعد. أخبرني بشيء وسأتذكره.",
    remembers: "هذا ما أتذكره:",
    noted: "تم الحفظ.",
    kept: "رسالتك محفوظة على هذا الجهاز.",
    forgotten: "تم نسيان هذا:",
    asksToForget: "قبل نسيان أي شيء، ستُسأل عنه أدناه. عدد المعلومات المقصودة: {}",
    nothingForgotten: "لا شيء مما أتذكره يطابق ذلك، فلم يُنسَ منه شيء.",
    space: " ",
  },
  zh: {
    language: "zh",
    noModelIs: "没有连接模型",
    fromMemoryAlone: "没有连接模型，因此这只来自你的记忆。可以在设置中连接模型。",
    onlyWhatIsRemembered: "没有连接模型，因此我只能根据记住的内容回答。可以在设置中连接模型。",
    nothing: "在你的记忆中没有找到相关内容。",
    nothingAbout: "在你的记忆中没有找到与“{}”有关的内容",
    saidBefore: "之前提到过：",
    knowsNothing: "我还不了解你。告诉我一些关于你的事，我会记住。",
    remembers: "我记得这些：",
    noted: "记住了。",
    kept: "你的消息已保存在这台设备上。",
    forgotten: "已忘记：",
    asksToForget: "在忘记之前，会在下方询问你。涉及的条目数：{}",
    nothingForgotten: "我记住的内容中没有与此相符的，因此没有忘记任何内容。",
    space: "",
  },
  ja: {
    language: "ja",
    noModelIs: "モデルは接続されていません",
    fromMemoryAlone: "モデルは接続されていません。記憶だけから回答しています。設定で接続できます。",
    onlyWhatIsRemembered: "モデルは接続されていません。覚えていることからだけ回答できます。設定で接続できます。",
    nothing: "記憶の中に該当するものは見つかりませんでした。",
    nothingAbout: "記憶の中に「{}」に関するものは見つかりませんでした",
    saidBefore: "以前の発言：",
    knowsNothing: "まだ何も知りません。自分のことを話していただければ覚えます。",
    remembers: "覚えていること：",
    noted: "覚えました。",
    kept: "メッセージはこのデバイスに保存されています。",
    forgotten: "忘れました：",
    asksToForget: "忘れる前に、下で確認します。該当する項目の数：{}",
    nothingForgotten: "覚えていることに該当するものがないため、何も忘れていません。",
    space: "",
  },
};

const { en } = WORDS;

/** The words of a language (ISO 639-1); English for one that there are none of. */
export function offlineWords(language: string | undefined): OfflineWords {
  const words = WORDS[language ?? "en"] ?? en;
  if (!words) throw new Error("The offline backend has no words.");
  return words;
}

/** Whether a text says, in any language, that no model is connected. */
export function tellsNoModel(text: string): boolean {
  return Object.values(WORDS).some(({ noModelIs }) => text.includes(noModelIs));
}
