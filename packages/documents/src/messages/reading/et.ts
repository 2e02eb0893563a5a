import type { Messages } from '@saikne/kernel';
import type { ReadingProblem } from './problem.js';

export const readingMessagesEt: Messages<ReadingProblem> = {
  'TERM-MISSING': 'Puudub: {what}. Lisage see.',
  'TERM-REPEATED': '{what} on siin teist korda, väärtusega "{value}". See võib esineda üks kord: jätke alles õige.',
  'TERM-NOT-A-DATE':
    '{what} on "{value}", mis ei ole kuupäev selle vormingu nõutud kujul. Kirjutage kalendripäev ilma ajavööndita.',
  'TERM-NOT-A-NUMBER':
    '{what} on "{value}", mis ei ole kümnendarv. Kirjutage numbrid, kümnendkohtade ees punkt, ilma tühikute ja astmeta.',
  'TERM-NOT-BASE64': '{what} ei ole base64-kodeeringus. Kodeerige fail uuesti.',
  'TERM-FORM': '{what} on "{value}", mis ei vasta selle välja kujule. Parandage väärtus.',
  'TERM-INCOMPLETE': '{what} on puudulik: tunnusel puudub väärtus või failil nimi või tüüp. Lisage see.',
  'TERM-CONTRADICTED': '{what} on kahes kohas erineva väärtusega; siin on "{value}". Ühtlustage need.',
  'TERM-ASSUMED':
    '{what} ei ole antud, kuigi selle juurde kuuluv on; eeldatakse väärtust "{value}". Lisage, kui see on teine.',
  'CURRENCY-DIFFERS':
    '{what} on valuutas {value}, kuid peab olema valuutas {expected}. Kirjutage summa selles valuutas.',
  'ELEMENT-REPEATED': 'Element {element} on siin teist korda; see võib esineda üks kord. Loetakse ainult esimest.',
  'COUNT-WRONG': 'Dokumendi järgi on neid {value}, kuid tegelikult {counted}. Parandage arv või leidke puuduv.',
  'JSON-NOT-UTF-8': 'Fail ei ole UTF-8 kodeeringus. Kirjutage JSON kodeeringus UTF-8.',
  'JSON-NOT-WELL-FORMED': 'JSON ei ole korrektne: rida {line}, veerg {column}. Parandage seal.',
  'JSON-DUPLICATE-KEY': 'JSON-i objektis on võti kaks korda (rida {line}, veerg {column}). Jätke üks.',
  'JSON-TOO-DEEP':
    'JSON on liiga sügavalt pesastatud: rida {line}, veerg {column}. Arve seda ei vaja: kontrollige programmi, mis selle kirjutas.',
  'JSON-NOT-THIS-FORMAT':
    'Võti "{key}" puudub või ei vasta sellele vormingule ja versioonile. Vaadake JSON-arve skeemi.',
  'JSON-UNKNOWN-KEY': 'Võti "{key}" ei ole siin tuntud. Eemaldage see või parandage kirjapilt.',
  'JSON-WRONG-KIND':
    'Siin peab olema JSON-i {expected}. Summad, kuupäevad ja koodid on sõned, et midagi ei ümardataks.',
  'DOCUMENT-EMPTY': 'Fail on tühi. Saatke see uuesti, tervikuna.',
  'DOCUMENT-TOO-BIG':
    'Faili suurus on {bytes} baiti; lubatud on {maximumBytes}. Jagage see osadeks või saatke suured manused muul viisil.',
  'FORMAT-UNKNOWN': 'Faili vorming ei ole tuntud. Saatke UBL, CII, EDIFACT INVOIC, Eesti e-arve, eDoc või JSON.',
  'FORMAT-UNKNOWN-ROOT':
    'XML algab elemendiga {root}, mis ei ole tuntud dokument. Kontrollige juurelementi ja selle nimeruumi.',
  'MORE-THAN-ONE-DOCUMENT': 'Failis on {count} dokumenti. Saatke igaüks eraldi.',
  'CONVERSION-LOSES-ESSENTIAL':
    'Teisendamisel läheks kaduma {what} ("{value}"), seepärast see peatati. Muutke partneri vormingut või jätke väärtus saatja nõusolekul välja.',
  'CONVERSION-NOT-PROVEN':
    'Tulemust tagasi lugedes on {what} "{right}", allikas "{left}". Tulemus visati ära; teatage operaatorile.',
};
