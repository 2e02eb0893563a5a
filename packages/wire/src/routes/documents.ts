import { counts, evidence, receipt, registerEntry, registerPage, registerQuery } from '../schemas/document.js';
import { readableDocument, readableQuery } from '../schemas/readable.js';
import { byId, type Routes } from './route.js';

/** Documents: handing in, the transfer register, evidence. */
export const documentsRoutes = {
  submitDocument: {
    method: 'POST',
    path: '/v1/documents',
    access: 'partner',
    summary: 'Hand in a document, as its bytes',
    headers: {
      'Idempotency-Key':
        'Your own name for this submission; sent again with the same bytes it returns the first receipt.',
      'Content-Disposition': 'May give the file name: `attachment; filename="invoice.xml"`.',
      Prefer: '`wait=10` answers when the document is delivered, waits or is refused, at the latest after 10 seconds.',
    },
    body: 'bytes',
    status: 202,
    answer: receipt,
  },
  listDocuments: {
    method: 'GET',
    path: '/v1/documents',
    access: 'reader',
    summary: 'The transfer register, newest first',
    query: registerQuery,
    status: 200,
    answer: registerPage,
  },
  countDocuments: {
    method: 'GET',
    path: '/v1/documents/counts',
    access: 'reader',
    summary: 'How many documents are in each state',
    status: 200,
    answer: counts,
  },
  document: {
    method: 'GET',
    path: '/v1/documents/:id',
    access: 'reader',
    summary: 'A document with its whole evidence',
    params: byId,
    status: 200,
    answer: evidence,
  },
  original: {
    method: 'GET',
    path: '/v1/documents/:id/original',
    access: 'reader',
    summary: 'The bytes as they were sent',
    params: byId,
    status: 200,
    answer: 'bytes',
  },
  converted: {
    method: 'GET',
    path: '/v1/documents/:id/converted',
    access: 'reader',
    summary: 'The bytes as the receiver gets them',
    params: byId,
    status: 200,
    answer: 'bytes',
  },
  readableDocument: {
    method: 'GET',
    path: '/v1/documents/:id/readable',
    access: 'reader',
    summary: 'An invoice or credit note as a person reads it, whatever its format',
    params: byId,
    query: readableQuery,
    status: 200,
    answer: readableDocument,
  },
  retryDocument: {
    method: 'POST',
    path: '/v1/documents/:id/retry',
    access: 'operator',
    summary: 'Try a dead document again',
    params: byId,
    status: 200,
    answer: registerEntry,
  },
} as const satisfies Routes;
