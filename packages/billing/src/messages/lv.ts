import type { ExplanationMessageKey } from './en.js';

export const explanationMessagesLv: Readonly<Record<ExplanationMessageKey, string>> = {
  given: '{amount} EUR, kā nolīgts.',
  sum: '{amount} EUR, {parts} daļu summa.',
  monthlyFee: 'Mēneša maksa {whole} EUR par visu mēnesi.',
  partOfMonthlyFee: 'Mēneša maksa {whole} EUR × {days} ÷ {ofDays} dienas = {amount} EUR.',
  changedMonthlyFee: 'Mēneša maksa mainījās mēneša laikā: {amount} EUR par {days} dienām, katra pēc savas maksas.',
  periodFee: '{licences} licences × {price} EUR par periodu = {amount} EUR.',
  shareOfPeriod: 'Visa perioda maksa {whole} EUR × {days} ÷ {ofDays} dienas = {amount} EUR.',
  instalment: 'Perioda maksa {fee} EUR ÷ {months} mēneši = {amount} EUR.',
  partOfInstalment: 'Maksājums {whole} EUR × {days} ÷ {ofDays} mēneša dienas = {amount} EUR.',
  lastInstalment: 'Pēdējais maksājums: {fee} EUR mīnus jau aprēķinātie {charged} EUR = {amount} EUR.',
  restOfFee: 'Vairāk nav atlicis: {fee} EUR mīnus jau aprēķinātie {charged} EUR = {amount} EUR.',
  broughtForward: '{amount} EUR no vēlākiem mēnešiem jāmaksā pirmstermiņa samazināšanas dēļ.',
  givenUp: '{amount} EUR, jo pirmstermiņa samazināšana to pārcēla uz savu mēnesi.',
  earlierPeriod: '{amount} EUR, ko šajā mēnesī vēl aprēķina par iepriekšējo periodu.',
  broughtOver: '{amount} EUR no tā, kas vēl bija jāaprēķina, līgumu pārņemot.',
  lateCharge: '{principal} EUR × {percentPerDay} % × {days} dienas = {exact} EUR.',
  lateChargeInParts:
    'Katra summas daļa reiz tās kavētās dienas kopā dod {eurDays}; × {percentPerDay} % = {exact} EUR, mīnus iepriekš aprēķinātie {charged} EUR = {amount} EUR.',
  cappedLateCharge:
    'Ne vairāk kā {capPercent} % no {principal} EUR, mīnus iepriekš aprēķinātie {charged} EUR = {amount} EUR.',
  vat: 'PVN {ratePercent} % no {net} EUR = {amount} EUR.',
  netOfGross: 'No {gross} EUR ar PVN {ratePercent} % summa bez tā ir {amount} EUR.',
  restOfInvoice: 'Rēķina atlikums: {gross} EUR mīnus iepriekš kreditētie {credited} EUR = {amount} EUR.',
  shareOfMonth: '{whole} EUR × {days} ÷ {ofDays} dienas bez pakalpojuma = {amount} EUR.',
  perPeriodFees: 'Visu produktu maksas par to tekošajiem periodiem: {amount} EUR.',
  rounded: 'Noapaļots līdz centam (pusi uz augšu).',
  under: '{clause} punkts.',
};
