import type { ExplanationMessageKey } from './en.js';

export const explanationMessagesEt: Readonly<Record<ExplanationMessageKey, string>> = {
  given: '{amount} EUR, nagu kokku lepitud.',
  sum: '{amount} EUR, {parts} osa summa.',
  monthlyFee: 'Kuutasu {whole} EUR kogu kuu eest.',
  partOfMonthlyFee: 'Kuutasu {whole} EUR × {days} ÷ {ofDays} päeva = {amount} EUR.',
  changedMonthlyFee: 'Kuutasu muutus kuu jooksul: {amount} EUR {days} päeva eest, igaüks oma tasuga.',
  periodFee: '{licences} litsentsi × {price} EUR perioodi eest = {amount} EUR.',
  shareOfPeriod: 'Kogu perioodi tasu {whole} EUR × {days} ÷ {ofDays} päeva = {amount} EUR.',
  instalment: 'Perioodi tasu {fee} EUR ÷ {months} kuud = {amount} EUR.',
  partOfInstalment: 'Osamakse {whole} EUR × {days} ÷ {ofDays} kuu päeva = {amount} EUR.',
  lastInstalment: 'Viimane osamakse: {fee} EUR miinus juba arvestatud {charged} EUR = {amount} EUR.',
  restOfFee: 'Rohkem ei ole järel: {fee} EUR miinus juba arvestatud {charged} EUR = {amount} EUR.',
  broughtForward: '{amount} EUR hilisematest kuudest sai ennetähtaegse vähendamisega sissenõutavaks.',
  givenUp: '{amount} EUR, sest ennetähtaegne vähendamine tõi selle oma kuusse.',
  earlierPeriod: '{amount} EUR, mille eelmine periood selles kuus veel arvestab.',
  broughtOver: '{amount} EUR sellest, mis lepingu ülevõtmisel oli veel arvestamata.',
  lateCharge: '{principal} EUR × {percentPerDay} % × {days} päeva = {exact} EUR.',
  lateChargeInParts:
    'Iga summa osa korda viivituspäevad teeb kokku {eurDays}; × {percentPerDay} % = {exact} EUR, miinus varem arvestatud {charged} EUR = {amount} EUR.',
  cappedLateCharge:
    'Kõige rohkem {capPercent} % summast {principal} EUR, miinus varem arvestatud {charged} EUR = {amount} EUR.',
  vat: 'Käibemaks {ratePercent} % summast {net} EUR = {amount} EUR.',
  netOfGross: 'Summast {gross} EUR koos käibemaksuga {ratePercent} % on {amount} EUR ilma selleta.',
  restOfInvoice: 'Arve jääk: {gross} EUR miinus varem krediteeritud {credited} EUR = {amount} EUR.',
  shareOfMonth: '{whole} EUR × {days} ÷ {ofDays} päeva ilma teenuseta = {amount} EUR.',
  perPeriodFees: 'Kõigi toodete tasud nende kehtivate perioodide eest: {amount} EUR.',
  rounded: 'Ümardatud sendini (pool üles).',
  under: 'Punkt {clause}.',
};
