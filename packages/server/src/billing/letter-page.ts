import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { epochMsOf, type Instant } from '@saikne/kernel';
import PDFDocument from 'pdfkit';

/** A letter to be printed: what stands on it, in the order of the page. */
export interface LetterText {
  readonly title: string;
  readonly from: readonly string[];
  /** In the window of an envelope (DIN 5008, form B). */
  readonly to: readonly string[];
  /** Above the address: how it is sent. */
  readonly how: string;
  readonly placeAndDay: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly closing: readonly string[];
  readonly madeAt: Instant;
  readonly language: string;
}

/** Millimetres as points. */
const mm = (length: number): number => (length * 72) / 25.4;
const [left, right, width] = [mm(25), mm(20), mm(210)];
const textWidth = width - left - right;
const addressTop = mm(50);
const subjectTop = mm(103);

interface Fonts {
  readonly text: Buffer;
  readonly strong: Buffer;
}
let loaded: Promise<Fonts> | undefined;

/** Read once, with the first letter. Their bytes are handed over: pdfkit finds no files where it runs from its sources. */
function loadFonts(): Promise<Fonts> {
  const places = createRequire(import.meta.url);
  const fontOf = (name: string) => readFile(places.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  loaded ??= Promise.all([fontOf('DejaVuSans'), fontOf('DejaVuSans-Bold')]).then(([text, strong]) => ({
    text,
    strong,
  }));
  return loaded;
}

/** The letter as PDF, its font embedded, so that every letter of the Baltic languages and Russian prints. The same text gives the same bytes. */
export async function letterPage(letter: LetterText): Promise<Uint8Array> {
  const made = new Date(epochMsOf(letter.madeAt));
  const fonts = await loadFonts();
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: mm(20), bottom: mm(20), left, right },
    // The types know names of fonts alone; bytes are taken just as `registerFont` takes them.
    font: fonts.text as unknown as string,
    lang: letter.language,
    displayTitle: true,
    info: { Title: letter.title, CreationDate: made, ModDate: made, Producer: 'Saikne', Creator: 'Saikne' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve);
    document.once('error', reject);
  });
  document.registerFont('text', fonts.text).registerFont('strong', fonts.strong);
  document.font('text').fontSize(9);
  document.text(letter.from.join('\n'), left, mm(20), { width: textWidth, align: 'right' });
  document.fontSize(8).text(letter.how, left, addressTop - mm(6), { width: mm(85) });
  document.fontSize(10).text(letter.to.join('\n'), left, addressTop, { width: mm(85), height: mm(40) });
  document.text(letter.placeAndDay, left, subjectTop - mm(10), { width: textWidth, align: 'right' });
  document.font('strong').fontSize(11).text(letter.subject, left, subjectTop, { width: textWidth });
  document.font('text').fontSize(10);
  for (const paragraph of letter.paragraphs) document.moveDown(1).text(paragraph, { width: textWidth, lineGap: 2 });
  document.moveDown(2).text(letter.closing.join('\n'), { width: textWidth });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
