import type { Messages } from '@saikne/kernel';
import type { XmlProblem } from '../xml-problem.js';

export const xmlMessagesLv: Messages<XmlProblem> = {
  'XML-EMPTY': 'Dokumentā nav satura ({line}. rinda, {column}. zīme). Nosūtiet failu vēlreiz, pilnībā.',
  'XML-LIMIT-BYTES': 'Dokuments ir lielāks par {limit} baitiem. Sadaliet to vai lūdziet operatoram palielināt robežu.',
  'XML-LIMIT-DEPTH':
    'Elementi ir ligzdoti dziļāk par {limit} līmeņiem ({line}. rinda, {column}. zīme). Tas nav vajadzīgs nevienam darījumu dokumentam: pārbaudiet programmu, kas to rakstīja.',
  'XML-LIMIT-ELEMENTS': 'Dokumentā ir vairāk nekā {limit} elementu ({line}. rinda, {column}. zīme). Sadaliet to.',
  'XML-LIMIT-ATTRIBUTES':
    'Elementam ir vairāk nekā {limit} atribūtu ({line}. rinda, {column}. zīme). Pārbaudiet programmu, kas rakstīja dokumentu.',
  'XML-LIMIT-NAMESPACES':
    'Nosaukumvietu deklarāciju ir vairāk nekā {limit} ({line}. rinda, {column}. zīme). Deklarējiet katru nosaukumvietu vienreiz, dokumenta elementā.',
  'XML-LIMIT-NAMES':
    'Dokumentā ir vairāk nekā {limit} nosaukumu, kādu nav nevienā zināmā formātā ({line}. rinda, {column}. zīme). Nosūtiet to atbalstītā formātā.',
  'XML-ENCODING-UNSUPPORTED':
    'Kodējums {encoding} netiek atbalstīts. Rakstiet dokumentu UTF-8; tiek lasīti arī: {supported}.',
  'XML-ENCODING-CONTRADICTED':
    'Dokuments deklarē kodējumu {encoding}, bet tā baiti sākas kā {found}. Deklarācijai jāatbilst baitiem, vislabāk UTF-8.',
  'XML-ENCODING-BROKEN':
    'Ir baiti, kas kodējumā {encoding} nav rakstzīme ({line}. rinda, {column}. zīme). Uzrakstiet dokumentu no jauna UTF-8 vai deklarējiet tā patieso kodējumu.',
  'XML-DECLARATION-MALFORMED':
    'XML deklarācija nav pareizi veidota ({line}. rinda, {column}. zīme). Tajā jābūt version="1.0" un šādā secībā var būt encoding un standalone; vai izlaidiet to.',
  'XML-DTD-REFUSED':
    'Dokumentā ir dokumenta tipa deklarācija ({line}. rinda, {column}. zīme). Drošības dēļ tādas netiek pieņemtas: noņemiet DOCTYPE.',
  'XML-CHARACTER-FORBIDDEN':
    'XML nevar saturēt rakstzīmi {character} ({line}. rinda, {column}. zīme). Izņemiet to no teksta.',
  'XML-CONTENT-OUTSIDE-ROOT':
    'Kaut kas atrodas ārpus dokumenta elementa ({line}. rinda, {column}. zīme). Izņemiet to, kas ir pirms vai pēc tā.',
  'XML-ENDED-EARLY':
    'Dokuments beidzas, pirms visi tā elementi ir aizvērti ({line}. rinda, {column}. zīme). Tas droši vien ir aprauts: nosūtiet to vēlreiz, pilnībā.',
  'XML-TAG-MALFORMED':
    'Tags {name} nav pareizi veidots ({line}. rinda, {column}. zīme). Pārbaudiet atstarpes starp atribūtiem un aizverošo iekavu.',
  'XML-TAG-MISMATCH':
    'Beigu tags {found} stāv tur, kur jāaizver {expected} ({line}. rinda, {column}. zīme). Aizveriet elementus pretēji atvēršanas secībai.',
  'XML-NAME-MALFORMED':
    'Vietā, kur jābūt nosaukumam, tā nav ({line}. rinda, {column}. zīme). Tekstā zīmi „mazāk” rakstiet kā norādi lt.',
  'XML-ATTRIBUTE-MALFORMED':
    'Atribūtam {name} nav vērtības pēdiņās ({line}. rinda, {column}. zīme). Rakstiet nosaukumu, vienādības zīmi un vērtību pēdiņās.',
  'XML-ATTRIBUTE-REPEATED': 'Atribūts {name} vienā tagā ir divreiz ({line}. rinda, {column}. zīme). Atstājiet vienu.',
  'XML-ATTRIBUTE-LESS-THAN':
    'Atribūta {name} vērtībā ir zīme „mazāk” ({line}. rinda, {column}. zīme). Rakstiet to kā norādi lt.',
  'XML-REFERENCE-MALFORMED': 'Zīme & nesāk norādi ({line}. rinda, {column}. zīme). Tekstā rakstiet to kā norādi amp.',
  'XML-ENTITY-UNDECLARED':
    'Entītija {name} nav zināma ({line}. rinda, {column}. zīme). Rakstiet pašu rakstzīmi; iepriekš noteiktas ir tikai lt, gt, amp, quot un apos.',
  'XML-COMMENT-MALFORMED':
    'Komentārs nav pareizi veidots ({line}. rinda, {column}. zīme). Tajā nedrīkst būt divas defises pēc kārtas.',
  'XML-CDATA-MALFORMED':
    'CDATA sekcija nesākas, kā jāsākas ({line}. rinda, {column}. zīme). Rakstiet CDATA ar lielajiem burtiem vai rakstiet tekstu bez tās.',
  'XML-CDATA-END-IN-TEXT':
    'CDATA sekcijas beigu zīme stāv tekstā ({line}. rinda, {column}. zīme). Rakstiet tās zīmi „lielāk” kā norādi gt.',
  'XML-INSTRUCTION-MALFORMED':
    'Apstrādes instrukcija {name} šeit nav atļauta vai nav pareizi veidota ({line}. rinda, {column}. zīme). XML deklarācija drīkst būt tikai pašā sākumā.',
  'XML-PREFIX-UNDECLARED':
    'Prefikss {prefix} nav deklarēts ({line}. rinda, {column}. zīme). Deklarējiet tā nosaukumvietu dokumenta elementā.',
  'XML-NAMESPACE-MALFORMED':
    'Nosaukumvietas deklarācija {name} nav atļauta ({line}. rinda, {column}. zīme). Prefiksi xml un xmlns ir rezervēti, un prefiksu nevar deklarēt tukšu.',
};
