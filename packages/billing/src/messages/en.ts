/** How amounts come about, by formula, and what is said of every one. */
export const explanationMessagesEn = {
  given: '{amount} EUR as agreed.',
  sum: '{amount} EUR, the sum of {parts} parts.',
  monthlyFee: 'The monthly fee of {whole} EUR for the whole month.',
  partOfMonthlyFee: 'The monthly fee {whole} EUR × {days} ÷ {ofDays} days = {amount} EUR.',
  changedMonthlyFee: 'The monthly fee changed within the month: {amount} EUR for {days} days, each at its own fee.',
  periodFee: '{licences} licences × {price} EUR for the period = {amount} EUR.',
  shareOfPeriod: 'The fee of the whole period {whole} EUR × {days} ÷ {ofDays} days = {amount} EUR.',
  instalment: 'The period’s fee {fee} EUR ÷ {months} months = {amount} EUR.',
  partOfInstalment: 'The instalment {whole} EUR × {days} ÷ {ofDays} days of the month = {amount} EUR.',
  lastInstalment: 'The last instalment: {fee} EUR less {charged} EUR already charged = {amount} EUR.',
  restOfFee: 'No more is left: {fee} EUR less {charged} EUR already charged = {amount} EUR.',
  broughtForward: '{amount} EUR of later months became due with an early reduction.',
  givenUp: '{amount} EUR, because an early reduction brought this forward to its own month.',
  earlierPeriod: '{amount} EUR that the period before still charges in this month.',
  broughtOver: '{amount} EUR of what was still to be charged when the contract was taken over.',
  lateCharge: '{principal} EUR × {percentPerDay} % × {days} days = {exact} EUR.',
  lateChargeInParts:
    'Each part of the sum times its days late makes {eurDays}; × {percentPerDay} % = {exact} EUR, less {charged} EUR charged before = {amount} EUR.',
  cappedLateCharge: 'At most {capPercent} % of {principal} EUR, less {charged} EUR charged before = {amount} EUR.',
  vat: 'VAT {ratePercent} % of {net} EUR = {amount} EUR.',
  netOfGross: 'Of {gross} EUR with VAT of {ratePercent} %, {amount} EUR is the sum without it.',
  restOfInvoice: 'What is left of the invoice: {gross} EUR less {credited} EUR credited before = {amount} EUR.',
  shareOfMonth: '{whole} EUR × {days} ÷ {ofDays} days without the service = {amount} EUR.',
  perPeriodFees: 'The fees of all products for their current periods: {amount} EUR.',
  rounded: 'Rounded half-up to the cent.',
  under: 'Clause {clause}.',
} as const;

export type ExplanationMessageKey = keyof typeof explanationMessagesEn;
