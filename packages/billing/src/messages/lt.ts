import type { ExplanationMessageKey } from './en.js';

export const explanationMessagesLt: Readonly<Record<ExplanationMessageKey, string>> = {
  given: '{amount} EUR, kaip sutarta.',
  sum: '{amount} EUR, {parts} dalių suma.',
  monthlyFee: 'Mėnesio mokestis {whole} EUR už visą mėnesį.',
  partOfMonthlyFee: 'Mėnesio mokestis {whole} EUR × {days} ÷ {ofDays} d. = {amount} EUR.',
  changedMonthlyFee: 'Mėnesio mokestis pasikeitė per mėnesį: {amount} EUR už {days} d., kiekviena pagal savo mokestį.',
  periodFee: '{licences} licencijos × {price} EUR už laikotarpį = {amount} EUR.',
  shareOfPeriod: 'Viso laikotarpio mokestis {whole} EUR × {days} ÷ {ofDays} d. = {amount} EUR.',
  instalment: 'Laikotarpio mokestis {fee} EUR ÷ {months} mėn. = {amount} EUR.',
  partOfInstalment: 'Įmoka {whole} EUR × {days} ÷ {ofDays} mėnesio d. = {amount} EUR.',
  lastInstalment: 'Paskutinė įmoka: {fee} EUR atėmus jau priskaičiuotus {charged} EUR = {amount} EUR.',
  restOfFee: 'Daugiau nebeliko: {fee} EUR atėmus jau priskaičiuotus {charged} EUR = {amount} EUR.',
  broughtForward: '{amount} EUR iš vėlesnių mėnesių tapo mokėtini dėl išankstinio sumažinimo.',
  givenUp: '{amount} EUR, nes išankstinis sumažinimas tai perkėlė į savo mėnesį.',
  earlierPeriod: '{amount} EUR, kuriuos šį mėnesį dar priskaičiuoja ankstesnis laikotarpis.',
  broughtOver: '{amount} EUR iš to, kas perimant sutartį dar buvo nepriskaičiuota.',
  lateCharge: '{principal} EUR × {percentPerDay} % × {days} d. = {exact} EUR.',
  lateChargeInParts:
    'Kiekviena sumos dalis, padauginta iš vėlavimo dienų, sudaro {eurDays}; × {percentPerDay} % = {exact} EUR, atėmus anksčiau priskaičiuotus {charged} EUR = {amount} EUR.',
  cappedLateCharge:
    'Ne daugiau kaip {capPercent} % nuo {principal} EUR, atėmus anksčiau priskaičiuotus {charged} EUR = {amount} EUR.',
  vat: 'PVM {ratePercent} % nuo {net} EUR = {amount} EUR.',
  netOfGross: 'Iš {gross} EUR su PVM {ratePercent} % suma be jo yra {amount} EUR.',
  restOfInvoice: 'Sąskaitos likutis: {gross} EUR atėmus anksčiau kredituotus {credited} EUR = {amount} EUR.',
  shareOfMonth: '{whole} EUR × {days} ÷ {ofDays} d. be paslaugos = {amount} EUR.',
  perPeriodFees: 'Visų produktų mokesčiai už dabartinius laikotarpius: {amount} EUR.',
  rounded: 'Suapvalinta iki cento (pusė į viršų).',
  under: '{clause} punktas.',
};
