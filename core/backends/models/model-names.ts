/** Which models chat by what they are called. */
/** Models that do something else than chat, by what their names say they do, and by families that have made nothing else. */
const NOT_CHAT = new RegExp(
  [
    // Vectors, and judging texts.
    /embed|(?<![a-z])bge(?![a-z])|minilm|(?<![a-z\d])(?:m|nv)?e5(?![a-z\d])|(?<![a-z])(?:gte|uae|stella|mxbai|voyage-\d)/,
    /mpnet|(?<![a-z])(?:col|modern|distil|sci|bio|fin|m)?bert(?:v\d)?(?![a-z])|(?:ro|de|xlmro)berta(?![a-z])|camembert|retrieval|rtrvr|rerank|cross-encoder|paraphrase|(?<![a-z])tao-\d/,
    /moderation|guard|shield|reward|classif|clip(?![a-z])|siglip|(?<![a-z])dinov|(?<![a-z])(?:vit|yolo(?:v?\d+[a-z]?)?|resnet|[po]rm)(?![a-z])|groundedness/,
    // Speech and sound.
    /audio|speech|(?<!in)voice|music|(?<!wa|pu|mu|bu|ni|mi)tts[dv]?(?![a-z])|(?<![a-z])stt(?![a-z])|asr(?![a-z])|paraformer|chatterbox|transcri|realtime/,
    /whisper|orpheus|kokoro|parakeet|(?<![a-z])(?:sonic|bark|zonos|csm|dia|canary|suno|udio|lyria|moonshine|piper)(?![a-z])/,
    /wav2vec|deepgram|saarika|saaras|bulbul|smart-turn|elevenlabs|(?<![a-z])eleven[-_]|(?<![a-z])ace-step|riffusion/,
    // Pictures and films.
    /-image|image-|text-to-|imagine|imagen|dall-e|diffusion-xl|(?<![a-z])(?:sdxl|sd\d|flux|veo|sora|mochi|vidu|pixverse)/,
    /ideogram|kolors|recraft|kling|hailuo|seed(?:ance|ream)|cogv(?:iew|ideo)|(?<![a-z])wan-?\d|upscal|inpaint|esrgan|segment-anything/,
    /stable-?diffusion|seed-?edit|(?<![a-z])(?:bria|fibo|juggernaut|openjourney|hidream|controlnet|animatediff|ltx)(?![a-z])/,
    // StepFun's generations of pictures are numbered with an x.
    /(?<![a-z])step-\d+x(?![a-z])|cosmos-(?:predict|transfer)|(?<![a-z])(?:deplot|kosmos|streampetr)(?![a-z])/,
    /leonardo|(?<![a-z])irag(?![a-z])|musesteamer|(?<!\d)3d(?![a-z\d])/,
    // Translating alone, and series of numbers.
    /(?<![a-z])(?:m2m-?100|nllb|mayura|bart|ttm|timesfm)(?![a-z])/,
    // Reading pages.
    /ocr(?![a-z])|-parse(?![a-z])|document-extract|information-extract/,
    // Those that only go on with a text.
    /babbage|davinci-002/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** Whether a model is one to chat with, as far as its name tells. */
export function chatsByName(name: string): boolean {
  return !NOT_CHAT.test(name);
}
