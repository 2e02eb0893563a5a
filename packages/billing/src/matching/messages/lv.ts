import type { Messages } from '@saikne/kernel';
import type { MatchProblem } from '../problem.js';

export const matchMessagesLv: Messages<MatchProblem> = {
  'REFERENCE-UNKNOWN': 'Maksājuma atsauce nepieder nevienam rēķinam.',
  'NUMBER-UNCERTAIN': 'Tekstā ir skaitlis, kas līdzinās rēķina numuram, bet to neapstiprina ne summa, ne maksātājs.',
  'CURRENCY-DIFFERS': 'Rēķins ir citā valūtā nekā maksājums.',
  'SEVERAL-CONTRACTS': 'Der vairāku līgumu rēķini, un summa neļauj izvēlēties.',
  'AMOUNT-DIFFERS': 'Maksātājs ir zināms, bet nevienam atvērtam rēķinam un arī kopsummai nav šādas summas.',
  'PAYER-UNKNOWN': 'Nav zināms ne maksātāja konts, ne reģistrācijas numurs.',
  'PAYER-SHARED': 'Maksātāja konts kalpo daudziem līgumiem un nenorāda nevienu.',
  'BATCH-WITHOUT-DETAILS': 'Ierakstā ir vairāki maksājumi, bet banka nenorāda, kas katrs no tiem ir.',
  'BATCH-SUM-DIFFERS': 'Kopējā ieraksta maksājumi nesummējas līdz ieraksta summai.',
  'BOOKING-DAY-MISSING': 'Banka nenorāda, kurā dienā ieraksts grāmatots.',
  'AMOUNT-NOT-IN-CENTS': 'Summa nav vesels centu skaits konta valūtā.',
  'RETURNED-TO-US': 'Atpakaļ atnākusi nauda, kas bija izmaksāta.',
  'SEEN-ON-ANOTHER-DAY':
    'Ieraksts ar šo atsauci un summu jau ir pieņemts, bet grāmatots citā dienā. Noskaidrojiet, vai tas ir tas pats.',
  'REVERSAL-OF-UNKNOWN': 'Banka atsauc maksājumu, kas šeit nav zināms.',
  'REVERSAL-AMBIGUOUS': 'Banka atsauc maksājumu, un der vairāki.',
  'REVERSAL-AMOUNT-DIFFERS': 'Banka atsauc citu summu nekā maksājumam, ko tā norāda.',
};
