import type { Messages } from '@saikne/kernel';
import type { XmlProblem } from '../xml-problem.js';

export const xmlMessagesLt: Messages<XmlProblem> = {
  'XML-EMPTY': 'Dokumente nėra turinio ({line} eilutė, {column} ženklas). Atsiųskite visą failą dar kartą.',
  'XML-LIMIT-BYTES':
    'Dokumentas didesnis nei {limit} baitų. Padalykite jį arba paprašykite operatoriaus padidinti ribą.',
  'XML-LIMIT-DEPTH':
    'Elementai įdėti giliau nei {limit} lygių ({line} eilutė, {column} ženklas). To nereikia jokiam verslo dokumentui: patikrinkite jį parašiusią programą.',
  'XML-LIMIT-ELEMENTS': 'Dokumente daugiau nei {limit} elementų ({line} eilutė, {column} ženklas). Padalykite jį.',
  'XML-LIMIT-ATTRIBUTES':
    'Elementas turi daugiau nei {limit} atributų ({line} eilutė, {column} ženklas). Patikrinkite dokumentą parašiusią programą.',
  'XML-LIMIT-NAMESPACES':
    'Vardų sričių deklaracijų daugiau nei {limit} ({line} eilutė, {column} ženklas). Kiekvieną vardų sritį deklaruokite vieną kartą, šakniniame elemente.',
  'XML-LIMIT-NAMES':
    'Dokumente daugiau nei {limit} vardų, kurių nėra jokiame žinomame formate ({line} eilutė, {column} ženklas). Atsiųskite jį palaikomu formatu.',
  'XML-ENCODING-UNSUPPORTED':
    'Koduotė {encoding} nepalaikoma. Rašykite dokumentą UTF-8; taip pat skaitomos: {supported}.',
  'XML-ENCODING-CONTRADICTED':
    'Dokumentas deklaruoja koduotę {encoding}, bet jo baitai prasideda kaip {found}. Deklaracija turi atitikti baitus, geriausia UTF-8.',
  'XML-ENCODING-BROKEN':
    'Yra baitų, kurie koduotėje {encoding} nėra joks rašmuo ({line} eilutė, {column} ženklas). Parašykite dokumentą iš naujo UTF-8 arba deklaruokite tikrąją koduotę.',
  'XML-DECLARATION-MALFORMED':
    'XML deklaracija sudaryta netinkamai ({line} eilutė, {column} ženklas). Joje turi būti version="1.0" ir šia tvarka gali būti encoding bei standalone; arba jos nerašykite.',
  'XML-DTD-REFUSED':
    'Dokumente yra dokumento tipo deklaracija ({line} eilutė, {column} ženklas). Saugumo sumetimais jos nepriimamos: pašalinkite DOCTYPE.',
  'XML-CHARACTER-FORBIDDEN':
    'XML negali turėti rašmens {character} ({line} eilutė, {column} ženklas). Pašalinkite jį iš teksto.',
  'XML-CONTENT-OUTSIDE-ROOT':
    'Kažkas yra už šakninio elemento ribų ({line} eilutė, {column} ženklas). Pašalinkite tai, kas yra prieš jį arba po jo.',
  'XML-ENDED-EARLY':
    'Dokumentas baigiasi anksčiau, nei užverti visi jo elementai ({line} eilutė, {column} ženklas). Tikriausiai jis nutrūko: atsiųskite visą dar kartą.',
  'XML-TAG-MALFORMED':
    'Žymė {name} sudaryta netinkamai ({line} eilutė, {column} ženklas). Patikrinkite tarpus tarp atributų ir užveriamąjį skliaustą.',
  'XML-TAG-MISMATCH':
    'Pabaigos žymė {found} yra ten, kur reikia užverti {expected} ({line} eilutė, {column} ženklas). Užverkite elementus atvirkštine atvėrimo tvarka.',
  'XML-NAME-MALFORMED':
    'Ten, kur turi būti vardas, jo nėra ({line} eilutė, {column} ženklas). Ženklą „mažiau“ tekste rašykite kaip nuorodą lt.',
  'XML-ATTRIBUTE-MALFORMED':
    'Atributas {name} neturi reikšmės kabutėse ({line} eilutė, {column} ženklas). Rašykite vardą, lygybės ženklą ir reikšmę kabutėse.',
  'XML-ATTRIBUTE-REPEATED':
    'Atributas {name} vienoje žymėje yra du kartus ({line} eilutė, {column} ženklas). Palikite vieną.',
  'XML-ATTRIBUTE-LESS-THAN':
    'Atributo {name} reikšmėje yra ženklas „mažiau“ ({line} eilutė, {column} ženklas). Rašykite jį kaip nuorodą lt.',
  'XML-REFERENCE-MALFORMED':
    'Ženklas & nepradeda nuorodos ({line} eilutė, {column} ženklas). Tekste rašykite jį kaip nuorodą amp.',
  'XML-ENTITY-UNDECLARED':
    'Esybė {name} nežinoma ({line} eilutė, {column} ženklas). Rašykite patį rašmenį; iš anksto apibrėžtos tik lt, gt, amp, quot ir apos.',
  'XML-COMMENT-MALFORMED':
    'Komentaras sudarytas netinkamai ({line} eilutė, {column} ženklas). Jame negali būti dviejų brūkšnelių iš eilės.',
  'XML-CDATA-MALFORMED':
    'CDATA sekcija prasideda ne taip, kaip turi ({line} eilutė, {column} ženklas). Rašykite CDATA didžiosiomis raidėmis arba rašykite tekstą be jos.',
  'XML-CDATA-END-IN-TEXT':
    'CDATA sekcijos pabaigos ženklas yra tekste ({line} eilutė, {column} ženklas). Jo ženklą „daugiau“ rašykite kaip nuorodą gt.',
  'XML-INSTRUCTION-MALFORMED':
    'Apdorojimo instrukcija {name} čia neleidžiama arba sudaryta netinkamai ({line} eilutė, {column} ženklas). XML deklaracija gali būti tik pačioje pradžioje.',
  'XML-PREFIX-UNDECLARED':
    'Prefiksas {prefix} nedeklaruotas ({line} eilutė, {column} ženklas). Deklaruokite jo vardų sritį šakniniame elemente.',
  'XML-NAMESPACE-MALFORMED':
    'Vardų srities deklaracija {name} neleidžiama ({line} eilutė, {column} ženklas). Prefiksai xml ir xmlns rezervuoti, o prefikso negalima deklaruoti tuščio.',
};
