import type { Messages } from '@saikne/kernel';
import type { EdifactProblem } from '../problem.js';

export const edifactMessagesLv: Messages<EdifactProblem> = {
  'EDIFACT-CHARACTER-INVALID':
    'Tekstā ({what}) ir baiti, kas kodējumā {characterSet} nav rakstzīmes: “{text}”. Sūtiet to kodējumā, ko nosauc sūtījums, vai vienojieties ar operatoru par citu.',
  'EDIFACT-CHARACTER-REPERTOIRE':
    'Sūtījums nosauc {characterSet}, taču lieto rakstzīmes ārpus tās, piemēram, mazos burtus. Tās ir nolasītas; nosauciet kopu, kurā tās ir, UNOC vai UNOY.',
  'EDIFACT-CHARACTER-SET':
    'Rakstzīmju kopa {characterSet} nav zināma; tiek lasīti tikai burti bez diakritiskajām zīmēm. Lietojiet UNOC vai UNOY vai vienojieties par kopu ar operatoru.',
  'EDIFACT-CNT-LINES':
    'CNT norāda {said} rindas, bet ziņojumā ir {counted, number}. Izlabojiet skaitu vai nosūtiet trūkstošās rindas.',
  'EDIFACT-COMPONENTS-TOO-MANY':
    '{element} ir vairāk komponentu, nekā atļauj direktorijs ({maximum, number}): {what}. Izlaidiet to, kam tajā nav vietas, vai atbrīvojiet atdalītājus tā tekstā.',
  'EDIFACT-CONTROL-CHARACTER': 'Tekstā ({what}) ir vadības rakstzīme. Izņemiet to.',
  'EDIFACT-ELEMENT-MISSING': 'Trūkst obligātā elementa {element}: {what}. Aizpildiet to.',
  'EDIFACT-MESSAGE-VERSION':
    '{version}:{release} nav ziņojumu direktorija versija un laidiens. Norādiet to, pēc kura ziņojums veidots, piemēram, D:96A.',
  'EDIFACT-ELEMENT-NOT-NUMERIC':
    'Elementam {element} jābūt skaitlim, bet “{value}” tāds nav: {what}. Rakstiet ciparus ar decimālzīmi, bez citiem atdalītājiem.',
  'EDIFACT-ELEMENT-TOO-LONG':
    'Elementa {element} garums ir {length, number}, atļauts ne vairāk kā {maximum, number}: {what}. Saīsiniet to.',
  'EDIFACT-ELEMENTS-TOO-MANY':
    'Segmentā {tag} ir vairāk elementu, nekā atļauj direktorijs ({maximum, number}): {what}. Izlaidiet to, kam tajā nav vietas, vai atbrīvojiet atdalītājus tā tekstos.',
  'EDIFACT-EMPTY': 'Failā nav segmentu. Nosūtiet to vēlreiz, pilnu.',
  'EDIFACT-LIMIT':
    '{unit, select, bytes {Sūtījumā ir vairāk nekā {limit, number} baitu.} segments {Sūtījumā ir vairāk nekā {limit, number} segmentu.} elements {Segmentā ir vairāk nekā {limit, number} elementu.} components {Elementā ir vairāk nekā {limit, number} komponentu.} other {Komponentā ir vairāk nekā {limit, number} baitu.}} Sadaliet to vai meklējiet, kur trūkst beigu zīmes.',
  'EDIFACT-LINE-BREAK':
    'Tekstos ir rindas pārtraukumi vai tabulatori, vispirms {what}. Tie nolasīti, kā rakstīti; segmentus beidziet tikai ar beigu zīmi.',
  'EDIFACT-MESSAGE-UNSUPPORTED':
    'Ziņojums {type} {directory} šeit netiek lasīts. Sūtiet INVOIC no ANO direktorija, vislabāk D.96A.',
  'EDIFACT-NO-MESSAGE': 'Sūtījumā nav šāda ziņojuma. Nosūtiet tādu, kas sākas ar UNH.',
  'EDIFACT-OBJECT-LENGTH':
    'UNO piesaka objektu ar {length, number} baitiem, taču aiz tiem nav UNP (segments {segment, number}). Izlabojiet garumu.',
  'EDIFACT-OUTSIDE-MESSAGE':
    'Segments {tag} atrodas tur, kur nav atvērta ziņojuma (segments {segment, number}). Lieciet to starp UNH un UNT.',
  'EDIFACT-RELEASE-AT-END':
    'Fails beidzas ar atbrīvošanas zīmi (segments {segment, number}): tas ir aprauts. Nosūtiet to vēlreiz, pilnu.',
  'EDIFACT-REPETITION':
    '{tag} atkārtojas biežāk nekā {maximum, number} reizes: {what}. Sadaliet ziņojumu vai kādu izlaidiet.',
  'EDIFACT-SEGMENT-MISSING': 'Trūkst obligātā segmenta {tag}: {what}. Pievienojiet to.',
  'EDIFACT-SEGMENT-ORDER':
    'Segments {tag} ir nepareizā vietā: {what} (segments {segment, number}). Rakstiet segmentus direktorija secībā.',
  'EDIFACT-SEGMENT-UNKNOWN':
    'Ziņojuma direktorijā nav segmenta {tag}: {what} (segments {segment, number}). Izlaidiet to vai nosauciet direktoriju, kurā tas ir.',
  'EDIFACT-SEGMENT-UNTERMINATED':
    'Pēdējam segmentam ({segment, number}) nav beigu zīmes: fails ir aprauts, vai UNA nosauc citu. Nosūtiet to vēlreiz, pilnu.',
  'EDIFACT-SETTING': 'Iestatījums {setting} nevar būt “{value}”. Izlabojiet to partnera līguma formātā.',
  'EDIFACT-TAG':
    '“{tag}” nav segmenta apzīmējums (segments {segment, number}). Tas ir trīs lielie burti vai cipari bez atstarpēm pirms tā; atbrīvojiet beigu zīmes tekstos.',
  'EDIFACT-TERMINATOR-UNDECLARED':
    'Segmenti beidzas līdz ar rindām, taču UNA to nenorāda. Tā tie arī nolasīti; norādiet beigu zīmi ar UNA.',
  'EDIFACT-TIME-LEFT-OUT': '{what}: aiz dienas norādīts laiks; rēķina datumi ir dienas, tāpēc laiks izlaists.',
  'EDIFACT-UNA':
    'UNA norāda atdalītājus, kas nevar darboties: “{una}”. Nosauciet sešas dažādas zīmes, decimālzīmei – komatu vai punktu.',
  'EDIFACT-UNA-CHANGED':
    'Nākamais sūtījums failā norāda citus atdalītājus (segments {segment, number}). Sūtiet to kā atsevišķu failu.',
  'EDIFACT-UNB-MISSING': 'Sūtījums nesākas ar UNB. Ielieciet ziņojumu aploksnē no UNB līdz UNZ.',
  'EDIFACT-UNE-COUNT':
    'UNE norāda {said} ziņojumus, bet ir {counted, number}. Kaut kā trūkst, vai skaits ir nepareizs: nosūtiet vēlreiz, pilnu.',
  'EDIFACT-UNE-MISSING':
    'UNG (segments {segment, number}) nav noslēgts ar UNE: fails ir aprauts. Nosūtiet to vēlreiz, pilnu.',
  'EDIFACT-UNE-REFERENCE': 'UNE norāda atsauci “{said}”, UNG norāda “{expected}”. Tām jābūt vienādām.',
  'EDIFACT-UNH-REFERENCE-REPEATED': 'Diviem sūtījuma ziņojumiem ir atsauce “{reference}”. Dodiet katram savu.',
  'EDIFACT-UNT-COUNT':
    'UNT norāda {said} segmentus, bet ir {counted, number}. Kaut kā trūkst, vai skaits ir nepareizs: nosūtiet vēlreiz, pilnu.',
  'EDIFACT-UNT-MISSING':
    'UNH (segments {segment, number}) nav noslēgts ar UNT: fails ir aprauts. Nosūtiet to vēlreiz, pilnu.',
  'EDIFACT-UNT-REFERENCE': 'UNT norāda atsauci “{said}”, UNH norāda “{expected}”. Tām jābūt vienādām.',
  'EDIFACT-UNZ-COUNT':
    'UNZ norāda {said} ziņojumus, bet ir {counted, number}. Kaut kā trūkst, vai skaits ir nepareizs: nosūtiet vēlreiz, pilnu.',
  'EDIFACT-UNZ-MISSING':
    'UNB (segments {segment, number}) nav noslēgts ar UNZ: fails ir aprauts. Nosūtiet to vēlreiz, pilnu.',
  'EDIFACT-UNZ-REFERENCE': 'UNZ norāda atsauci “{said}”, UNB norāda “{expected}”. Tām jābūt vienādām.',
  'EDIFACT-WRAPPED':
    'Rindas ir pārtrauktas segmentu iekšienē. Tās savienotas; sūtiet sūtījumu bez rindas pārtraukumiem segmentos.',
};
