import type { Messages } from '@saikne/kernel';
import type { XmlProblem } from '../xml-problem.js';

export const xmlMessagesEt: Messages<XmlProblem> = {
  'XML-EMPTY': 'Dokumendil ei ole sisu (rida {line}, märk {column}). Saatke fail uuesti, tervikuna.',
  'XML-LIMIT-BYTES': 'Dokument on suurem kui {limit} baiti. Jagage see osadeks või paluge operaatoril piiri tõsta.',
  'XML-LIMIT-DEPTH':
    'Elemendid on üksteise sees sügavamal kui {limit} taset (rida {line}, märk {column}). Ükski äridokument ei vaja seda: kontrollige programmi, mis selle kirjutas.',
  'XML-LIMIT-ELEMENTS': 'Dokumendis on rohkem kui {limit} elementi (rida {line}, märk {column}). Jagage see osadeks.',
  'XML-LIMIT-ATTRIBUTES':
    'Elemendil on rohkem kui {limit} atribuuti (rida {line}, märk {column}). Kontrollige programmi, mis dokumendi kirjutas.',
  'XML-LIMIT-NAMESPACES':
    'Nimeruume on deklareeritud rohkem kui {limit} (rida {line}, märk {column}). Deklareerige iga nimeruum üks kord, dokumendi juurelemendis.',
  'XML-LIMIT-NAMES':
    'Dokumendis on üle {limit} nime, mida üheski tuntud vormingus ei ole (rida {line}, märk {column}). Saatke see toetatud vormingus.',
  'XML-ENCODING-UNSUPPORTED':
    'Kodeeringut {encoding} ei toetata. Kirjutage dokument UTF-8-s; loetakse ka järgmisi: {supported}.',
  'XML-ENCODING-CONTRADICTED':
    'Dokument deklareerib kodeeringu {encoding}, kuid selle baidid algavad nagu {found}. Deklaratsioon peab vastama baitidele, kõige parem on UTF-8.',
  'XML-ENCODING-BROKEN':
    'Dokumendis on baite, mis kodeeringus {encoding} ei ole ükski märk (rida {line}, märk {column}). Kirjutage dokument uuesti UTF-8-s või deklareerige selle tegelik kodeering.',
  'XML-DECLARATION-MALFORMED':
    'XML-deklaratsioon ei ole korrektne (rida {line}, märk {column}). Selles peab olema version="1.0" ja võib selles järjekorras olla encoding ja standalone; või jätke see ära.',
  'XML-DTD-REFUSED':
    'Dokumendis on dokumenditüübi deklaratsioon (rida {line}, märk {column}). Turvalisuse tõttu neid vastu ei võeta: eemaldage DOCTYPE.',
  'XML-CHARACTER-FORBIDDEN':
    'XML ei saa sisaldada märki {character} (rida {line}, märk {column}). Eemaldage see tekstist.',
  'XML-CONTENT-OUTSIDE-ROOT':
    'Midagi on väljaspool juurelementi (rida {line}, märk {column}). Eemaldage see, mis on enne või pärast seda.',
  'XML-ENDED-EARLY':
    'Dokument lõpeb enne, kui kõik selle elemendid on suletud (rida {line}, märk {column}). Tõenäoliselt on see poolik: saatke uuesti, tervikuna.',
  'XML-TAG-MALFORMED':
    'Märgend {name} ei ole korrektne (rida {line}, märk {column}). Kontrollige tühikuid atribuutide vahel ja sulgevat sulgu.',
  'XML-TAG-MISMATCH':
    'Lõpumärgend {found} on kohas, kus tuleb sulgeda {expected} (rida {line}, märk {column}). Sulgege elemendid avamisele vastupidises järjekorras.',
  'XML-NAME-MALFORMED':
    'Kohas, kus peab olema nimi, seda ei ole (rida {line}, märk {column}). Kirjutage märk „väiksem” tekstis viitena lt.',
  'XML-ATTRIBUTE-MALFORMED':
    'Atribuudil {name} ei ole jutumärkides väärtust (rida {line}, märk {column}). Kirjutage nimi, võrdusmärk ja väärtus jutumärkides.',
  'XML-ATTRIBUTE-REPEATED':
    'Atribuut {name} on ühes märgendis kaks korda (rida {line}, märk {column}). Jätke üks alles.',
  'XML-ATTRIBUTE-LESS-THAN':
    'Atribuudi {name} väärtuses on märk „väiksem” (rida {line}, märk {column}). Kirjutage see viitena lt.',
  'XML-REFERENCE-MALFORMED': 'Märk & ei alusta viidet (rida {line}, märk {column}). Kirjutage see tekstis viitena amp.',
  'XML-ENTITY-UNDECLARED':
    'Olem {name} ei ole tuntud (rida {line}, märk {column}). Kirjutage märk ise; eelmääratud on ainult lt, gt, amp, quot ja apos.',
  'XML-COMMENT-MALFORMED':
    'Kommentaar ei ole korrektne (rida {line}, märk {column}). Selles ei tohi olla kahte sidekriipsu järjest.',
  'XML-CDATA-MALFORMED':
    'CDATA-osa ei alga nii, nagu peab (rida {line}, märk {column}). Kirjutage CDATA suurtähtedega või kirjutage tekst ilma selleta.',
  'XML-CDATA-END-IN-TEXT':
    'CDATA-osa lõpumärk on tekstis (rida {line}, märk {column}). Kirjutage selle märk „suurem” viitena gt.',
  'XML-INSTRUCTION-MALFORMED':
    'Töötlusjuhis {name} ei ole siin lubatud või ei ole korrektne (rida {line}, märk {column}). XML-deklaratsioon tohib olla ainult kõige alguses.',
  'XML-PREFIX-UNDECLARED':
    'Eesliide {prefix} ei ole deklareeritud (rida {line}, märk {column}). Deklareerige selle nimeruum juurelemendis.',
  'XML-NAMESPACE-MALFORMED':
    'Nimeruumi deklaratsioon {name} ei ole lubatud (rida {line}, märk {column}). Eesliited xml ja xmlns on reserveeritud ning eesliidet ei saa deklareerida tühjana.',
};
