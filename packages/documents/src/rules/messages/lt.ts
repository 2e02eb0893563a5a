import type { Messages } from '@saikne/kernel';
import type { MessageKey } from './kinds.js';

export const ruleMessagesLt: Messages<MessageKey> = {
  mandatory: 'Trūksta: {what}. Pridėkite.',
  any: 'Nenurodyta nė viena iš šių reikšmių: {what}. Nurodykite bent vieną.',
  all: 'Turi būti nurodyta viskas: {what}. Pridėkite, ko trūksta.',
  once: 'Nurodyta kelis kartus: {what}. Palikite vieną.',
  'exactly-once': 'Turi būti lygiai vienas: {what}. Palikite vieną arba pridėkite.',
  'at-most': '{what}: leidžiama ne daugiau kaip {count}. Pašalinkite perteklių.',
  'payee-once':
    '{what}: galima nurodyti vieną kartą, o gavėjo pavadinimas turi skirtis nuo pardavėjo. Palikite vieną arba gavėjo nenurodykite.',
  'payee-differs':
    'Mokėjimo gavėjo pavadinimas arba identifikatorius sutampa su pardavėjo. Gavėjo nenurodykite arba nurodykite kitą.',
  exclusive: 'Galima nurodyti tik vieną iš šių reikšmių: {what}. Kitą pašalinkite.',
  differs: 'Šios reikšmės negali sutapti: {what}. Pakeiskite arba pašalinkite vieną.',
  'same-everywhere': 'Reikšmė visur turi būti ta pati: {what}. Suvienodinkite reikšmes.',
  'same-reason': 'Priežastis turi būti ta pati: {what}. Suderinkite kodą ir tekstą.',
  'same-unit': 'Matavimo vienetai skiriasi: {what}. Naudokite tą patį vienetą.',
  'same-sign': 'Šių sumų ženklai negali būti priešingi: {what}. Pataisykite vieną.',
  sum: 'Sumos nesutampa: {formula}. Pataisykite vieną iš šių: {what}.',
  decimals: 'Daugiau kaip du skaitmenys po kablelio: {what}. Suapvalinkite iki dviejų.',
  'code-list': 'Kodo nėra sąraše {list}: {what}. Naudokite sąrašo kodą.',
  'one-of': '{what}: turi būti viena iš reikšmių {values}. Pataisykite.',
  'value-is': '{what}: turi būti {wanted}. Pataisykite.',
  'code-instead': '{what}: naudokite kodą {code}.',
  form: '{what}: neatitinka formos {form}. Pataisykite.',
  date: '{what}: ne data forma MMMM-mm-dd. Pataisykite.',
  length: '{what}: turi būti {length} ženklų. Pataisykite.',
  identifier: '{what}: negaliojantis {scheme} identifikatorius. Patikrinkite formą ir kontrolinius skaitmenis.',
  'one-kind-of-identifier': 'Nurodykite tik vienos rūšies identifikatorių, su schema arba be jos: {what}.',
  scheme: '{what}: nenurodyta identifikatoriaus schema. Nurodykite ją.',
  'scheme-is': '{what}: schema turi būti {scheme}. Pataisykite schemą arba nurodykite tokį identifikatorių.',
  attribute: '{what}: trūksta atributo {attribute}. Pridėkite.',
  unused: '{what} EN 16931 sąskaitoje nenaudojama, ir gavėjas gali to nepastebėti. Pašalinkite.',
  'unused-attribute': 'Atributas {attribute} EN 16931 sąskaitoje nenaudojamas. Pašalinkite.',
  'unused-unless': '{what}: leidžiama tik reikšmė {wanted}. Pakeiskite arba pašalinkite.',
  'price-allowance': 'Kainą galima sumažinti nuolaida, bet ne padidinti priemoka: {what}. Pataisykite požymį.',
  empty: 'Elementas {place} tuščias. Užpildykite arba pašalinkite.',
  process: '{what}: tai ne Peppol BIS Billing 3 procesas. Įrašykite proceso identifikatorių.',
  specification: '{what}: turi prasidėti {specification}, o po dvigubo dvitaškio nieko negali būti. Pataisykite.',
  'document-currency': 'Suma nurodyta ne sąskaitos valiuta ({what}). Nurodykite ją sąskaitos valiuta.',
  'needed-with': 'Kai nurodyta {others}, reikia ir: {first}. Pridėkite.',
  'not-negative': '{what}: negali būti neigiama. Pataisykite.',
  'above-zero': '{what}: turi būti daugiau už nulį. Pataisykite.',
  'period-order': 'Laikotarpis baigiasi anksčiau, nei prasideda: {what}. Pataisykite datas.',
  'line-period': 'Eilutės laikotarpis yra už sąskaitos laikotarpio ribų: {what}. Pataisykite datas.',
  'card-number':
    '{what}: matoma per didelė kortelės numerio dalis. Palikite ne daugiau kaip pirmus šešis ir paskutinius keturis skaitmenis.',
  'credit-transfer-account':
    'Kredito pervedimui reikia sąskaitos: {what}. Pridėkite sąskaitą arba pasirinkite kitą mokėjimo būdą.',
  'seller-identified': 'Pardavėjas neturi jokio identifikatoriaus. Nurodykite bent vieną: {what}.',
  'vat-prefix': '{what}: turi prasidėti valstybės kodu, Graikijos EL. Pataisykite.',
  'tax-registration': 'Mokesčių registracijai reikia numerio ir schemos ({what}). Pridėkite, ko trūksta.',
  'reference-type':
    'Dokumento nuorodos rūšis netinka: {what}. Sąskaitos objektui naudokite 130, o pridedamam dokumentui rūšies nenurodykite.',
  'accounting-total':
    'Kai yra apskaitos valiuta, turi būti lygiai viena PVM suma be paskirstymo, o kai jos nėra – nė vienos: {what}.',
  'accounting-vat-amount': 'Kai nurodyta {first}, reikia ir: {others}. Pridėkite.',
  'split-payment-domestic':
    'PVM kategorija B (išskaidytas mokėjimas) skirta tik sąskaitoms Italijoje. Pasirinkite kitą kategoriją.',
  'split-payment-alone':
    'PVM kategorija B (išskaidytas mokėjimas) negali būti kartu su kategorija S. Naudokite vieną iš jų.',
  'vat-alone': 'Kartu su PVM kategorija {category} negali būti kitos kategorijos: {what}. Naudokite vieną iš jų.',
  'vat-breakdown':
    'PVM paskirstymas neatitinka kategorijos {category} naudojimo eilutėse, nuolaidose ir priemokose. Suderinkite: {what}.',
  'vat-parties':
    '{category, select, O {Kai {first} yra O, PVM numerių nurodyti negalima. Pašalinkite: {others}.} other {Kai {first} yra {category}, reikia šalių mokesčių numerių. Nurodykite, ko trūksta iš šių: {others}.}}',
  'vat-rate-zero': 'PVM kategorijos {category} tarifas turi būti 0: {what}.',
  'vat-rate-absent': 'PVM kategorija {category} tarifo neturi. Pašalinkite: {what}.',
  'vat-rate-above-zero': 'PVM kategorijos {category} tarifas turi būti didesnis už 0: {what}.',
  'vat-rate-zero-or-above': 'PVM kategorijos {category} tarifas turi būti 0 arba didesnis: {what}.',
  'vat-taxable':
    'PVM kategorijos {category} apmokestinamoji suma nelygi jos eilučių ir priemokų sumai be nuolaidų. Pataisykite: {first}.',
  'vat-taxable-by-rate':
    'PVM kategorijos {category} apmokestinamoji suma šiuo tarifu nelygi jos eilučių ir priemokų sumai be nuolaidų. Pataisykite: {first}.',
  'vat-amount-zero': 'Kategorijos {category} PVM turi būti 0. Pataisykite: {what}.',
  'vat-amount-by-rate':
    'Kategorijos {category} PVM nelygus apmokestinamajai sumai, padaugintai iš tarifo. Pataisykite: {what}.',
  'vat-reason': 'PVM kategorijai {category} reikia atleidimo priežasties. Nurodykite vieną iš šių: {what}.',
  'vat-no-reason': 'PVM kategorijai {category} atleidimo priežastis nenurodoma. Pašalinkite: {what}.',
  'intra-community-date':
    'Tiekimui Europos Sąjungoje reikia pristatymo datos arba sąskaitos laikotarpio. Nurodykite vieną iš šių: {what}.',
  'intra-community-country': 'Tiekimui Europos Sąjungoje reikia pristatymo valstybės. Pridėkite: {what}.',
  'reason-category':
    'Atleidimo priežastis {reason} tinka tik PVM kategorijai {category}. Pataisykite priežastį arba kategoriją.',
  'german-only': '{what}: kodai {values} skirti tik sąskaitoms Vokietijoje. Pasirinkite kitą.',
  'greek-number':
    '{segment, select, 0 {Graikijos sąskaitos numeris turi šešias dalis, atskirtas vertikaliais brūkšniais: mokesčių numeris, data, filialas, dokumento rūšis, serija, numeris. Įrašykite visas.} other {Graikijos sąskaitos numerio {segment} dalis neteisinga. Dalys: mokesčių numeris, data, filialas, dokumento rūšis, serija, numeris.}}',
  'danish-tax':
    'Kai priežasties kodas ZZZ, priežastis turi būti Danijos mokesčio numeris arba numeris ir pavadinimas, atskirti grotelėmis: {what}.',
  'cash-discount':
    '{what}: nuolaida už ankstyvą mokėjimą rašoma #SKONTO#TAGE=14#PROZENT=2.00#, atskiroje eilutėje, kuri baigiasi eilutės pabaiga.',
  'attachment-names': 'Du priedai turi tą patį failo pavadinimą. Kiekvienam duokite savo.',
  'described-reference': 'Reikia pridedamo dokumento su aprašu {description}. Pridėkite lygiai vieną.',
  'described-once': 'Aprašą {description} gali turėti tik vienas pridedamas dokumentas. Palikite vieną.',
  'payment-means': 'Kai suma mokėtina, reikia mokėjimo nurodymų: {what}. Pridėkite.',
  'payment-needs': 'Mokėjimo būdui {codes} reikia: {others}. Pridėkite, ko trūksta.',
  'payment-excludes': 'Mokėjimo būdui {codes} netinka: {others}. Pašalinkite.',
  'payment-form': 'Mokėjimo būdui {codes} forma turi būti {form}: {what}. Pataisykite.',
  'UBL-XSD-UNKNOWN': '{element} čia būti negali ({place}). Pašalinkite arba perkelkite į savo vietą.',
  'UBL-XSD-ORDER': '{element} yra per vėlai ({place}): schema nustato elementų tvarką. Perkelkite aukščiau.',
  'UBL-XSD-REPEATED': '{element} čia gali būti tik vieną kartą ({place}). Palikite vieną.',
  'UBL-XSD-MISSING': '{place}: trūksta elemento {element}. Pridėkite.',
  'UBL-XSD-TEXT': '{place}: tarp elementų yra tekstas. Pašalinkite jį.',
  'UBL-XSD-ATTRIBUTE': 'Atributas {attribute} čia būti negali ({place}). Pašalinkite.',
  'UBL-XSD-ATTRIBUTE-MISSING': 'Trūksta atributo {attribute} ({place}). Pridėkite.',
  'UBL-XSD-VALUE':
    '{place}: reikšmė nėra {kind, select, decimal {dešimtainis skaičius} date {data (MMMM-mm-dd)} time {laikas (hh:mm:ss)} boolean {true arba false} language {kalbos kodas (lt, de-AT)} other {base64 failas}}. Pataisykite.',
};
