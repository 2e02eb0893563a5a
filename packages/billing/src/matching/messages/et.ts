import type { Messages } from '@saikne/kernel';
import type { MatchProblem } from '../problem.js';

export const matchMessagesEt: Messages<MatchProblem> = {
  'REFERENCE-UNKNOWN': 'Viitenumber ei kuulu ühelegi arvele.',
  'NUMBER-UNCERTAIN': 'Tekstis on arvenumbri sarnane arv, kuid seda ei kinnita ei summa ega maksja.',
  'CURRENCY-DIFFERS': 'Arve on teises valuutas kui makse.',
  'SEVERAL-CONTRACTS': 'Sobivad mitme lepingu arved ja summa ei ütle, milline.',
  'AMOUNT-DIFFERS': 'Maksja on teada, kuid ühelgi tema avatud arvel ega kogusummal ei ole sellist summat.',
  'PAYER-UNKNOWN': 'Maksja konto ega registrikood ei ole teada.',
  'PAYER-SHARED': 'Maksja konto teenib paljusid lepinguid ega osuta ühelegi.',
  'BATCH-WITHOUT-DETAILS': 'Kandes on mitu makset, kuid pank ei ütle, mis iga makse on.',
  'BATCH-SUM-DIFFERS': 'Koondkande maksed ei anna kokku kande summat.',
  'BOOKING-DAY-MISSING': 'Pank ei ütle, mis päeval kanne kirjendati.',
  'AMOUNT-NOT-IN-CENTS': 'Summa ei ole konto valuutas täisarv sente.',
  'RETURNED-TO-US': 'Väljamakstud raha tuli tagasi.',
  'SEEN-ON-ANOTHER-DAY':
    'Sama viite ja summaga kanne on juba vastu võetud, kuid kirjendatud teisel päeval. Selgitage välja, kas see on sama.',
  'REVERSAL-OF-UNKNOWN': 'Pank võtab tagasi makse, mida siin ei teata.',
  'REVERSAL-AMBIGUOUS': 'Pank võtab makse tagasi ja sobib mitu.',
  'REVERSAL-AMOUNT-DIFFERS': 'Pank võtab tagasi teise summa, kui on makse, millele ta osutab.',
};
