import type { ApiRefusalCode, ApiRemedyCode } from '../api-refusals.js';

/** Everything the API itself has to say; its codes are the keys. */
export type ApiMessageKey = ApiRefusalCode | ApiRemedyCode;
