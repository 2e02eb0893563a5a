import type { Messages } from '@saikne/kernel';
import type { StatementProblem } from '../problem.js';

export const statementMessagesEt: Messages<StatementProblem> = {
  'STATEMENT-UNKNOWN-FORMAT':
    'Fail algab elemendiga {root}, mis ei ole meile teadaolev kontoväljavõte. Küsige pangalt camt.053 või FiDAViSta faili.',
  'STATEMENT-VERSION-UNKNOWN':
    'Sõnumi versioon on {version}; uusim, mida tunneme, on {newest}. Uut selles ei loetud: võrrelge tulemust failiga.',
  'STATEMENT-EMPTY': 'Failis ei ole ühtegi kontoväljavõtet. Küsige see pangalt uuesti.',
  'STATEMENT-PART-MISSING': 'Kohas {what} puudub {part}. Küsige fail pangalt uuesti.',
  'STATEMENT-PART-REPEATED':
    '{part} on kohas {what} teist korda; see tohib esineda üks kord. Küsige pangast, kumb kehtib.',
  'STATEMENT-NOT-AN-AMOUNT':
    '"{value}" kohas {what} ei ole summa: vaja on numbreid, kümnendkohtade ees punkti, ilma miinuseta, ja valuutakoodi. Küsige fail pangalt uuesti.',
  'STATEMENT-NOT-A-DATE': '"{value}" kohas {what} ei ole kuupäev. Küsige fail pangalt uuesti.',
  'STATEMENT-NOT-A-CODE': '"{value}" kohas {what} ei ole ükski selle vormingu väärtustest. Küsige fail pangalt uuesti.',
  'STATEMENT-ACCOUNT-MISSING': 'Väljavõte ei ütle, millise konto oma see on ({what}). Küsige fail pangalt uuesti.',
  'STATEMENT-CURRENCY-DIFFERS': 'Kanne on valuutas {value}, aga konto valuutas {expected} ({what}). Küsige pangast.',
  'STATEMENT-BALANCE-WRONG':
    'Algsaldo {opening} ja kanded summas {entries} ei anna lõppsaldot {closing} {currency}: {difference} on selgitamata. Kandeid on puudu või topelt; küsige fail pangalt uuesti.',
  'STATEMENT-BALANCE-UNPROVEN':
    'Saldosid ei saanud kontrollida: väljavõttel puudub alg- või lõppsaldo oma valuutas või on see üks leht mitmest. Võrrelge summat pangaga.',
  'STATEMENT-ENTRY-REPEATED':
    'Samasugune kanne {amount} {currency}, kirjendatud {day}, on teist korda ({what}; esimene: {first}). Selgitage välja, kas neid oli tõesti kaks.',
  'STATEMENT-BATCH-SUM':
    'Kande tehingute summa on {value}, kanne ise {expected} {currency} ({what}). Inimene peab ütlema, mille eest iga tehing oli.',
};
