import type { Messages } from '@saikne/kernel';
import type { EdifactProblem } from '../problem.js';

export const edifactMessagesEt: Messages<EdifactProblem> = {
  'EDIFACT-CHARACTER-INVALID':
    'Tekstis ({what}) on baite, mis ei ole kodeeringus {characterSet} märgid: „{text}“. Saatke see kodeeringus, mille saadetis nimetab, või leppige operaatoriga kokku teine.',
  'EDIFACT-CHARACTER-REPERTOIRE':
    'Saadetis nimetab {characterSet}, kuid kasutab märke väljaspool seda, näiteks väiketähti. Need loeti; nimetage märgistik, kus need on, UNOC või UNOY.',
  'EDIFACT-CHARACTER-SET':
    'Märgistik {characterSet} ei ole tuntud; loetakse ainult täpitähtedeta tähti. Kasutage UNOC või UNOY või leppige märgistik operaatoriga kokku.',
  'EDIFACT-CNT-LINES': 'CNT loendab {said} rida, sõnumis on {counted, number}. Parandage arv või saatke puuduvad read.',
  'EDIFACT-COMPONENTS-TOO-MANY':
    'Elemendil {element} on rohkem komponente, kui kataloog lubab ({maximum, number}): {what}. Jätke välja see, millel seal kohta ei ole, või vabastage eraldajad tekstis.',
  'EDIFACT-CONTROL-CHARACTER': 'Tekstis ({what}) on juhtmärk. Eemaldage see.',
  'EDIFACT-ELEMENT-MISSING': 'Kohustuslik element {element} puudub: {what}. Täitke see.',
  'EDIFACT-MESSAGE-VERSION':
    '{version}:{release} ei ole sõnumikataloogi versioon ja väljaanne. Märkige see, mille järgi sõnum on koostatud, näiteks D:96A.',
  'EDIFACT-ELEMENT-NOT-NUMERIC':
    'Element {element} peab olema arv, „{value}“ seda ei ole: {what}. Kirjutage numbrid kümnendmärgiga, ilma muude eraldajateta.',
  'EDIFACT-ELEMENT-TOO-LONG':
    'Elemendi {element} pikkus on {length, number}, lubatud on kuni {maximum, number}: {what}. Lühendage seda.',
  'EDIFACT-ELEMENTS-TOO-MANY':
    'Segmendis {tag} on rohkem elemente, kui kataloog lubab ({maximum, number}): {what}. Jätke välja see, millel seal kohta ei ole, või vabastage eraldajad tekstides.',
  'EDIFACT-EMPTY': 'Failis ei ole segmente. Saatke see uuesti, tervikuna.',
  'EDIFACT-LIMIT':
    '{unit, select, bytes {Saadetises on üle {limit, number} baidi.} segments {Saadetises on üle {limit, number} segmendi.} elements {Segmendis on üle {limit, number} elemendi.} components {Elemendis on üle {limit, number} komponendi.} other {Komponendis on üle {limit, number} baidi.}} Jagage see osadeks või otsige, kus lõpumärk puudub.',
  'EDIFACT-LINE-BREAK':
    'Tekstides on reavahetusi või tabeldusmärke, esimesena {what}. Need loeti nii, nagu on kirjutatud; lõpetage segmendid ainult lõpumärgiga.',
  'EDIFACT-MESSAGE-UNSUPPORTED':
    'Sõnumit {type} {directory} siin ei loeta. Saatke INVOIC ÜRO kataloogist, soovitavalt D.96A.',
  'EDIFACT-NO-MESSAGE': 'Saadetises sellist sõnumit ei ole. Saatke sõnum, mis algab segmendiga UNH.',
  'EDIFACT-OBJECT-LENGTH':
    'UNO kuulutab objekti pikkusega {length, number} baiti, kuid selle taga ei ole UNP (segment {segment, number}). Parandage pikkus.',
  'EDIFACT-OUTSIDE-MESSAGE':
    'Segment {tag} on kohas, kus ükski sõnum ei ole avatud (segment {segment, number}). Pange see UNH ja UNT vahele.',
  'EDIFACT-RELEASE-AT-END':
    'Fail lõpeb vabastusmärgiga (segment {segment, number}): see on katkenud. Saatke see uuesti, tervikuna.',
  'EDIFACT-REPETITION':
    '{tag} kordub rohkem kui {maximum, number} korda: {what}. Jagage sõnum osadeks või jätke mõni välja.',
  'EDIFACT-SEGMENT-MISSING': 'Kohustuslik segment {tag} puudub: {what}. Lisage see.',
  'EDIFACT-SEGMENT-ORDER':
    'Segment {tag} on vales kohas: {what} (segment {segment, number}). Kirjutage segmendid kataloogi järjekorras.',
  'EDIFACT-SEGMENT-UNKNOWN':
    'Sõnumi kataloogis ei ole segmenti {tag}: {what} (segment {segment, number}). Jätke see välja või nimetage kataloog, kus see on.',
  'EDIFACT-SEGMENT-UNTERMINATED':
    'Viimasel segmendil ({segment, number}) ei ole lõpumärki: fail on katkenud või nimetab UNA teist. Saatke see uuesti, tervikuna.',
  'EDIFACT-SETTING': 'Seadistus {setting} ei saa olla „{value}“. Parandage see partneri lepinguvormingus.',
  'EDIFACT-TAG':
    '„{tag}“ ei ole segmendi tähis (segment {segment, number}). Tähis on kolm suurtähte või numbrit, ilma tühikuteta ees; vabastage lõpumärgid tekstides.',
  'EDIFACT-TERMINATOR-UNDECLARED':
    'Segmendid lõpevad reaga, kuid UNA seda ei ütle. Nii need loeti; nimetage lõpumärk UNA-s.',
  'EDIFACT-TIME-LEFT-OUT': '{what}: päeva järel on kellaaeg; arve kuupäevad on päevad, seega jäeti kellaaeg välja.',
  'EDIFACT-UNA':
    'UNA nimetab eraldajad, mis ei saa toimida: „{una}“. Nimetage kuus erinevat märki, kümnendmärgiks koma või punkt.',
  'EDIFACT-UNA-CHANGED':
    'Faili järgmine saadetis nimetab teised eraldajad (segment {segment, number}). Saatke see eraldi failina.',
  'EDIFACT-UNB-MISSING': 'Saadetis ei alga segmendiga UNB. Pange sõnum ümbrikusse, UNB kuni UNZ.',
  'EDIFACT-UNE-COUNT':
    'UNE loendab {said} sõnumit, tegelikult on {counted, number}. Midagi puudub või on arv vale: saatke uuesti, tervikuna.',
  'EDIFACT-UNE-MISSING':
    'UNG (segment {segment, number}) ei ole lõpetatud segmendiga UNE: fail on katkenud. Saatke see uuesti, tervikuna.',
  'EDIFACT-UNE-REFERENCE': 'UNE ütleb viite „{said}“, UNG ütleb „{expected}“. Need peavad olema ühesugused.',
  'EDIFACT-UNH-REFERENCE-REPEATED': 'Kahel saadetise sõnumil on viide „{reference}“. Andke kummalegi oma.',
  'EDIFACT-UNT-COUNT':
    'UNT loendab {said} segmenti, tegelikult on {counted, number}. Midagi puudub või on arv vale: saatke uuesti, tervikuna.',
  'EDIFACT-UNT-MISSING':
    'UNH (segment {segment, number}) ei ole lõpetatud segmendiga UNT: fail on katkenud. Saatke see uuesti, tervikuna.',
  'EDIFACT-UNT-REFERENCE': 'UNT ütleb viite „{said}“, UNH ütleb „{expected}“. Need peavad olema ühesugused.',
  'EDIFACT-UNZ-COUNT':
    'UNZ loendab {said} sõnumit, tegelikult on {counted, number}. Midagi puudub või on arv vale: saatke uuesti, tervikuna.',
  'EDIFACT-UNZ-MISSING':
    'UNB (segment {segment, number}) ei ole lõpetatud segmendiga UNZ: fail on katkenud. Saatke see uuesti, tervikuna.',
  'EDIFACT-UNZ-REFERENCE': 'UNZ ütleb viite „{said}“, UNB ütleb „{expected}“. Need peavad olema ühesugused.',
  'EDIFACT-WRAPPED': 'Read on segmentide sees murtud. Need ühendati; saatke saadetis ilma reavahetusteta segmentides.',
};
