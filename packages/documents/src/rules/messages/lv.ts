import type { Messages } from '@saikne/kernel';
import type { MessageKey } from './kinds.js';

export const ruleMessagesLv: Messages<MessageKey> = {
  mandatory: 'Trūkst: {what}. Pievienojiet.',
  any: 'Nav norādīts neviens no šiem: {what}. Norādiet vismaz vienu.',
  all: 'Jānorāda visi: {what}. Pievienojiet trūkstošo.',
  once: 'Norādīts vairākkārt: {what}. Atstājiet vienu.',
  'exactly-once': 'Jābūt tieši vienam: {what}. Atstājiet vienu vai pievienojiet.',
  'at-most': '{what}: atļauts ne vairāk kā {count}. Izņemiet liekos.',
  'payee-once':
    '{what}: drīkst norādīt vienreiz, un maksājuma saņēmējam jābūt ar citu nosaukumu nekā pārdevējam. Atstājiet vienu vai saņēmēju nenorādiet.',
  'payee-differs':
    'Maksājuma saņēmējam ir pārdevēja nosaukums vai identifikators. Nenorādiet saņēmēju vai norādiet citu.',
  exclusive: 'Drīkst norādīt tikai vienu no šiem: {what}. Otru izņemiet.',
  differs: 'Šie nedrīkst būt vienādi: {what}. Mainiet vai izņemiet vienu.',
  'same-everywhere': 'Visur jābūt vienādai vērtībai: {what}. Saskaņojiet vērtības.',
  'same-reason': 'Jānorāda viens un tas pats iemesls: {what}. Saskaņojiet kodu un tekstu.',
  'same-unit': 'Mērvienības atšķiras: {what}. Lietojiet vienu mērvienību.',
  'same-sign': 'Šīm summām nedrīkst būt pretējas zīmes: {what}. Izlabojiet vienu.',
  sum: 'Summas nesakrīt: {formula}. Izlabojiet kādu no šīm: {what}.',
  decimals: 'Vairāk nekā divi cipari aiz komata: {what}. Noapaļojiet līdz diviem.',
  'code-list': 'Koda nav sarakstā {list}: {what}. Lietojiet saraksta kodu.',
  'one-of': '{what}: jābūt vienam no {values}. Izlabojiet.',
  'value-is': '{what}: jābūt {wanted}. Izlabojiet.',
  'code-instead': '{what}: lietojiet kodu {code}.',
  form: '{what}: neatbilst formai {form}. Izlabojiet.',
  date: '{what}: nav datums formā GGGG-MM-DD. Izlabojiet.',
  length: '{what}: jābūt {length} zīmēm. Izlabojiet.',
  identifier: '{what}: nav derīgs {scheme} identifikators. Pārbaudiet formu un kontrolciparus.',
  'one-kind-of-identifier': 'Norādiet tikai viena veida identifikatoru, ar shēmu vai bez tās: {what}.',
  scheme: '{what}: nav norādīta identifikatora shēma. Norādiet to.',
  'scheme-is': '{what}: shēmai jābūt {scheme}. Izlabojiet shēmu vai norādiet šādu identifikatoru.',
  attribute: '{what}: trūkst atribūta {attribute}. Pievienojiet.',
  unused: '{what} rēķinā pēc EN 16931 nelieto, un saņēmējs to var nepamanīt. Izņemiet.',
  'unused-attribute': 'Atribūtu {attribute} rēķinā pēc EN 16931 nelieto. Izņemiet.',
  'unused-unless': '{what}: atļauta tikai vērtība {wanted}. Mainiet vai izņemiet.',
  'price-allowance': 'Cenu drīkst samazināt ar atlaidi, bet ne palielināt ar piemaksu: {what}. Izlabojiet pazīmi.',
  empty: 'Elements {place} ir tukšs. Aizpildiet vai izņemiet.',
  process: '{what}: nav Peppol BIS Billing 3 process. Norādiet procesa identifikatoru.',
  specification: '{what}: jāsākas ar {specification}, un aiz dubulta kola nedrīkst būt nekā. Izlabojiet.',
  'document-currency': 'Summa nav rēķina valūtā ({what}). Norādiet to rēķina valūtā.',
  'needed-with': 'Ja ir norādīts {others}, vajadzīgs arī {first}. Pievienojiet.',
  'not-negative': '{what}: nedrīkst būt negatīvs skaitlis. Izlabojiet.',
  'above-zero': '{what}: jābūt lielākam par nulli. Izlabojiet.',
  'period-order': 'Periods beidzas, pirms tas sākas: {what}. Izlabojiet datumus.',
  'line-period': 'Rindas periods ir ārpus rēķina perioda: {what}. Izlabojiet datumus.',
  'card-number':
    '{what}: redzama pārāk liela daļa kartes numura. Atstājiet ne vairāk kā pirmos sešus un pēdējos četrus ciparus.',
  'credit-transfer-account':
    'Kredīta pārvedumam vajadzīgs konts: {what}. Pievienojiet kontu vai izvēlieties citu maksāšanas veidu.',
  'seller-identified': 'Pārdevējam nav neviena identifikatora. Norādiet vismaz vienu: {what}.',
  'vat-prefix': '{what}: jāsākas ar valsts kodu, Grieķijai ar EL. Izlabojiet.',
  'tax-registration': 'Nodokļu reģistrācijai vajadzīgs gan numurs, gan shēma ({what}). Pievienojiet trūkstošo.',
  'reference-type':
    'Dokumenta atsauces veids neatbilst: {what}. Lietojiet 130 rēķina objektam un nekādu veidu pamatojošam dokumentam.',
  'accounting-total':
    'Ja ir uzskaites valūta, vajadzīga tieši viena PVN kopsumma bez sadalījuma; ja nav, nevienas: {what}.',
  'accounting-vat-amount': 'Ja ir norādīts {first}, vajadzīgs arī: {others}. Pievienojiet.',
  'split-payment-domestic':
    'PVN kategorija B (dalītais maksājums) ir tikai rēķiniem Itālijā. Izvēlieties citu kategoriju.',
  'split-payment-alone':
    'PVN kategorija B (dalītais maksājums) nedrīkst būt kopā ar kategoriju S. Lietojiet vienu no tām.',
  'vat-alone': 'Kopā ar PVN kategoriju {category} nedrīkst būt cita kategorija: {what}. Lietojiet vienu no tām.',
  'vat-breakdown':
    'PVN sadalījums neatbilst kategorijas {category} lietojumam rindās, atlaidēs un piemaksās. Saskaņojiet: {what}.',
  'vat-parties':
    '{category, select, O {Ja {first} ir O, PVN numurus norādīt nedrīkst. Izņemiet: {others}.} other {Ja {first} ir {category}, vajadzīgi pušu nodokļu numuri. Norādiet trūkstošo no šiem: {others}.}}',
  'vat-rate-zero': 'PVN kategorijā {category} likmei jābūt 0: {what}.',
  'vat-rate-absent': 'PVN kategorijā {category} likmes nav. Izņemiet: {what}.',
  'vat-rate-above-zero': 'PVN kategorijā {category} likmei jābūt lielākai par 0: {what}.',
  'vat-rate-zero-or-above': 'PVN kategorijā {category} likmei jābūt 0 vai lielākai: {what}.',
  'vat-taxable':
    'PVN kategorijas {category} apliekamā summa nav tās rindu un piemaksu summa bez atlaidēm. Izlabojiet: {first}.',
  'vat-taxable-by-rate':
    'PVN kategorijas {category} apliekamā summa ar šo likmi nav tās rindu un piemaksu summa bez atlaidēm. Izlabojiet: {first}.',
  'vat-amount-zero': 'Kategorijas {category} PVN jābūt 0. Izlabojiet: {what}.',
  'vat-amount-by-rate': 'Kategorijas {category} PVN nav apliekamā summa, reizināta ar likmi. Izlabojiet: {what}.',
  'vat-reason': 'PVN kategorijai {category} vajadzīgs atbrīvojuma iemesls. Norādiet vienu no šiem: {what}.',
  'vat-no-reason': 'PVN kategorijai {category} atbrīvojuma iemeslu nenorāda. Izņemiet: {what}.',
  'intra-community-date':
    'Piegādei Eiropas Savienībā vajadzīgs piegādes datums vai rēķina periods. Norādiet vienu no šiem: {what}.',
  'intra-community-country': 'Piegādei Eiropas Savienībā vajadzīga piegādes valsts. Pievienojiet: {what}.',
  'reason-category':
    'Atbrīvojuma iemesls {reason} ir tikai PVN kategorijai {category}. Izlabojiet iemeslu vai kategoriju.',
  'german-only': '{what}: kodi {values} ir tikai rēķiniem Vācijā. Izvēlieties citu.',
  'greek-number':
    '{segment, select, 0 {Grieķijas rēķina numuram ir sešas daļas, atdalītas ar vertikālu svītru: nodokļu numurs, datums, filiāle, dokumenta veids, sērija, numurs. Norādiet visas.} other {Grieķijas rēķina numura {segment}. daļa ir nepareiza. Daļas: nodokļu numurs, datums, filiāle, dokumenta veids, sērija, numurs.}}',
  'danish-tax':
    'Iemesla kodam ZZZ iemeslam jābūt Dānijas nodokļa numuram vai numuram un nosaukumam, ko atdala numura zīme: {what}.',
  'cash-discount':
    '{what}: skonto raksta kā #SKONTO#TAGE=14#PROZENT=2.00#, atsevišķā rindā, kas beidzas ar rindas pārtraukumu.',
  'attachment-names': 'Diviem pielikumiem ir viens faila nosaukums. Dodiet katram savu.',
  'described-reference': 'Vajadzīgs pamatojošs dokuments ar aprakstu {description}. Pievienojiet tieši vienu.',
  'described-once': 'Tikai viens pamatojošs dokuments drīkst būt ar aprakstu {description}. Atstājiet vienu.',
  'payment-means': 'Ja summa ir jāmaksā, vajadzīgi maksājuma norādījumi: {what}. Pievienojiet.',
  'payment-needs': 'Maksāšanas veidam {codes} vajadzīgs: {others}. Pievienojiet trūkstošo.',
  'payment-excludes': 'Maksāšanas veidam {codes} neatbilst: {others}. Izņemiet.',
  'payment-form': 'Maksāšanas veidam {codes} jāatbilst formai {form}: {what}. Izlabojiet.',
  'UBL-XSD-UNKNOWN': '{element} šeit nedrīkst būt ({place}). Izņemiet vai pārvietojiet savā vietā.',
  'UBL-XSD-ORDER': '{element} ir par vēlu ({place}): shēma nosaka elementu secību. Pārvietojiet augstāk.',
  'UBL-XSD-REPEATED': '{element} šeit drīkst būt tikai vienreiz ({place}). Atstājiet vienu.',
  'UBL-XSD-MISSING': '{place}: trūkst elementa {element}. Pievienojiet.',
  'UBL-XSD-TEXT': '{place}: starp elementiem ir teksts. Izņemiet to.',
  'UBL-XSD-ATTRIBUTE': 'Atribūts {attribute} šeit nedrīkst būt ({place}). Izņemiet.',
  'UBL-XSD-ATTRIBUTE-MISSING': 'Trūkst atribūta {attribute} ({place}). Pievienojiet.',
  'UBL-XSD-VALUE':
    '{place}: vērtība nav {kind, select, decimal {decimālskaitlis} date {datums (GGGG-MM-DD)} time {laiks (hh:mm:ss)} boolean {true vai false} language {valodas kods (lv, de-AT)} other {base64 fails}}. Izlabojiet.',
};
