import { describe } from "vitest";
import { holdsSecretsAlone, type Secrets, type Texts } from "../../../testing/held.ts";

/** Made up here: what must not be in the copy that leaves. */
const SECRETS: Secrets = {
  "keys by their name in every language": [
    ["the token for our printer is h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["Das Zugriffstoken der Bücherei: h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["el token de acceso de la imprenta es h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["le jeton de la mairie, c'est h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["a chave de acesso da gráfica é h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["مفتاح الطابعة هو h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["打印机的访问密钥：h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["プリンターのトークンはh7k2m9q4t8w3z6です", "h7k2m9q4"],
    ["프린터 토큰은 h7k2m9q4t8w3z6 입니다", "h7k2m9q4"],
    ["PRINTER_SECRET_BASE: h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["h7k2m9q4t8w3z6 is the key for the plotter", "h7k2m9q4"],
  ],
  "keys by their issuer's form": [
    ["先存一下figd_h7k2m9q4t8w3z6h7k2m9q4t8w3z6h7k2m9q4，谢谢", "figd_h7k2m9"],
    ["das ist sbp_" + "0a1b2c3d4e".repeat(4) + " für später", "0a1b2c3d"],
    ["keep pcsk_h7k2m9_" + "q4t8w3z6".repeat(6), "q4t8w3z6"],
    ["zzkey_live_h7k2m9q4t8w3z6h7k2m9q4t8w3z6", "h7k2m9q4"],
  ],
  "shapes of files": [
    ["<db-password>lukewarm</db-password>", "lukewarm"],
    ["env:\n  - name: MAIL_PASSWORD\n    value: lukewarm", "lukewarm"],
    ["Cookie: theme=dark; sid=h7k2m9q4t8w3z6", "h7k2m9q4"],
    ["WIFI:T:WPA;S:Otter;P:lukewarm;;", "lukewarm"],
    ["user otto, pw lukewarm", "lukewarm"],
    ["utilisateur otto / mdp lukewarm", "lukewarm"],
    ["网络Otter，密码lukewarm", "lukewarm"],
    ["login info: otto | lukewarm7", "lukewarm7"],
  ],
  "codes by the name of what they open": [
    ["Der Code vom Kofferschloss: 835", "835"],
    ["La combinación del candado es 8-3-5-1", "8-3-5-1"],
    ["رمز البوابة 8351", "8351"],
    ["我的PIN是8351", "8351"],
    ["行李箱密码八三五一", "八三五一"],
    ["8351 opens the shed? No, 8351 opens our cellar", "8351"],
    ["my NINO is QQ 12 34 56 C", "12 34 56"],
    ["meu NIF é 501 964 843", "501 964 843"],
  ],
};

/** Nothing of these is held back. */
const LOOKALIKES: Texts = {
  "keys by their name in every language": [
    "The token of the board game is a small blue boat",
    "const token = await fetchToken(session)",
    "The public key is AAAAB3NzaC1lZDI1NTE5h7k2m9",
    "primary key: customer_id_2031",
    "Der Schlüssel hängt am Haken 12 im Keller 3",
    "La clave del cuento es la paciencia",
    "tokenizer: o200k_base, 128000 tokens",
    "关键是每天走8000步",
    "キーボードはHHKB-Professional2です",
  ],
  "keys by their issuer's form": [
    "main-0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.js",
    "registry/app@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    "commit_0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
    "my Ethereum address is 0x0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
  ],
  "shapes of files": [
    "<password>********</password>",
    "<label>Your password</label>",
    "Cookie: theme=dark; lang=de",
    "my account password expired again",
    "name: build\nvalue: 12",
    "账号密码都忘了",
  ],
  "codes by the name of what they open": [
    "the alarm is 0645 on weekdays",
    "2019 opens the season",
    "رمز الخصم 8351",
    "La combinación de sal y limón es perfecta",
  ],
};

describe("a secret that its name, its issuer or its place tells", () => {
  holdsSecretsAlone(SECRETS, LOOKALIKES);
});
