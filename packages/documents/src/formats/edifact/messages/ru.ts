import type { Messages } from '@saikne/kernel';
import type { EdifactProblem } from '../problem.js';

export const edifactMessagesRu: Messages<EdifactProblem> = {
  'EDIFACT-CHARACTER-INVALID':
    'В тексте ({what}) есть байты, которые в кодировке {characterSet} не являются символами: «{text}». Отправьте его в кодировке, указанной в передаче, или согласуйте с оператором другую.',
  'EDIFACT-CHARACTER-REPERTOIRE':
    'Передача указывает {characterSet}, но использует символы вне него, например строчные буквы. Они прочитаны; укажите набор, в котором они есть, UNOC или UNOY.',
  'EDIFACT-CHARACTER-SET':
    'Набор символов {characterSet} неизвестен; читаются только буквы без диакритики. Используйте UNOC или UNOY либо согласуйте набор с оператором.',
  'EDIFACT-CNT-LINES':
    'CNT указывает {said} строк, а в сообщении {counted, number}. Исправьте количество или отправьте недостающие строки.',
  'EDIFACT-COMPONENTS-TOO-MANY':
    'В {element} больше компонентов, чем допускает справочник ({maximum, number}): {what}. Уберите лишнее или экранируйте разделители в тексте.',
  'EDIFACT-CONTROL-CHARACTER': 'В тексте ({what}) есть управляющий символ. Уберите его.',
  'EDIFACT-ELEMENT-MISSING': 'Нет обязательного элемента {element}: {what}. Заполните его.',
  'EDIFACT-MESSAGE-VERSION':
    '{version}:{release} — не версия и выпуск справочника сообщений. Укажите те, по которым построено сообщение, например D:96A.',
  'EDIFACT-ELEMENT-NOT-NUMERIC':
    'Элемент {element} должен быть числом, а «{value}» им не является: {what}. Пишите цифры с десятичным знаком, без других разделителей.',
  'EDIFACT-ELEMENT-TOO-LONG':
    'Длина элемента {element} — {length, number}, допускается не более {maximum, number}: {what}. Сократите его.',
  'EDIFACT-ELEMENTS-TOO-MANY':
    'В сегменте {tag} больше элементов, чем допускает справочник ({maximum, number}): {what}. Уберите лишнее или экранируйте разделители в текстах.',
  'EDIFACT-EMPTY': 'В файле нет сегментов. Отправьте его ещё раз целиком.',
  'EDIFACT-LIMIT':
    '{unit, select, bytes {В передаче более {limit, number} байт.} segments {В передаче более {limit, number} сегментов.} elements {В сегменте более {limit, number} элементов.} components {В элементе более {limit, number} компонентов.} other {В компоненте более {limit, number} байт.}} Разделите её или найдите, где нет знака конца.',
  'EDIFACT-LINE-BREAK':
    'В текстах есть переводы строк или табуляция, впервые — {what}. Они прочитаны как есть; завершайте сегменты только знаком конца.',
  'EDIFACT-MESSAGE-UNSUPPORTED':
    'Сообщение {type} {directory} здесь не читается. Отправьте INVOIC из справочника ООН, лучше D.96A.',
  'EDIFACT-NO-MESSAGE': 'В передаче нет такого сообщения. Отправьте сообщение, начинающееся с UNH.',
  'EDIFACT-OBJECT-LENGTH':
    'UNO объявляет объект длиной {length, number} байт, но за ним нет UNP (сегмент {segment, number}). Исправьте длину.',
  'EDIFACT-OUTSIDE-MESSAGE':
    'Сегмент {tag} стоит вне сообщения (сегмент {segment, number}). Поместите его между UNH и UNT.',
  'EDIFACT-RELEASE-AT-END':
    'Файл кончается экранирующим символом (сегмент {segment, number}): он обрезан. Отправьте его ещё раз целиком.',
  'EDIFACT-REPETITION':
    '{tag} повторяется более {maximum, number} раз: {what}. Разделите сообщение или уберите лишние.',
  'EDIFACT-SEGMENT-MISSING': 'Нет обязательного сегмента {tag}: {what}. Добавьте его.',
  'EDIFACT-SEGMENT-ORDER':
    'Сегмент {tag} стоит не на своём месте: {what} (сегмент {segment, number}). Пишите сегменты в порядке справочника.',
  'EDIFACT-SEGMENT-UNKNOWN':
    'В справочнике сообщения нет сегмента {tag}: {what} (сегмент {segment, number}). Уберите его или укажите справочник, где он есть.',
  'EDIFACT-SEGMENT-UNTERMINATED':
    'У последнего сегмента ({segment, number}) нет знака конца: файл обрезан или UNA указывает другой. Отправьте его ещё раз целиком.',
  'EDIFACT-SETTING': 'Настройка {setting} не может быть «{value}». Исправьте её в договорном формате партнёра.',
  'EDIFACT-TAG':
    '«{tag}» — не обозначение сегмента (сегмент {segment, number}). Это три прописные буквы или цифры без пробелов перед ними; экранируйте знаки конца в текстах.',
  'EDIFACT-TERMINATOR-UNDECLARED':
    'Сегменты кончаются вместе со строками, но UNA об этом не говорит. Так они и прочитаны; укажите знак конца в UNA.',
  'EDIFACT-TIME-LEFT-OUT': '{what}: за днём указано время; даты счёта — это дни, поэтому время опущено.',
  'EDIFACT-UNA':
    'UNA объявляет негодные разделители: «{una}». Укажите шесть разных знаков, для десятичного — запятую или точку.',
  'EDIFACT-UNA-CHANGED':
    'Следующая передача в файле объявляет другие разделители (сегмент {segment, number}). Отправьте её отдельным файлом.',
  'EDIFACT-UNB-MISSING': 'Передача не начинается с UNB. Поместите сообщение в конверт от UNB до UNZ.',
  'EDIFACT-UNE-COUNT':
    'UNE указывает {said} сообщений, а есть {counted, number}. Чего-то не хватает, или число неверно: отправьте ещё раз целиком.',
  'EDIFACT-UNE-MISSING':
    'UNG (сегмент {segment, number}) не закрыт сегментом UNE: файл обрезан. Отправьте его ещё раз целиком.',
  'EDIFACT-UNE-REFERENCE': 'UNE указывает ссылку «{said}», UNG — «{expected}». Они должны совпадать.',
  'EDIFACT-UNH-REFERENCE-REPEATED': 'У двух сообщений передачи ссылка «{reference}». Дайте каждому свою.',
  'EDIFACT-UNT-COUNT':
    'UNT указывает {said} сегментов, а есть {counted, number}. Чего-то не хватает, или число неверно: отправьте ещё раз целиком.',
  'EDIFACT-UNT-MISSING':
    'UNH (сегмент {segment, number}) не закрыт сегментом UNT: файл обрезан. Отправьте его ещё раз целиком.',
  'EDIFACT-UNT-REFERENCE': 'UNT указывает ссылку «{said}», UNH — «{expected}». Они должны совпадать.',
  'EDIFACT-UNZ-COUNT':
    'UNZ указывает {said} сообщений, а есть {counted, number}. Чего-то не хватает, или число неверно: отправьте ещё раз целиком.',
  'EDIFACT-UNZ-MISSING':
    'UNB (сегмент {segment, number}) не закрыт сегментом UNZ: файл обрезан. Отправьте его ещё раз целиком.',
  'EDIFACT-UNZ-REFERENCE': 'UNZ указывает ссылку «{said}», UNB — «{expected}». Они должны совпадать.',
  'EDIFACT-WRAPPED':
    'Строки разорваны внутри сегментов. Они соединены; отправляйте передачу без переводов строк внутри сегментов.',
};
