/**
 * The segment tables of INVOIC: segments and groups in their order, `!` for mandatory, `*n` for how often. A group is
 * its number, its repetition and its segments in brackets; the first of them triggers it. D.96A is the directory we
 * write; the later ones are there to read what partners send.
 */
const d96a =
  'UNH! BGM! DTM!*35 PAI ALI*5 IMD FTX*10 1*99(RFF! DTM*5) 2*99(NAD! LOC*25 FII*5 3*9999(RFF! DTM*5) 4*5(DOC! DTM*5) 5*5(CTA! COM*5)) 6*5(TAX! MOA LOC*5) 7*5(CUX! DTM*5) 8*10(PAT! DTM*5 PCD MOA PAI FII) 9*10(TDT! 10*10(LOC! DTM*5) 11*9999(RFF! DTM*5)) 12*5(TOD! LOC*2) 13*1000(PAC! MEA*5 14*5(PCI! RFF DTM*5 GIN*5)) 15*9999(ALC! ALI*5 16*5(RFF! DTM*5) 17*1(QTY! RNG) 18*1(PCD! RNG) 19*2(MOA! RNG) 20*1(RTE! RNG) 21*5(TAX! MOA)) 22*100(RCS! RFF*5 DTM*5 FTX*5) 23*1(AJT! FTX*5) 24*1(INP! FTX*5) 25*9999999(LIN! PIA*25 IMD*10 MEA*5 QTY*5 PCD ALI*5 DTM*35 GIN*1000 GIR*1000 QVR EQD FTX*5 26*5(MOA! CUX) 27*10(PAT! DTM*5 PCD MOA) 28*25(PRI! APR RNG DTM*5) 29*10(RFF! DTM*5) 30*10(PAC! MEA*10 31*10(PCI! RFF DTM*5 GIN*10)) 32*9999(LOC! QTY*100 DTM*5) 33*99(TAX! MOA LOC*5) 34*20(NAD! LOC*5 35*5(RFF! DTM*5) 36*5(DOC! DTM*5) 37*5(CTA! COM*5)) 38*15(ALC! ALI*5 DTM*5 39*1(QTY! RNG) 40*1(PCD! RNG) 41*2(MOA! RNG) 42*1(RTE! RNG) 43*5(TAX! MOA)) 44*10(TDT! 45*10(LOC! DTM*5)) 46*5(TOD! LOC*2) 47*100(RCS! RFF*5 DTM*5 FTX*5)) UNS! CNT*10 48!*100(MOA! 49*1(RFF! DTM*5)) 50*10(TAX! MOA*2) 51*15(ALC! ALI MOA*2) UNT!';

const d97b =
  'UNH! BGM! DTM!*35 PAI ALI*5 IMD FTX*10 LOC*10 GIS*10 DGS 1*99(RFF! DTM*5 GIR*5 LOC*2 MEA*5 QTY*2 FTX*5 MOA*2) 2*99(NAD! LOC*25 FII*5 3*9999(RFF! DTM*5) 4*5(DOC! DTM*5) 5*5(CTA! COM*5)) 6*5(TAX! MOA LOC*5) 7*5(CUX! DTM*5) 8*10(PAT! DTM*5 PCD MOA PAI FII) 9*10(TDT! TSR 10*10(LOC! DTM*5) 11*9999(RFF! DTM*5)) 12*5(TOD! LOC*2) 13*99(EQD! SEL*9) 14*1000(PAC! MEA*5 EQD 15*5(PCI! RFF DTM*5 GIN*5)) 16*9999(ALC! ALI*5 FTX 17*5(RFF! DTM*5) 18*1(QTY! RNG) 19*1(PCD! RNG) 20*2(MOA! RNG CUX DTM) 21*1(RTE! RNG) 22*5(TAX! MOA)) 23*100(RCS! RFF*5 DTM*5 FTX*5) 24*1(AJT! FTX*5) 25*1(INP! FTX*5) 26*9999999(LIN! PIA*25 IMD*10 MEA*5 QTY*5 PCD ALI*5 DTM*35 GIN*1000 GIR*1000 QVR EQD FTX*5 DGS 27*10(MOA! CUX) 28*10(PAT! DTM*5 PCD MOA) 29*25(PRI! CUX APR RNG DTM*5) 30*10(RFF! DTM*5) 31*10(PAC! MEA*10 EQD 32*10(PCI! RFF DTM*5 GIN*10)) 33*9999(LOC! QTY*100 DTM*5) 34*99(TAX! MOA LOC*5) 35*99(NAD! LOC*5 36*5(RFF! DTM*5) 37*5(DOC! DTM*5) 38*5(CTA! COM*5)) 39*30(ALC! ALI*5 DTM*5 FTX 40*1(QTY! RNG) 41*1(PCD! RNG) 42*2(MOA! RNG CUX DTM) 43*1(RTE! RNG) 44*5(TAX! MOA)) 45*10(TDT! 46*10(LOC! DTM*5)) 47*5(TOD! LOC*2) 48*100(RCS! RFF*5 DTM*5 FTX*5) 49*10(GIS! RFF DTM*5 GIR*5 LOC*2 MEA*5 QTY*2 FTX*5 MOA*2)) UNS! CNT*10 50!*100(MOA! 51*1(RFF! DTM*5)) 52*10(TAX! MOA*2) 53*15(ALC! ALI MOA*2 FTX) UNT!';

const d01b =
  'UNH! BGM! DTM!*35 PAI ALI*5 IMD FTX*99 LOC*10 GIS*10 DGS GIR*10 1*99999(RFF! DTM*5 GIR*5 LOC*2 MEA*5 QTY*2 FTX*5 MOA*2 RTE*99) 2*99(NAD! LOC*25 FII*5 MOA*99 3*9999(RFF! DTM*5) 4*5(DOC! DTM*5) 5*5(CTA! COM*5)) 6*5(TAX! MOA LOC*5) 7*99(CUX! DTM*5) 8*10(PAT! DTM*5 PCD MOA PAI FII) 9*10(TDT! TSR 10*10(LOC! DTM*5) 11*9999(RFF! DTM*5)) 12*5(TOD! LOC*2) 13*99(EQD! SEL*9) 14*1000(PAC! MEA*5 EQD 15*5(PCI! RFF DTM*5 GIN*5)) 16*9999(ALC! ALI*5 FTX 17*5(RFF! DTM*5) 18*1(QTY! RNG) 19*1(PCD! RNG) 20*2(MOA! RNG CUX DTM) 21*1(RTE! RNG) 22*5(TAX! MOA)) 23*100(RCS! RFF*5 DTM*5 FTX*5) 24*1(AJT! FTX*5) 25*1(INP! FTX*5) 26*9999999(LIN! PIA*25 PGI*99 IMD*99 MEA*5 QTY*5 PCD ALI*5 DTM*35 GIN*1000 GIR*1000 QVR EQD FTX*99 DGS 27*99(MOA! CUX) 28*10(PAT! DTM*5 PCD*99 MOA) 29*25(PRI! CUX APR RNG DTM*5) 30*10(RFF! DTM*5) 31*10(PAC! MEA*10 EQD 32*10(PCI! RFF DTM*5 GIN*10)) 33*9999(LOC! QTY*100 DTM*5) 34*99(TAX! MOA*2 LOC*5) 35*99(NAD! LOC*5 FII*5 36*5(RFF! DTM*5) 37*5(DOC! DTM*5) 38*5(CTA! COM*5)) 39*30(ALC! ALI*5 DTM*5 FTX 40*1(QTY! RNG) 41*1(PCD! RNG) 42*2(MOA! RNG CUX DTM) 43*1(RTE! RNG) 44*5(TAX! MOA*2)) 45*10(TDT! 46*10(LOC! DTM*5)) 47*5(TOD! LOC*2) 48*100(RCS! RFF*5 DTM*5 FTX*5) 49*10(GIS! RFF DTM*5 GIR*5 LOC*2 MEA*5 QTY*2 FTX*5 MOA*2)) UNS! CNT*10 50!*100(MOA! 51*1(RFF! DTM*5)) 52*10(TAX! MOA*9) 53*15(ALC! ALI MOA*2 FTX) UNT!';

const d14b =
  'UNH! BGM! DTM!*35 PAI ALI*5 IMD FTX*99 LOC*10 GEI*10 DGS GIR*10 1*99999(RFF! DTM*5 GIR*5 LOC*2 MEA*5 QTY*2 FTX*5 MOA*2 RTE*99) 2*99(NAD! LOC*25 FII*5 MOA*99 3*9999(RFF! DTM*5) 4*5(DOC! DTM*5) 5*5(CTA! COM*5)) 6*5(TAX! MOA LOC*5) 7*99(CUX! DTM*5) 8*10(PYT! DTM*5 PCD MOA PAI FII) 9*10(TDT! TSR 10*10(LOC! DTM*5) 11*9999(RFF! DTM*5)) 12*5(TOD! LOC*2) 13*99(EQD! SEL*9) 14*1000(PAC! MEA*5 EQD 15*5(PCI! RFF DTM*5 GIN*5)) 16*9999(ALC! ALI*5 FTX 17*5(RFF! DTM*5) 18*1(QTY! RNG) 19*1(PCD! RNG) 20*2(MOA! RNG CUX DTM) 21*1(RTE! RNG) 22*5(TAX! MOA)) 23*100(RCS! RFF*5 DTM*5 FTX*5) 24*1(AJT! FTX*5) 25*1(INP! FTX*5) 26*99(EFI! CED*99 COM*9 RFF*9 DTM*9 QTY*9) 27*9999999(LIN! PIA*25 PGI*99 IMD*99 MEA*5 QTY*5 PCD ALI*5 DTM*35 GIN*1000 GIR*1000 QVR EQD FTX*99 DGS 28*99(MOA! CUX) 29*10(PYT! DTM*5 PCD*99 MOA) 30*25(PRI! CUX APR RNG DTM*5) 31*10(RFF! DTM*5) 32*999(PAC! MEA*10 EQD 33*10(PCI! RFF DTM*5 GIN*10)) 34*9999(LOC! QTY*100 DTM*5) 35*99(TAX! MOA*2 LOC*5) 36*99(NAD! LOC*5 FII*5 37*5(RFF! DTM*5) 38*5(DOC! DTM*5) 39*5(CTA! COM*5)) 40*30(ALC! ALI*5 DTM*5 FTX 41*1(QTY! RNG) 42*1(PCD! RNG) 43*2(MOA! RNG CUX DTM) 44*1(RTE! RNG) 45*5(TAX! MOA*2)) 46*10(TDT! 47*10(LOC! DTM*5)) 48*5(TOD! LOC*2) 49*100(RCS! RFF*5 DTM*5 FTX*5) 50*999(GEI! RFF*9 IMD*99 DTM*5 GIR*5 LOC*2 MEA*5 QTY*9 FTX*5 MOA*2) 51*99(EFI! CED*99 COM*9 RFF*9 DTM*9 QTY*9)) UNS! CNT*10 52!*100(MOA! 53*1(RFF! DTM*5)) 54*10(TAX! MOA*9) 55*15(ALC! ALI MOA*2 FTX) UNT!';

/** A segment of the table; `members` makes it a group, triggered by its first member. */
export interface TableEntry {
  readonly tag: string;
  readonly mandatory: boolean;
  readonly maximum: number;
  /** The number of the group, 0 for a segment. */
  readonly group: number;
  readonly members: readonly TableEntry[];
}

export interface MessageTable {
  readonly directory: string;
  /** Whether it is the very directory the message names; otherwise the nearest one we know. */
  readonly exact: boolean;
  readonly entries: readonly TableEntry[];
}

/**
 * The table of a directory (`96A`), or of the nearest one where we do not have it; undefined where the release is no
 * UN directory at all.
 */
export function messageTable(release: string): MessageTable | undefined {
  const match = /^(\d\d)([AB])$/.exec(release);
  if (match === null) return undefined;
  const year = Number(match[1]) + (Number(match[1]) >= 88 ? 1900 : 2000);
  const half = `${year}${match[2] ?? ''}`;
  const [directory, text] =
    half <= '1996B' ? ['96A', d96a] : half <= '2000B' ? ['97B', d97b] : half <= '2002B' ? ['01B', d01b] : ['14B', d14b];
  return { directory, exact: directory === release, entries: entriesOf(directory, text) };
}

/** The table we write by. */
export function d96aTable(): readonly TableEntry[] {
  return entriesOf('96A', d96a);
}

/** Tables read so far; bounded by their number. */
const parsed = new Map<string, readonly TableEntry[]>();

function entriesOf(directory: string, text: string): readonly TableEntry[] {
  const known = parsed.get(directory);
  if (known !== undefined) return known;
  const stack: TableEntry[][] = [[]];
  for (const [token] of text.matchAll(/[^\s()]+\(|\)|[^\s()]+/g)) {
    if (token === ')') {
      stack.pop();
      continue;
    }
    const [, name = '', mark = '', count = '1'] = /^([A-Z]{3}|\d+)(!?)(?:\*(\d+))?\(?$/.exec(token) ?? [];
    const members: TableEntry[] = [];
    const isGroup = token.endsWith('(');
    const entry = {
      tag: name,
      mandatory: mark === '!',
      maximum: Number(count),
      group: isGroup ? Number(name) : 0,
      members,
    };
    stack.at(-1)?.push(entry);
    if (isGroup) stack.push(members);
  }
  const entries = (stack[0] ?? []).map(named);
  parsed.set(directory, entries);
  return entries;
}

/** A group is known by the tag of its trigger. */
function named(entry: TableEntry): TableEntry {
  const members = entry.members.map(named);
  return { ...entry, tag: members[0]?.tag ?? entry.tag, members };
}
