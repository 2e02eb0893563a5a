import type { AnswerOf, RouteName, routes } from '@saikne/wire';
import type { ApiParts, ApiRequest, Bytes } from '../parts.js';

type Answer<Name extends RouteName> = (typeof routes)[Name]['answer'] extends 'bytes' ? Bytes : AnswerOf<Name>;
/** What answers one route. */
export type Handler<Name extends RouteName> = (parts: ApiParts, request: ApiRequest<Name>) => Promise<Answer<Name>>;
export type HandlerTable = { readonly [Name in Exclude<RouteName, 'events'>]: Handler<Name> };
/** The handlers of one area's routes. */
export type Handlers<Name extends Exclude<RouteName, 'events'>> = Pick<HandlerTable, Name>;
