import type { Messages } from '@saikne/kernel';
import type { ReadingProblem } from './problem.js';

export const readingMessagesLv: Messages<ReadingProblem> = {
  'TERM-MISSING': 'Trūkst: {what}. Pievienojiet to.',
  'TERM-REPEATED': '{what} šeit ir otrreiz, ar vērtību "{value}". Tas drīkst būt tikai vienreiz: atstājiet pareizo.',
  'TERM-NOT-A-DATE':
    '{what} ir "{value}", kas nav datums šim formātam vajadzīgajā pierakstā. Rakstiet kalendāra dienu bez laika joslas.',
  'TERM-NOT-A-NUMBER':
    '{what} ir "{value}", kas nav decimālskaitlis. Rakstiet ciparus ar punktu pirms decimāldaļas, bez atstarpēm un bez pakāpes.',
  'TERM-NOT-BASE64': '{what} nav base64 kodējumā. Kodējiet datni no jauna.',
  'TERM-FORM': '{what} ir "{value}", kas neatbilst šī lauka formai. Izlabojiet vērtību.',
  'TERM-INCOMPLETE':
    '{what} nav pilnīgs: identifikatoram trūkst vērtības vai datnei — nosaukuma vai tipa. Pievienojiet to.',
  'TERM-CONTRADICTED': '{what} ir divās vietās ar atšķirīgām vērtībām; šeit — "{value}". Saskaņojiet tās.',
  'TERM-ASSUMED':
    '{what} nav norādīts, lai gan ar to saistītais ir; pieņemts, ka tas ir "{value}". Norādiet, ja ir citādi.',
  'CURRENCY-DIFFERS': '{what} ir valūtā {value}, bet tam jābūt valūtā {expected}. Rakstiet summu šajā valūtā.',
  'ELEMENT-REPEATED': 'Elements {element} šeit ir otrreiz; tas drīkst būt tikai vienreiz. Nolasīts tikai pirmais.',
  'COUNT-WRONG': 'Dokumentā norādīts skaits {value}, bet ir {counted}. Izlabojiet skaitu vai atrodiet trūkstošo.',
  'JSON-NOT-UTF-8': 'Datne nav UTF-8 kodējumā. Rakstiet JSON kodējumā UTF-8.',
  'JSON-NOT-WELL-FORMED': 'JSON nav pareizi uzbūvēts {line}. rindā, {column}. kolonnā. Izlabojiet to tur.',
  'JSON-DUPLICATE-KEY': 'JSON objektā atslēga ir divreiz ({line}. rinda, {column}. kolonna). Atstājiet vienu.',
  'JSON-TOO-DEEP':
    'JSON ir pārāk dziļi ligzdots {line}. rindā, {column}. kolonnā. Rēķinam tas nav vajadzīgs: pārbaudiet programmu, kas to rakstīja.',
  'JSON-NOT-THIS-FORMAT':
    'Atslēgas "{key}" trūkst vai tā neatbilst šim formātam un versijai. Skatiet JSON rēķina shēmu.',
  'JSON-UNKNOWN-KEY': 'Atslēga "{key}" šeit nav zināma. Izdzēsiet to vai izlabojiet pierakstu.',
  'JSON-WRONG-KIND':
    'Šeit jābūt JSON vērtībai ar tipu {expected}. Summas, datumi un kodi ir virknes, lai nekas netiktu noapaļots.',
  'DOCUMENT-EMPTY': 'Datne ir tukša. Nosūtiet to vēlreiz pilnībā.',
  'DOCUMENT-TOO-BIG':
    'Datnes lielums ir {bytes} baiti; atļauti {maximumBytes}. Sadaliet to vai lielos pielikumus sūtiet citādi.',
  'FORMAT-UNKNOWN': 'Datnes formāts nav zināms. Sūtiet UBL, CII, EDIFACT INVOIC, Igaunijas e-rēķinu, eDoc vai JSON.',
  'FORMAT-UNKNOWN-ROOT': 'XML sākas ar {root}, kas nav zināms dokuments. Pārbaudiet saknes elementu un tā vārdtelpu.',
  'MORE-THAN-ONE-DOCUMENT': 'Datnē ir {count} dokumenti. Sūtiet katru atsevišķi.',
  'CONVERSION-LOSES-ESSENTIAL':
    'Pārveidojot pazustu {what} ("{value}"), tāpēc tas apturēts. Mainiet partnera formātu vai ar sūtītāja piekrišanu izlaidiet vērtību.',
  'CONVERSION-NOT-PROVEN':
    'Nolasot rezultātu, {what} ir "{right}", avotā — "{left}". Rezultāts atmests; ziņojiet operatoram.',
};
