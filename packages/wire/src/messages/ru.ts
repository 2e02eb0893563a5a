import type { Messages } from '@saikne/kernel';
import type { ApiMessageKey } from './keys.js';

export const ru: Messages<ApiMessageKey> = {
  NOT_AUTHENTICATED: 'В запросе нет действующего ключа API.',
  KEY_REVOKED: 'Этот ключ API отозван.',
  NOT_ALLOWED: 'У вас нет на это права.',
  NOT_FOUND: 'Здесь нет ничего, что вам доступно.',
  REQUEST_MALFORMED: 'Запрос не соответствует API: {problem}',
  DOCUMENT_EMPTY: 'В запросе нет документа.',
  DOCUMENT_TOO_LARGE: 'Документ больше {limitBytes, number} байт.',
  TOO_MANY_REQUESTS: 'Слишком много запросов; повторите через {seconds, number} с.',
  LINK_WITH_YOURSELF: 'Партнёру не нужна связь с самим собой.',
  IDENTIFIER_TAKEN: 'Идентификатор {identifier} принадлежит другому партнёру.',
  FORMAT_NOT_WRITTEN: 'Система не записывает формат {format}.',
  CONTENT_EXPIRED: 'Содержание было доступно до {until}.',
  DOCUMENT_NOT_DEAD: 'Повтор не нужен; состояние документа: {state}.',
  SERVER_STOPPING: 'Сервер останавливается.',
  INTERNAL_FAULT: 'Сбой на нашей стороне; он записан как {reference}.',
  SEND_API_KEY: 'Отправьте заголовок «Authorization: Bearer КЛЮЧ».',
  USE_ANOTHER_KEY: 'Используйте действующий ключ.',
  READ_API_DESCRIPTION: 'Сверьте запрос с /openapi.json.',
  SEND_DOCUMENT_AS_BODY: 'Отправьте байты документа как тело запроса.',
  SEND_SMALLER_DOCUMENT: 'Отправьте его по частям или без больших вложений.',
  TRY_AGAIN_LATER: 'Повторите позже с тем же ключом идемпотентности.',
  USE_ANOTHER_IDENTIFIER: 'Проверьте идентификатор или спросите оператора, чей он.',
  CHOOSE_WRITTEN_FORMAT: 'Выберите формат из списка.',
};
