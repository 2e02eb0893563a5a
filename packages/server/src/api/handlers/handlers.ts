import type { AnswerOf, RouteName, routes } from '@saikne/wire';
import type { ApiParts, ApiRequest, Bytes } from '../parts.js';
import { readContent } from './content.js';
import { countRegister, listRegister, retryDocument, showEvidence, submitDocument } from './documents.js';
import { listFormats, showHealth, showSession } from './installation.js';
import { answerLink, listLinks, requestLink } from './links.js';
import { acknowledgeDocument, fetchDocument, listInbox } from './mailbox.js';
import {
  changeContractFormat,
  changeService,
  createApiKey,
  grantActing,
  listAllPartners,
  registerPartner,
  showPartner,
} from './partners.js';

type Answer<Name extends RouteName> = (typeof routes)[Name]['answer'] extends 'bytes' ? Bytes : AnswerOf<Name>;
type HandlerTable = {
  readonly [Name in Exclude<RouteName, 'events'>]: (
    parts: ApiParts,
    request: ApiRequest<Name>,
  ) => Promise<Answer<Name>>;
};

/** What answers each route; the table of routes decides which there must be. Events are a stream of their own. */
export const handlers: HandlerTable = {
  health: showHealth,
  session: showSession,
  formats: listFormats,
  submitDocument,
  listDocuments: listRegister,
  countDocuments: countRegister,
  document: showEvidence,
  original: readContent('original'),
  converted: readContent('converted'),
  retryDocument,
  mailbox: listInbox,
  fetchDocument,
  acknowledgeDocument,
  listLinks,
  requestLink,
  acceptLink: answerLink('AcceptLink'),
  refuseLink: answerLink('RefuseLink'),
  endLink: answerLink('EndLink'),
  listPartners: listAllPartners,
  partner: showPartner,
  registerPartner,
  suspendPartner: changeService('SuspendPartner'),
  resumePartner: changeService('ResumePartner'),
  changeContractFormat,
  grantActing,
  createApiKey,
};
