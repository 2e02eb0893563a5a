/** What a JSON document says of itself in its keys `format` and `version`. */
export const jsonFormatName = 'saikne-invoice';
export const jsonFormatVersion = 1;
