import { describe, expect, it } from "vitest";
import { holdsSecret } from "./secrets.ts";

describe("what secrets are called in each language", () => {
  it.each([
    "my password is Grünspecht12",
    "Mein Passwort ist Grünspecht12",
    "Mijn wachtwoord is Spreeuw33",
    "mon mot de passe est Merle44",
    "mi contraseña es Urraca55",
    "minha senha é Gaivota66",
    "la mia password è Gazza77",
    "moje hasło to Sroka88",
    "мой пароль Синица77",
    "şifrem Karga88",
    "كلمة السر هي غراب55",
    "मेरा पासवर्ड मोर99 है",
    "我的密码是喜鹊88",
    "パスワードはすずめ77です",
    "비밀번호는 까치99예요",
    "Die PIN lautet 4821",
  ])("sees the secret in: %s", (text) => {
    expect(holdsSecret(text)).toBe(true);
  });

  it.each([
    "I forgot my password again",
    "Ich habe mein Passwort vergessen",
    "Wie setze ich mein Passwort zurück?",
    "He olvidado la contraseña",
    "我忘记密码了",
    "パスワードを忘れました",
    "비밀번호를 잊어버렸어요",
    "Как сменить пароль?",
    "My phone has 128 GB",
  ])("sees none in: %s", (text) => {
    expect(holdsSecret(text)).toBe(false);
  });
});
