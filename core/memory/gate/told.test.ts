import { describe } from "vitest";
import { holdsSecretsAlone, type Secrets, type Texts } from "../../../testing/held.ts";

/** Made up here: what must not be in the copy that leaves. */
const SECRETS: Secrets = {
  "asked and answered in one breath": [
    ["the PIN of my card? 8351, don't forget", "8351"],
    ["My laptop's pin's 83514", "83514"],
    ["sim 7719, puk 83514620", "83514620"],
  ],
  "a code and what it opens, in any order": [
    ["code for shed safe: 83514#", "83514#"],
    ["For the barn the digits you punch in are 8351", "8351"],
    ["normal code 8351 for the alarm", "8351"],
    ["code de ma CB : 8351", "8351"],
    ["Der Tresor im Büro hat die Kombi 83-51-07", "83-51-07"],
    ["kod do furtki 83K5120", "83K5120"],
    ["the code on the back of our modem says QK5X-83QA-0PLM", "QK5X"],
    ["You need 8351 for the cellar door", "8351"],
    ["Zum Ausschalten vom Alarm: 83514", "83514"],
    ["type 83514# and wait", "83514#"],
    ["Your Otter code is 8351. Tell nobody.", "8351"],
    ["Use 835 142 to log in to Otter", "835 142"],
    ["my bike's padlock: 8-3-5-1", "8-3-5-1"],
  ],
  "an answer to a security question": [
    ["Security question at Otter Bank: first pet, answer Biscuit-Tin", "Biscuit-Tin"],
    ["Sicherheitsfrage: erster Lehrer? Herr Kiebitz", "Kiebitz"],
    ["for the bank: first car = Otter Minor", "Otter Minor"],
    ["mother's maiden name is Otterbourne", "Otterbourne"],
    ["If the alarm company calls, the word to say is marzipan", "marzipan"],
    ["Das Codewort lautet Marzipan", "Marzipan"],
  ],
  "what a password became": [
    ["I set the tablet password to frosted gravel 9", "frosted gravel 9"],
    ["Ich habe das Passwort auf Kiebitz#31 geändert", "Kiebitz#31"],
    ["my pin went from 8351 to 9462", "8351", "9462"],
    ["Your temporary password\nHx83-pplo\nValid for a day", "Hx83-pplo"],
    ["zip password -> 83Otters", "83Otters"],
  ],
  "a login without a name for the password": [
    ["ida@mail.example / Otter-Tern!4", "Otter-Tern!4"],
    ["work vpn = ida / 9-Otters-Out", "9-Otters-Out"],
    ["wifi: Otterden / featherbed22", "featherbed22"],
    ["wifi Casa Lontra pass lontra*31", "lontra*31"],
    ["log in as ida with Otter^Thread5 please", "Otter^Thread5"],
    ["I use Otterly1987! everywhere", "Otterly1987!"],
    ["the zip opens with: otter*parade", "otter*parade"],
    ["$db = new PDO('mysql:host=x', 'root', 'Gannet!31');", "Gannet!31"],
    ["smtp.login('ida', 'Gannet!31')", "Gannet!31"],
  ],
  "what more programs are given": [
    ['{"smtp":{"user":"ida","pass":"lukewarmtea"}}', "lukewarmtea"],
    ["snmp-server community lukewarmtea RO", "lukewarmtea"],
    ["enable secret 0 lukewarmtea", "lukewarmtea"],
    ["openssl enc -aes-256-cbc -k lukewarmtea -in a", "lukewarmtea"],
    ['ConvertTo-SecureString "lukewarmtea" -AsPlainText -Force', "lukewarmtea"],
    ["net use z: //nas/share /user:ida lukewarmtea", "lukewarmtea"],
    ["lftp -u ida,lukewarmtea ftp.example", "lukewarmtea"],
    ["OTTER_AUTH=0a1b2c3d4e5f60718293a4b5c6d7e8f9", "0a1b2c3d4e5f"],
    ["BitLocker: 483912-117260-550912-338471-609345-287716-431002-195523", "483912"],
  ],
  "numbers of offices and banks": [
    ["sort code 20-18-43 acc no 60318294", "20-18-43", "60318294"],
    ["my Canadian SIN: 491 273 066", "491 273 066"],
    ["tax file no. 482 917 365", "482 917 365"],
    ["green card SRC2190048172", "SRC2190048172"],
    ["NIE X4815263L", "X4815263L"],
    ["WLAN-Schlüssel: 4829 1736 5508 2210", "4829 1736"],
  ],
};

/** Nothing of these is held back. */
const LOOKALIKES: Texts = {
  "a code and what it opens, in any order": [
    "error code 4021 on the alarm panel",
    "The postal code of the office is 36201",
    "promo code for the gym: 20314",
    "The code for this door animation is 300 lines",
    "The garage opens at 0930",
    "let pins = 300;",
  ],
  "an answer to a security question": [
    "My first car was an Otter Minor",
    "Which security question is the safest?",
    "Answer the question in one word, please",
  ],
  "what a password became": [
    "I changed my password to something longer",
    "I set the password to expire in 30 days",
    "Otter12 is a terrible password",
    "password: string; // hashed with argon2 before it is stored",
    "PASSWORD_MIN_LENGTH=12",
  ],
  "a login without a name for the password": [
    "write to ida@mail.example, room 12B",
    "server: nginx / 1.27.0",
    "postgres://user:password@localhost:5432/db",
    "Happy New Year2031! See you",
    "def check(user, password): return True",
  ],
  "what more programs are given": ["POSTGRES_PASSWORD=example", '{"pass": 12, "fail": 0}', "net user /domain"],
};

describe("a secret as people tell it", () => {
  holdsSecretsAlone(SECRETS, LOOKALIKES);
});
