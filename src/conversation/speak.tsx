import { Volume2, VolumeX } from "lucide-react";
import { useEffect, useState } from "react";
import { t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";

/** Reads an answer aloud with the platform's own voice, on this machine; absent where there is none. */
export function Speak({ text }: { text: string }) {
  const [isSpeaking, setIsSpeaking] = useState(false);
  const hasVoice = useHasVoice();
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!hasVoice) return null;
  const toggle = () => {
    window.speechSynthesis.cancel();
    if (isSpeaking) {
      setIsSpeaking(false);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(plain(text));
    utterance.addEventListener("end", () => setIsSpeaking(false));
    utterance.addEventListener("error", () => setIsSpeaking(false));
    setIsSpeaking(true);
    window.speechSynthesis.speak(utterance);
  };
  return (
    <IconButton
      name={isSpeaking ? t("Stop reading aloud") : t("Read aloud")}
      aria-pressed={isSpeaking}
      icon={isSpeaking ? <VolumeX size={14} aria-hidden /> : <Volume2 size={14} aria-hidden />}
      onClick={toggle}
    />
  );
}

/** A voice that runs on this machine: others would send the answer away. */
function hasLocalVoice(): boolean {
  return window.speechSynthesis?.getVoices().some(({ localService }) => localService) ?? false;
}

function useHasVoice(): boolean {
  const [hasVoice, setHasVoice] = useState(hasLocalVoice);
  useEffect(() => {
    const refresh = () => setHasVoice(hasLocalVoice());
    window.speechSynthesis?.addEventListener("voiceschanged", refresh);
    return () => window.speechSynthesis?.removeEventListener("voiceschanged", refresh);
  }, []);
  return hasVoice;
}

/** Markdown as it is said: without code, marks and addresses. */
function plain(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`#>|~]/g, "");
}
