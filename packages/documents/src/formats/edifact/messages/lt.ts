import type { Messages } from '@saikne/kernel';
import type { EdifactProblem } from '../problem.js';

export const edifactMessagesLt: Messages<EdifactProblem> = {
  'EDIFACT-CHARACTER-INVALID':
    'Tekste ({what}) yra baitų, kurie koduotėje {characterSet} nėra simboliai: „{text}“. Siųskite jį koduote, kurią nurodo siunta, arba susitarkite su operatoriumi dėl kitos.',
  'EDIFACT-CHARACTER-REPERTOIRE':
    'Siunta nurodo {characterSet}, bet naudoja simbolius už jos ribų, pavyzdžiui, mažąsias raides. Jie perskaityti; nurodykite rinkinį, kuriame jie yra, UNOC arba UNOY.',
  'EDIFACT-CHARACTER-SET':
    'Simbolių rinkinys {characterSet} nežinomas; skaitomos tik raidės be diakritinių ženklų. Naudokite UNOC arba UNOY arba susitarkite dėl rinkinio su operatoriumi.',
  'EDIFACT-CNT-LINES':
    'CNT nurodo {said} eilučių, o pranešime yra {counted, number}. Pataisykite skaičių arba atsiųskite trūkstamas eilutes.',
  'EDIFACT-COMPONENTS-TOO-MANY':
    '{element} turi daugiau komponentų, nei leidžia katalogas ({maximum, number}): {what}. Praleiskite tai, kam jame nėra vietos, arba pažymėkite skirtukus jo tekste.',
  'EDIFACT-CONTROL-CHARACTER': 'Tekste ({what}) yra valdymo simbolis. Pašalinkite jį.',
  'EDIFACT-ELEMENT-MISSING': 'Trūksta privalomo elemento {element}: {what}. Užpildykite jį.',
  'EDIFACT-MESSAGE-VERSION':
    '{version}:{release} nėra pranešimų katalogo versija ir laida. Nurodykite tą, pagal kurią sudarytas pranešimas, pavyzdžiui, D:96A.',
  'EDIFACT-ELEMENT-NOT-NUMERIC':
    'Elementas {element} turi būti skaičius, o „{value}“ juo nėra: {what}. Rašykite skaitmenis su dešimtainiu ženklu, be kitų skirtukų.',
  'EDIFACT-ELEMENT-TOO-LONG':
    'Elemento {element} ilgis {length, number}, leidžiama ne daugiau kaip {maximum, number}: {what}. Sutrumpinkite jį.',
  'EDIFACT-ELEMENTS-TOO-MANY':
    'Segmente {tag} yra daugiau elementų, nei leidžia katalogas ({maximum, number}): {what}. Praleiskite tai, kam jame nėra vietos, arba pažymėkite skirtukus jo tekstuose.',
  'EDIFACT-EMPTY': 'Faile nėra segmentų. Atsiųskite jį dar kartą, visą.',
  'EDIFACT-LIMIT':
    '{unit, select, bytes {Siuntoje daugiau kaip {limit, number} baitų.} segments {Siuntoje daugiau kaip {limit, number} segmentų.} elements {Segmente daugiau kaip {limit, number} elementų.} components {Elemente daugiau kaip {limit, number} komponentų.} other {Komponente daugiau kaip {limit, number} baitų.}} Padalykite ją arba ieškokite, kur trūksta pabaigos ženklo.',
  'EDIFACT-LINE-BREAK':
    'Tekstuose yra eilutės lūžių arba tabuliatorių, pirmas – {what}. Jie perskaityti, kaip parašyti; segmentus baikite tik pabaigos ženklu.',
  'EDIFACT-MESSAGE-UNSUPPORTED':
    'Pranešimas {type} {directory} čia neskaitomas. Siųskite INVOIC iš JT katalogo, geriausia D.96A.',
  'EDIFACT-NO-MESSAGE': 'Siuntoje tokio pranešimo nėra. Atsiųskite prasidedantį segmentu UNH.',
  'EDIFACT-OBJECT-LENGTH':
    'UNO skelbia {length, number} baitų objektą, bet po jo nėra UNP (segmentas {segment, number}). Pataisykite ilgį.',
  'EDIFACT-OUTSIDE-MESSAGE':
    'Segmentas {tag} yra ten, kur nėra atverto pranešimo (segmentas {segment, number}). Įdėkite jį tarp UNH ir UNT.',
  'EDIFACT-RELEASE-AT-END':
    'Failas baigiasi atleidimo ženklu (segmentas {segment, number}): jis nutrauktas. Atsiųskite jį dar kartą, visą.',
  'EDIFACT-REPETITION':
    '{tag} kartojasi dažniau nei {maximum, number} kartų: {what}. Padalykite pranešimą arba kai ką praleiskite.',
  'EDIFACT-SEGMENT-MISSING': 'Trūksta privalomo segmento {tag}: {what}. Pridėkite jį.',
  'EDIFACT-SEGMENT-ORDER':
    'Segmentas {tag} yra ne savo vietoje: {what} (segmentas {segment, number}). Rašykite segmentus katalogo tvarka.',
  'EDIFACT-SEGMENT-UNKNOWN':
    'Pranešimo kataloge nėra segmento {tag}: {what} (segmentas {segment, number}). Praleiskite jį arba nurodykite katalogą, kuriame jis yra.',
  'EDIFACT-SEGMENT-UNTERMINATED':
    'Paskutinis segmentas ({segment, number}) be pabaigos ženklo: failas nutrauktas arba UNA nurodo kitą. Atsiųskite jį dar kartą, visą.',
  'EDIFACT-SETTING': 'Nustatymas {setting} negali būti „{value}“. Pataisykite jį partnerio sutarties formate.',
  'EDIFACT-TAG':
    '„{tag}“ nėra segmento žymė (segmentas {segment, number}). Žymė – trys didžiosios raidės ar skaitmenys be tarpų priekyje; pažymėkite pabaigos ženklus tekstuose.',
  'EDIFACT-TERMINATOR-UNDECLARED':
    'Segmentai baigiasi su eilutėmis, bet UNA to nenurodo. Taip jie ir perskaityti; nurodykite pabaigos ženklą UNA.',
  'EDIFACT-TIME-LEFT-OUT': '{what}: po dienos nurodytas laikas; sąskaitos datos yra dienos, todėl laikas praleistas.',
  'EDIFACT-UNA':
    'UNA nurodo skirtukus, kurie negali veikti: „{una}“. Nurodykite šešis skirtingus ženklus, dešimtainiam – kablelį arba tašką.',
  'EDIFACT-UNA-CHANGED':
    'Kita failo siunta nurodo kitus skirtukus (segmentas {segment, number}). Siųskite ją atskiru failu.',
  'EDIFACT-UNB-MISSING': 'Siunta neprasideda segmentu UNB. Įdėkite pranešimą į voką nuo UNB iki UNZ.',
  'EDIFACT-UNE-COUNT':
    'UNE nurodo {said} pranešimų, o yra {counted, number}. Kažko trūksta arba skaičius neteisingas: atsiųskite dar kartą, visą.',
  'EDIFACT-UNE-MISSING':
    'UNG (segmentas {segment, number}) neužbaigtas segmentu UNE: failas nutrauktas. Atsiųskite jį dar kartą, visą.',
  'EDIFACT-UNE-REFERENCE': 'UNE nurodo nuorodą „{said}“, UNG nurodo „{expected}“. Jos turi sutapti.',
  'EDIFACT-UNH-REFERENCE-REPEATED': 'Du siuntos pranešimai turi nuorodą „{reference}“. Suteikite kiekvienam savą.',
  'EDIFACT-UNT-COUNT':
    'UNT nurodo {said} segmentų, o yra {counted, number}. Kažko trūksta arba skaičius neteisingas: atsiųskite dar kartą, visą.',
  'EDIFACT-UNT-MISSING':
    'UNH (segmentas {segment, number}) neužbaigtas segmentu UNT: failas nutrauktas. Atsiųskite jį dar kartą, visą.',
  'EDIFACT-UNT-REFERENCE': 'UNT nurodo nuorodą „{said}“, UNH nurodo „{expected}“. Jos turi sutapti.',
  'EDIFACT-UNZ-COUNT':
    'UNZ nurodo {said} pranešimų, o yra {counted, number}. Kažko trūksta arba skaičius neteisingas: atsiųskite dar kartą, visą.',
  'EDIFACT-UNZ-MISSING':
    'UNB (segmentas {segment, number}) neužbaigtas segmentu UNZ: failas nutrauktas. Atsiųskite jį dar kartą, visą.',
  'EDIFACT-UNZ-REFERENCE': 'UNZ nurodo nuorodą „{said}“, UNB nurodo „{expected}“. Jos turi sutapti.',
  'EDIFACT-WRAPPED': 'Eilutės laužomos segmentų viduje. Jos sujungtos; siųskite siuntą be eilutės lūžių segmentuose.',
};
