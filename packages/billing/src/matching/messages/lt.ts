import type { Messages } from '@saikne/kernel';
import type { MatchProblem } from '../problem.js';

export const matchMessagesLt: Messages<MatchProblem> = {
  'REFERENCE-UNKNOWN': 'Mokėjimo nuoroda nepriklauso jokiai sąskaitai.',
  'NUMBER-UNCERTAIN': 'Tekste yra į sąskaitos numerį panašus skaičius, bet jo nepatvirtina nei suma, nei mokėtojas.',
  'CURRENCY-DIFFERS': 'Sąskaita yra kita valiuta nei mokėjimas.',
  'SEVERAL-CONTRACTS': 'Tinka kelių sutarčių sąskaitos, o suma nepasako, kuri.',
  'AMOUNT-DIFFERS': 'Mokėtojas žinomas, bet nei viena jo atvira sąskaita, nei bendra suma nėra tokia.',
  'PAYER-UNKNOWN': 'Nežinoma nei mokėtojo banko sąskaita, nei įmonės kodas.',
  'PAYER-SHARED': 'Mokėtojo banko sąskaita aptarnauja daug sutarčių ir nenurodo nė vienos.',
  'BATCH-WITHOUT-DETAILS': 'Įraše yra keli mokėjimai, bet bankas nenurodo, kas kiekvienas yra.',
  'BATCH-SUM-DIFFERS': 'Bendro įrašo mokėjimai nesudaro įrašo sumos.',
  'BOOKING-DAY-MISSING': 'Bankas nenurodo, kurią dieną įrašas užregistruotas.',
  'AMOUNT-NOT-IN-CENTS': 'Suma nėra sveikas centų skaičius sąskaitos valiuta.',
  'RETURNED-TO-US': 'Grįžo išmokėti pinigai.',
  'SEEN-ON-ANOTHER-DAY':
    'Įrašas su šia nuoroda ir suma jau priimtas, bet užregistruotas kitą dieną. Išsiaiškinkite, ar tai tas pats.',
  'REVERSAL-OF-UNKNOWN': 'Bankas atšaukia mokėjimą, kuris čia nežinomas.',
  'REVERSAL-AMBIGUOUS': 'Bankas atšaukia mokėjimą, o tinka keli.',
  'REVERSAL-AMOUNT-DIFFERS': 'Bankas atšaukia kitą sumą nei mokėjimo, kurį nurodo.',
};
