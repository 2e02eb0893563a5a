import type { Messages } from '@saikne/kernel';
import type { ReadingProblem } from './problem.js';

export const readingMessagesLt: Messages<ReadingProblem> = {
  'TERM-MISSING': 'Trūksta: {what}. Pridėkite.',
  'TERM-REPEATED': '{what} čia nurodyta antrą kartą, reikšmė „{value}“. Gali būti tik kartą: palikite teisingą.',
  'TERM-NOT-A-DATE':
    '{what} yra „{value}“, o tai nėra šio formato reikalaujamos formos data. Nurodykite kalendorinę dieną be laiko juostos.',
  'TERM-NOT-A-NUMBER':
    '{what} yra „{value}“, o tai nėra dešimtainis skaičius. Rašykite skaitmenis su tašku prieš dešimtaines, be tarpų ir be laipsnio.',
  'TERM-NOT-BASE64': '{what} nėra užkoduota base64. Užkoduokite failą iš naujo.',
  'TERM-FORM': '{what} yra „{value}“, o tai neatitinka šio lauko formos. Pataisykite reikšmę.',
  'TERM-INCOMPLETE':
    '{what} yra neišsamus: identifikatoriui trūksta reikšmės arba failui – pavadinimo ar tipo. Pridėkite.',
  'TERM-CONTRADICTED': '{what} nurodyta dviejose vietose su skirtingomis reikšmėmis; čia – „{value}“. Suvienodinkite.',
  'TERM-ASSUMED':
    '{what} nenurodyta, nors su tuo susiję duomenys yra; laikoma, kad tai „{value}“. Nurodykite, jei yra kitaip.',
  'CURRENCY-DIFFERS': '{what} nurodyta valiuta {value}, bet turi būti {expected}. Nurodykite sumą šia valiuta.',
  'ELEMENT-REPEATED': 'Elementas {element} čia nurodytas antrą kartą; gali būti tik kartą. Skaitomas tik pirmasis.',
  'COUNT-WRONG': 'Dokumente nurodyta {value}, bet yra {counted}. Pataisykite skaičių arba raskite, ko trūksta.',
  'JSON-NOT-UTF-8': 'Failas nėra UTF-8 koduotės. JSON rašykite UTF-8.',
  'JSON-NOT-WELL-FORMED': 'JSON sudarytas neteisingai: {line} eilutė, {column} stulpelis. Pataisykite ten.',
  'JSON-DUPLICATE-KEY': 'JSON objekte raktas nurodytas du kartus ({line} eilutė, {column} stulpelis). Palikite vieną.',
  'JSON-TOO-DEEP':
    'JSON per giliai įdėtas: {line} eilutė, {column} stulpelis. Sąskaitai to nereikia: patikrinkite jį sukūrusią programą.',
  'JSON-NOT-THIS-FORMAT':
    'Rakto „{key}“ trūksta arba jis neatitinka šio formato ir versijos. Žiūrėkite JSON sąskaitos schemą.',
  'JSON-UNKNOWN-KEY': 'Raktas „{key}“ čia nežinomas. Pašalinkite arba pataisykite rašybą.',
  'JSON-WRONG-KIND': 'Čia turi būti JSON {expected}. Sumos, datos ir kodai yra eilutės, kad niekas nebūtų apvalinama.',
  'DOCUMENT-EMPTY': 'Failas tuščias. Atsiųskite jį visą dar kartą.',
  'DOCUMENT-TOO-BIG':
    'Failo dydis {bytes} baitų; leidžiama {maximumBytes}. Padalykite jį arba didelius priedus siųskite kitaip.',
  'FORMAT-UNKNOWN': 'Failo formatas nežinomas. Siųskite UBL, CII, EDIFACT INVOIC, Estijos e. sąskaitą, eDoc arba JSON.',
  'FORMAT-UNKNOWN-ROOT':
    'XML prasideda {root}, o tai nežinomas dokumentas. Patikrinkite šakninį elementą ir jo vardų sritį.',
  'MORE-THAN-ONE-DOCUMENT': 'Faile yra dokumentų: {count}. Siųskite kiekvieną atskirai.',
  'CONVERSION-LOSES-ESSENTIAL':
    'Konvertuojant būtų prarasta {what} („{value}“), todėl konvertavimas sustabdytas. Pakeiskite partnerio formatą arba siuntėjui sutikus reikšmę praleiskite.',
  'CONVERSION-NOT-PROVEN':
    'Perskaičius rezultatą, {what} yra „{right}“, o šaltinyje – „{left}“. Rezultatas atmestas; praneškite operatoriui.',
};
