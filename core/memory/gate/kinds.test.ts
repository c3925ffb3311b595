import { describe, expect, it } from "vitest";
import { held, holdsSecretsAlone, rowsOf, type Secrets, type Texts } from "../../../testing/held.ts";
import { findSecrets } from "./secret-spans.ts";

/** Made up here: what must not be in the copy that leaves, of each kind by itself. */
const SECRETS: Secrets = {
  "what is tapped or entered, at more such places": [
    ["Fürs Online-Banking nehme ich immer Hagebutte#2011.", "Hagebutte#2011"],
    ["To get past the barrier at the gate you tap 6 0 8 2, then wait.", "6 0 8 2"],
    ["Per la rete di casa digita VolpeRossa_1961.", "VolpeRossa_1961"],
    ["La clave del cajero de mi padre es 7192.", "7192"],
  ],
  "cards among other groups": [
    ["5105 1051 0510 5100 907", "5105 1051", "907"],
    ["pay with 4012.8888.8888.1881 please", "8888"],
    ["6011/1111/1111/1117 til 04/31", "1111"],
    ["my visa\n4222\n2222\n2222\n2220\nfor the hotel", "2222"],
    ["4012888888881881 554 11/30", "4012888888881881", "554"],
    ["卡号4012888888881881，别告诉别人", "4012888888881881"],
  ],
  "tables and exports": [
    [
      "| site | login | passwort |\n| --- | --- | --- |\n| forum | ida | Regen_bogen |\n| shop | ida | Wolke.Acht |",
      "Regen_bogen",
      "Wolke.Acht",
    ],
    ["host\tuser\tpassword\nnas\troot\tmellow-tapir\n", "mellow-tapir"],
    ["konto;kennwort;notiz\nbahn;Zugvogel;privat", "Zugvogel"],
    [
      'name,url,username,password,note\nShop,https://shop.example,ida,plumtree,"puk 33445566"\n',
      "plumtree",
      "33445566",
    ],
    [
      "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,Mail,,,0,https://m.example,ida,pelican,JBSWY3DP",
      "pelican",
      "JBSWY3DP",
    ],
    ["service    user    pwd\nmail       ida     pelican\n", "pelican"],
    ["| PIN | 9274 |\n| Farbe | blau |", "9274"],
  ],
  "what stands some words from a held one": [
    ["4012888888881881 is the one, valid until 11/31 and on its back it says 907", "4012888888881881", "11/31", "907"],
    ["meine Karte 4012 8888 8888 1881, gültig bis 11/31, hinten steht 907", "11/31", "907"],
    ["Le code de l'immeuble c'est 48B15 et pour le garage 2264.", "48B15", "2264"],
    ["my alarm code is 48151 and for the shed 2264", "48151", "2264"],
    ["das Passwort der Kasse haben wir gewechselt, es ist jetzt Fasan-7", "Fasan-7"],
    ["la contraseña del correo es ahora Alondra", "Alondra"],
  ],
  "what is entered where something has a lock": [
    ["at the cash machine you type 7294", "7294"],
    ["am Geldautomaten tippe ich immer 7294", "7294"],
    ["to get on the wifi in the shed you enter Finch-Tree-61", "Finch-Tree-61"],
    ["my laptop unlocks with wrenBlue*88", "wrenBlue*88"],
    ["le portable se déverrouille avec Merle-Bleu-33", "Merle-Bleu-33"],
  ],
  "what developers write": [
    ["REDIS_PASS=lukewarm", "lukewarm"],
    ["pass: lukewarmtea", "lukewarmtea"],
    ["wget --user ida --password lukewarmtea https://x.example", "lukewarmtea"],
    ["curl -u ida:lukewarmtea https://x.example", "lukewarmtea"],
    ["mysqldump -u root -plukewarmtea shop > shop.sql", "lukewarmtea"],
    ["sshpass -p lukewarmtea ssh ida@host.example", "lukewarmtea"],
    ["ftp://ida:lukewarmtea@files.example/in", "lukewarmtea"],
    ["dbPass: 'lukewarm tea'", "lukewarm tea"],
    ["[mail]\nsmtp_password = lukewarmtea", "lukewarmtea"],
    ["machine x.example login ida password lukewarmtea", "lukewarmtea"],
    ["https://hooks.slack.com/services/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", "qWeRtYuIoPaSdFgHjKlZxCvB"],
    ["https://discord.com/api/webhooks/998877665544332211/Lm_nOpQrStUvWxYz-0123", "Lm_nOpQrStUvWxYz"],
    ["the secret is\nq8Zr+Lm2/Kx93vTb7Yc1Vd6Ne4Uf0Hg2Ij8K", "q8Zr"],
    ["ALTER USER ida IDENTIFIED BY 'lukewarmtea';", "lukewarmtea"],
  ],
  "second values": [
    ["My password went from Lemon2031 to Melon2032!", "Lemon2031", "Melon2032", "!"],
    ["the old password was Lemon2031, the new one is Melon2032", "Lemon2031", "Melon2032"],
    ["passwords: tangerine, kumquat and quince", "tangerine", "kumquat", "quince"],
    ["Passwort von Zitrone31 auf Melone32 geändert", "Zitrone31", "Melone32"],
    ["The wifi password is tangerine99!?", "!"],
    ["my PIN was 7305, now it is 8416", "7305", "8416"],
  ],
  "misspelt and short names": [
    ["my pasword is lukewarm77", "lukewarm77"],
    ["paswsord: lukewarm77", "lukewarm77"],
    ["Mein Passwrot lautet Seehund44", "Seehund44"],
    ["contrasenya: Lince2031", "Lince2031"],
    ["mijn wachtwoort is Otter12", "Otter12"],
    ["mdp de la box : Loutre77", "Loutre77"],
    ["pwd lukewarm77", "lukewarm77"],
    ["PUK 48213377", "48213377"],
    ["driver's license no. K7730142", "K7730142"],
    ["my passport is X4471902", "X4471902"],
    ["Mein Reisepass hat die Nummer C4VX71T09", "C4VX71T09"],
    ["routing number 026009593", "026009593"],
    ["내 계좌번호는 110-234-567890", "567890"],
    ["口座番号 4471902", "4471902"],
    ["ID: 주민번호 880215-2345671", "2345671"],
    ["mon passeport n° 19FV44710", "19FV44710"],
  ],
  "digits of other scripts, apart or spoken": [
    ["الرقم السري ٨٢٥٦", "٨٢٥٦"],
    ["मेरा पिन ८२५६ है", "८२५६"],
    ["رمز الدخول ۸۲۵۶", "۸۲۵۶"],
    ["ＰＩＮ：８２５６", "８２５６"],
    ["my pin is 8 2 5 6", "8 2 5 6"],
    ["door code: 8 - 2 - 5 - 6", "8 - 2"],
    ["my pin is eight two five six", "eight two five six"],
    ["Meine PIN ist acht zwei fünf sechs", "acht zwei fünf sechs"],
    ["mon code secret est huit deux cinq six", "huit deux cinq six"],
    ["el PIN de la tarjeta es ocho dos cinco seis", "ocho dos cinco seis"],
    ["мой пин-код восемь два пять шесть", "восемь два пять шесть"],
    ["4\u200b012 8888\u200b 8888 1881", "8888"],
  ],
  "ids with check digits": [
    ["meine Steuer-ID: 65 929 970 489", "65 929 970 489"],
    ["für das Finanzamt 65 929 970 489", "65 929 970 489"],
    ["आधार 2341 2341 2346", "2341 2341 2346"],
    ["我的号码是11010519491231002X", "11010519491231002X"],
    ["CPF 111.444.777-35", "111.444.777-35"],
    ["DNI 87654321X", "87654321X"],
  ],
  "words as passwords": [
    ["my passphrase is purple lantern orchard gravel", "lantern"],
    ["Die Passphrase lautet Lampe Kiesel Otter Nebel", "Kiesel"],
    ["seed: ábaco abdomen abeja abierto abogado abono aborto abrazo abrir abuelo abuso acabar", "abogado"],
    ["abaisser abandon abdiquer abeille abolir aborder aboutir aboyer abrasif abreuver abriter abroger", "abolir"],
    [
      "あいこくしん あいさつ あいだ あおぞら あかちゃん あきる あけがた あける あこがれる あさい あさひ あしあと",
      "あきる",
    ],
    ["backup codes: 4471 9020, 3381 7752", "4471 9020", "3381 7752"],
    ["Wiederherstellungscodes:\n- ab12-cd34\n- ef56-gh78", "ab12-cd34", "ef56-gh78"],
    ["my 2fa setup key: MZXW 6YTB OI2D MNRT", "MZXW", "MNRT"],
    ["my tablet unlocks with 447190", "447190"],
    ["Das Handy entsperrt man mit 447190", "447190"],
    ["the code for the garage door is 4471", "4471"],
    ["The code of the barn is 8150", "8150"],
    ["Der Code vom Fahrradraum ist 3906", "3906"],
    ["Le code de ma cave est 7714", "7714"],
    ["El código del trastero es 2608", "2608"],
    ["the safe: left 12, right 44, left 7", "12, right"],
    ["the three digits on the back of the card are 907", "907"],
    ["my gym locker is 4-4-7-1", "4-4-7-1"],
  ],
};

/** Nothing of these is held back. */
const LOOKALIKES: Texts = {
  "numbers and words beside a lock": [
    "On the computer game level I type 1200 words a day",
    "On my phone I use Android-14",
    "At the door we sell 1200 tickets a night",
    "The wifi in the shed runs on channel 11, I use 2412 MHz",
    "Order 40-2231 is paid until 11/31",
  ],
  "cards among other groups": [
    "order 4012-88-1881 and 4012-88-1882",
    "the parcel 00340434292135100148 is in Ulm",
    "log from 1735689600123 to 1735689600456",
    "alpha is 0.4012888888881881",
    "ISBN 978-0-14-032872-1",
  ],
  "tables and exports": [
    "| city | people |\n|---|---|\n| Ulm | 126405 |",
    "I lost my wallet, password, and keys.\nThen we drove home, and slept, and ate.",
    "name,score\nIda,4471\nTom,3381",
    "| setting | value |\n|---|---|\n| password policy | 14 characters |",
  ],
  "what developers write": [
    "const password = readLine()",
    'password: process.env["DB_PASSWORD"]',
    "export DB_PASS=$SECRET_FROM_VAULT",
    "password: string;",
    "the compass: north by northwest",
    "git commit -p and then git push",
    "curl -u needs a name",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBq2v8Zr7Tb5Yc1Vd6Ne4Uf0Hg2Ij8Kp3TxLm2QwTb5 ida@host",
    "what does VGhpcyBpcyBhIGxvbmcgbm90ZSBhYm91dCBCb25zYWkgdHJlZXM= mean?",
    "sha512-q2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvTg==",
  ],
  "second values": [
    "The password is wrong and I tried again and again",
    "I changed my password because they asked me to",
    "the password is expired, the account is locked",
  ],
  "misspelt and short names": [
    "we passed the port and the passage",
    "I lost my passport in 2019",
    "my passport expires on 2031-05-01",
    "das Passbild für den Reisepass ist fertig",
    "my boarding pass: gate B12",
    "la clave del éxito es la paciencia",
    "minha senha de atendimento era a B-102",
  ],
  "digits of other scripts, apart or spoken": [
    "في عام ٢٠١٩ انتقلنا",
    "pin one two-page note to the board",
    "we are four to six people",
    "score was 3 - 2 - 1",
  ],
  "ids with check digits": ["invoice 65 929 970 480", "ticket 2341 2341 2345", "call 555-0142"],
  "words as passwords": [
    "the password is too short",
    "Das Passwort ist leider abgelaufen",
    "la contraseña es incorrecta",
    "le mot de passe est expiré",
    "密码是错的",
    "パスワードは変更しました",
    "The film is called The Password Is Rosebud",
    "Turn left after 200 m, right after 300 m, left after 50 m",
    "The door opens with a creak",
    "我在读密码学的书",
    "this week's words: apple, lemon, camera, table, garage and velvet",
  ],
};

/** Made up here: what most people keep to themselves. */
const PRIVATE: Texts = {
  health: [
    "We lost our baby in the spring",
    "Wir haben unser Baby verloren",
    "on a perdu le bébé en mars",
    "my HbA1c was 7.4 last week",
    "My PSA came back at 6.1",
    "200 days sober tomorrow",
    "I had a relapse at Christmas",
    "I take bisoprolol and atorvastatin",
    "ich nehme seit Mai Venlafaxin",
    "je prends de la paroxétine le soir",
    "принимаю сертралин, эсциталопрам не помог",
    "Seit dem Burnout arbeite ich halbtags",
    "я ходил на анонимных алкоголиков",
  ],
  finance: [
    "I gamble more than I should",
    "lost 900 quid on the slots",
    "we owe the bank about forty thousand",
    "ich habe Spielschulden aus Sportwetten",
    "मेरा वेतन 41000 है",
  ],
  orientation: [
    "my wife and I are both women",
    "I started testosterone in June",
    "mein Freund und ich sind beide Männer",
    "I'm trans, by the way",
  ],
  crime: [
    "I got 120 hours of community service",
    "I did six months for burglary",
    "hij kreeg een werkstraf van 60 uur",
    "j'ai eu du sursis et un bracelet électronique",
    "我还在社区矫正",
  ],
  union: [
    "I'm a UNISON rep at the hospital",
    "Ich bin Mitglied bei ver.di",
    "je suis déléguée CGT",
    "jestem w NSZZ w kopalni",
    "한국노총 조합원이에요",
  ],
};
const NOT_PRIVATE = [
  "My star sign is Cancer",
  "Mein Sternzeichen ist Krebs, meine Schwester ist Waage",
  "My essay covers the Great Depression",
  "we had a picnic on the river bank",
  "I read crime novels",
  "Was ist Diabetes?",
  "¿Qué es la hipertensión?",
  "My car is in transition to electric",
  "the choir sings in unison and I listen",
  "I saw Verdi's Nabucco",
  "I had two guys fix my roof",
  "I pushed the pram in April",
  "We have technical debt in the parser, I think",
];

/** Characters and words that a pattern could stumble over. */
const LONG =
  "a|A|1|-| |a-|1 |a |1-|_|.|:|=|a=|a,|a.b.|a|\n|д|ع|क|密|密码|パ|비밀번호|٣|４|password |the password is |pin code |backup codes |http://|a@|left 12 right 4 |four eight |curl -u a |-----BEGIN |mysql -p |my partner |a,password\n|| a ".split(
    "|",
  );

describe("a secret of every kind", () => {
  holdsSecretsAlone(SECRETS, LOOKALIKES);

  it("costs no more than its length where 100,000 characters are of one kind", () => {
    const texts = LONG.filter(Boolean).map((part) => part.repeat(Math.ceil(100_000 / part.length)));
    // What backtracks takes minutes for one of these.
    expect(texts.map((text) => findSecrets(text).length >= 0)).not.toContain(false);
    expect(held("a ".repeat(50_000)).held).toEqual([]);
  }, 60_000);
});

describe("a private matter", () => {
  it.each(rowsOf(PRIVATE))("stays: %s, %j", (kind, text) => {
    expect(held(text).held).toEqual([kind]);
  });

  it.each(NOT_PRIVATE)("is not told by %j", (text) => {
    expect(held(text).held).toEqual([]);
  });
});
