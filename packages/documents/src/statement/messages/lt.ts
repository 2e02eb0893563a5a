import type { Messages } from '@saikne/kernel';
import type { StatementProblem } from '../problem.js';

export const statementMessagesLt: Messages<StatementProblem> = {
  'STATEMENT-UNKNOWN-FORMAT':
    'Failas prasideda {root} – tai nėra mums žinomas sąskaitos išrašas. Prašykite banko camt.053 arba FiDAViSta.',
  'STATEMENT-VERSION-UNKNOWN':
    'Pranešimo versija yra {version}; naujausia žinoma – {newest}. Kas joje nauja, neperskaityta: palyginkite rezultatą su failu.',
  'STATEMENT-EMPTY': 'Faile nėra nė vieno sąskaitos išrašo. Paprašykite banko jo dar kartą.',
  'STATEMENT-PART-MISSING': 'Vietoje {what} trūksta {part}. Paprašykite banko failo dar kartą.',
  'STATEMENT-PART-REPEATED':
    '{part} vietoje {what} yra antrą kartą; gali būti tik vieną. Paklauskite banko, kuris galioja.',
  'STATEMENT-NOT-AN-AMOUNT':
    '„{value}“ vietoje {what} nėra suma: reikia skaitmenų su tašku prieš dešimtaines, be minuso, ir valiutos kodo. Paprašykite banko failo dar kartą.',
  'STATEMENT-NOT-A-DATE': '„{value}“ vietoje {what} nėra data. Paprašykite banko failo dar kartą.',
  'STATEMENT-NOT-A-CODE':
    '„{value}“ vietoje {what} nėra nė viena šio formato reikšmė. Paprašykite banko failo dar kartą.',
  'STATEMENT-ACCOUNT-MISSING':
    'Išraše nenurodyta, kurios sąskaitos jis yra ({what}). Paprašykite banko failo dar kartą.',
  'STATEMENT-CURRENCY-DIFFERS': 'Įrašas yra valiuta {value}, o sąskaita – {expected} ({what}). Paklauskite banko.',
  'STATEMENT-BALANCE-WRONG':
    'Pradinis likutis {opening} ir įrašai už {entries} nesudaro galutinio likučio {closing} {currency}: {difference} nepaaiškinta. Įrašų trūksta arba jie kartojasi; paprašykite banko failo dar kartą.',
  'STATEMENT-BALANCE-UNPROVEN':
    'Likučių patikrinti nepavyko: išraše nėra pradinio ar galutinio likučio jo valiuta arba tai vienas iš kelių puslapių. Palyginkite sumą su banku.',
  'STATEMENT-ENTRY-REPEATED':
    'Toks pat įrašas {amount} {currency}, užregistruotas {day}, yra antrą kartą ({what}; pirmasis – {first}). Išsiaiškinkite, ar tikrai buvo du.',
  'STATEMENT-BATCH-SUM':
    'Įrašo operacijų suma yra {value}, o įrašas – {expected} {currency} ({what}). Žmogus turi pasakyti, už ką buvo kiekviena.',
};
