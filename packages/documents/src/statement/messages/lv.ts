import type { Messages } from '@saikne/kernel';
import type { StatementProblem } from '../problem.js';

export const statementMessagesLv: Messages<StatementProblem> = {
  'STATEMENT-UNKNOWN-FORMAT':
    'Datne sākas ar {root}, kas nav zināms konta pārskats. Lūdziet bankai camt.053 vai FiDAViSta.',
  'STATEMENT-VERSION-UNKNOWN':
    'Ziņojuma versija ir {version}; jaunākā, ko zinām, ir {newest}. Jaunais tajā nav nolasīts: salīdziniet rezultātu ar datni.',
  'STATEMENT-EMPTY': 'Datnē nav neviena konta pārskata. Pieprasiet to bankai vēlreiz.',
  'STATEMENT-PART-MISSING': 'Vietā {what} trūkst {part}. Pieprasiet datni bankai vēlreiz.',
  'STATEMENT-PART-REPEATED':
    '{part} vietā {what} ir otrreiz; tas drīkst būt tikai vienreiz. Noskaidrojiet bankā, kurš ir spēkā.',
  'STATEMENT-NOT-AN-AMOUNT':
    '"{value}" vietā {what} nav summa: vajadzīgi cipari ar punktu pirms decimāldaļas, bez mīnusa, un valūtas kods. Pieprasiet datni bankai vēlreiz.',
  'STATEMENT-NOT-A-DATE': '"{value}" vietā {what} nav datums. Pieprasiet datni bankai vēlreiz.',
  'STATEMENT-NOT-A-CODE': '"{value}" vietā {what} nav neviena no šī formāta vērtībām. Pieprasiet datni bankai vēlreiz.',
  'STATEMENT-ACCOUNT-MISSING': 'Pārskatā nav norādīts, kura konta tas ir ({what}). Pieprasiet datni bankai vēlreiz.',
  'STATEMENT-CURRENCY-DIFFERS': 'Ieraksts ir valūtā {value}, bet konts — {expected} ({what}). Noskaidrojiet bankā.',
  'STATEMENT-BALANCE-WRONG':
    'Sākuma atlikums {opening} un ieraksti par {entries} nedod beigu atlikumu {closing} {currency}: {difference} nav izskaidrots. Ierakstu trūkst vai tie ir divreiz; pieprasiet datni bankai vēlreiz.',
  'STATEMENT-BALANCE-UNPROVEN':
    'Atlikumus nevarēja pārbaudīt: pārskatā nav sākuma vai beigu atlikuma tā valūtā, vai tā ir viena no vairākām lapām. Salīdziniet summu ar banku.',
  'STATEMENT-ENTRY-REPEATED':
    'Tāds pats ieraksts par {amount} {currency}, grāmatots {day}, ir otrreiz ({what}; pirmais — {first}). Noskaidrojiet, vai tiešām bija divi.',
  'STATEMENT-BATCH-SUM':
    'Ieraksta darījumu summa ir {value}, bet ieraksts ir {expected} {currency} ({what}). Cilvēkam jāpasaka, par ko katrs bija.',
};
