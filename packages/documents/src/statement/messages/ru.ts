import type { Messages } from '@saikne/kernel';
import type { StatementProblem } from '../problem.js';

export const statementMessagesRu: Messages<StatementProblem> = {
  'STATEMENT-UNKNOWN-FORMAT':
    'Файл начинается с {root}: это не известная нам банковская выписка. Запросите у банка camt.053 или FiDAViSta.',
  'STATEMENT-VERSION-UNKNOWN':
    'Версия сообщения {version}; новейшая известная нам — {newest}. Новое в ней не прочитано: сравните результат с файлом.',
  'STATEMENT-EMPTY': 'В файле нет ни одной выписки по счёту. Запросите её у банка ещё раз.',
  'STATEMENT-PART-MISSING': 'В месте {what} не хватает {part}. Запросите файл у банка ещё раз.',
  'STATEMENT-PART-REPEATED':
    '{part} в месте {what} стоит второй раз; может быть только один. Узнайте у банка, что верно.',
  'STATEMENT-NOT-AN-AMOUNT':
    '«{value}» в месте {what} — не сумма: нужны цифры с точкой перед дробной частью, без минуса, и код валюты. Запросите файл у банка ещё раз.',
  'STATEMENT-NOT-A-DATE': '«{value}» в месте {what} — не дата. Запросите файл у банка ещё раз.',
  'STATEMENT-NOT-A-CODE': '«{value}» в месте {what} — не из значений этого формата. Запросите файл у банка ещё раз.',
  'STATEMENT-ACCOUNT-MISSING': 'В выписке не сказано, какого она счёта ({what}). Запросите файл у банка ещё раз.',
  'STATEMENT-CURRENCY-DIFFERS': 'Запись в валюте {value}, а счёт в {expected} ({what}). Узнайте у банка.',
  'STATEMENT-BALANCE-WRONG':
    'Начальный остаток {opening} и записи на {entries} не дают конечного остатка {closing} {currency}: {difference} не объяснено. Записей не хватает или они повторены; запросите файл у банка ещё раз.',
  'STATEMENT-BALANCE-UNPROVEN':
    'Остатки проверить не удалось: в выписке нет начального или конечного остатка в её валюте, или это одна из нескольких страниц. Сверьте сумму с банком.',
  'STATEMENT-ENTRY-REPEATED':
    'Такая же запись на {amount} {currency}, проведённая {day}, стоит второй раз ({what}; первая — {first}). Выясните, действительно ли их было две.',
  'STATEMENT-BATCH-SUM':
    'Операции записи составляют {value}, а запись — {expected} {currency} ({what}). Человек должен сказать, за что была каждая.',
};
