/**
 * The segments of INVOIC as directory D.96A defines them (TRSD, TRCD, TRED): elements in order, a composite's components
 * in brackets, `!` for mandatory, and each element's representation (`an35` is up to 35 characters, `n15` up to 15
 * digits not counting sign and decimal mark). Composites that repeat stand as often as they may.
 */
const directory: Readonly<Record<string, string>> = {
  AJT: '4465!:an3 1082:n6',
  ALC: '5463!:an3 C552(1230:an35 5189:an3) 4471:an3 1227:an3 C214(7161:an3 1131:an3 3055:an3 7160:an35 7160:an35)',
  ALI: '3239:an3 9213:an3 4183:an3 4183:an3 4183:an3 4183:an3 4183:an3',
  APR: '4043:an3 C138(5394!:n12 5393:an3) C960(4295:an3 1131:an3 3055:an3 4294:an35)',
  BGM: 'C002(1001:an3 1131:an3 3055:an3 1000:an35) 1004:an35 1225:an3 4343:an3',
  CNT: 'C270!(6069!:an3 6066!:n18 6411:an3)',
  COM: 'C076!(3148!:an512 3155!:an3)',
  CTA: '3139:an3 C056(3413:an17 3412:an35)',
  CUX: 'C504(6347!:an3 6345:an3 6343:an3 6348:n4) C504(6347!:an3 6345:an3 6343:an3 6348:n4) 5402:n12 6341:an3',
  DOC: 'C002!(1001:an3 1131:an3 3055:an3 1000:an35) C503(1004:an35 1373:an3 1366:an35 3453:an3) 3153:an3 1220:n2 1218:n2',
  DTM: 'C507!(2005!:an3 2380:an35 2379:an3)',
  EQD: '8053!:an3 C237(8260:an17 1131:an3 3055:an3 3207:an3) C224(8155:an10 1131:an3 3055:an3 8154:an35) 8077:an3 8249:an3 8169:an3',
  FII: '3035!:an3 C078(3194:an35 3192:an35 3192:an35 6345:an3) C088(3433:an11 1131:an3 3055:an3 3434:an17 1131:an3 3055:an3 3432:an70 3436:an70) 3207:an3',
  FTX: '4451!:an3 4453:an3 C107(4441!:an3 1131:an3 3055:an3) C108(4440!:an70 4440:an70 4440:an70 4440:an70 4440:an70) 3453:an3',
  GIN: '7405!:an3 C208!(7402!:an35 7402:an35) C208(7402!:an35 7402:an35) C208(7402!:an35 7402:an35) C208(7402!:an35 7402:an35) C208(7402!:an35 7402:an35)',
  GIR: '7297!:an3 C206!(7402!:an35 7405:an3 4405:an3) C206(7402!:an35 7405:an3 4405:an3) C206(7402!:an35 7405:an3 4405:an3) C206(7402!:an35 7405:an3 4405:an3) C206(7402!:an35 7405:an3 4405:an3)',
  IMD: '7077:an3 7081:an3 C273(7009:an17 1131:an3 3055:an3 7008:an35 7008:an35 3453:an3) 7383:an3',
  INP: 'C849(3301!:an17 3285:an17) C522(4403!:an3 4401:an3 1131:an3 3055:an3 4400:an35) C850(4405!:an3 3036:an35) 1229:an3',
  LIN: '1082:n6 1229:an3 C212(7140:an35 7143:an3 1131:an3 3055:an3) C829(5495:an3 1082:n6) 1222:n2 7083:an3',
  LOC: '3227!:an3 C517(3225:an25 1131:an3 3055:an3 3224:an70) C519(3223:an25 1131:an3 3055:an3 3222:an70) C553(3233:an25 1131:an3 3055:an3 3232:an70) 5479:an3',
  MEA: '6311!:an3 C502(6313:an3 6321:an3 6155:an3 6154:an70) C174(6411!:an3 6314:n18 6162:n18 6152:n18 6432:n2) 7383:an3',
  MOA: 'C516!(5025!:an3 5004:n18 6345:an3 6343:an3 4405:an3)',
  NAD: '3035!:an3 C082(3039!:an35 1131:an3 3055:an3) C058(3124!:an35 3124:an35 3124:an35 3124:an35 3124:an35) C080(3036!:an35 3036:an35 3036:an35 3036:an35 3036:an35 3045:an3) C059(3042!:an35 3042:an35 3042:an35 3042:an35) 3164:an35 3229:an9 3251:an9 3207:an3',
  PAC: '7224:n8 C531(7075:an3 7233:an3 7073:an3) C202(7065:an17 1131:an3 3055:an3 7064:an35) C402(7077!:an3 7064!:an35 7143:an3 7064:an35 7143:an3) C532(8395:an3 8393:an3)',
  PAI: 'C534!(4439:an3 4431:an3 4461:an3 1131:an3 3055:an3 4435:an3)',
  PAT: '4279!:an3 C110(4277!:an17 1131:an3 3055:an3 4276:an35 4276:an35) C112(2475!:an3 2009:an3 2151:an3 2152:n3)',
  PCD: 'C501!(5245!:an3 5482:n10 5249:an3 1131:an3 3055:an3)',
  PCI: '4233:an3 C210(7102!:an35 7102:an35 7102:an35 7102:an35 7102:an35 7102:an35 7102:an35 7102:an35 7102:an35 7102:an35) 8275:an3 C827(7511!:an3 1131:an3 3055:an3)',
  PIA: '4347!:an3 C212!(7140:an35 7143:an3 1131:an3 3055:an3) C212(7140:an35 7143:an3 1131:an3 3055:an3) C212(7140:an35 7143:an3 1131:an3 3055:an3) C212(7140:an35 7143:an3 1131:an3 3055:an3) C212(7140:an35 7143:an3 1131:an3 3055:an3)',
  PRI: 'C509(5125!:an3 5118:n15 5375:an3 5387:an3 5284:n9 6411:an3) 5213:an3',
  QTY: 'C186!(6063!:an3 6060!:n15 6411:an3)',
  QVR: 'C279(6064!:n15 6063:an3) 4221:an3 C960(4295:an3 1131:an3 3055:an3 4294:an35)',
  RCS: '7293!:an3 C550(7295!:an17 1131:an3 3055:an3 7294:an35) 1229:an3',
  RFF: 'C506!(1153!:an3 1154:an35 1156:an6 4000:an35)',
  RNG: '6167!:an3 C280(6411!:an3 6162:n18 6152:n18)',
  RTE: 'C128!(5419!:an3 5420!:n15 5284:n9 6411:an3)',
  TAX: '5283!:an3 C241(5153:an3 1131:an3 3055:an3 5152:an35) C533(5289!:an6 1131:an3 3055:an3) 5286:an15 C243(5279:an7 1131:an3 3055:an3 5278:an17 5273:an12 1131:an3 3055:an3) 5305:an3 3446:an20',
  TDT: '8051!:an3 8028:an17 C220(8067:an3 8066:an17) C228(8179:an8 8178:an17) C040(3127:an17 1131:an3 3055:an3 3128:an35) 8101:an3 C401(8457!:an3 8459!:an3 7130:an17) C222(8213:an9 1131:an3 3055:an3 8212:an35 8453:an3) 8281:an3',
  TOD: '4055:an3 4215:an3 C100(4053:an3 1131:an3 3055:an3 4052:an70 4052:an70)',
  UNS: '0081!:an1',
  UNH: '0062!:an14 S009!(0065!:an6 0052!:an3 0054!:an3 0051!:an2 0057:an6) 0068:an35 S010(0070!:n2 0073:an1)',
  UNT: '0074!:n6 0062!:an14',
};

export interface ComponentDefinition {
  /** The data element's number: `1001`. */
  readonly id: string;
  readonly mandatory: boolean;
  readonly numeric: boolean;
  readonly maximum: number;
}

export interface ElementDefinition {
  /** `C002` for a composite, the data element's number otherwise. */
  readonly id: string;
  readonly mandatory: boolean;
  /** One for a simple element. */
  readonly components: readonly ComponentDefinition[];
}

/** The elements of a segment by its tag, behind the tag; undefined for a tag INVOIC D.96A does not have. */
export function segmentDefinition(tag: string): readonly ElementDefinition[] | undefined {
  const known = parsed.get(tag);
  if (known !== undefined) return known;
  const text = Object.hasOwn(directory, tag) ? directory[tag] : undefined;
  if (text === undefined) return undefined;
  const definition = [...text.matchAll(/(\w{4})(!?)(?:\(([^)]*)\)|:(\w+))/g)].map(
    ([, id = '', mark = '', components, representation = '']): ElementDefinition => ({
      id,
      mandatory: mark === '!',
      components:
        components === undefined
          ? [componentOf(id, mark, representation)]
          : components.split(' ').map((component) => {
              const [, inner = '', innerMark = '', form = ''] = /^(\w{4})(!?):(\w+)$/.exec(component) ?? [];
              return componentOf(inner, innerMark, form);
            }),
    }),
  );
  parsed.set(tag, definition);
  return definition;
}

/** Definitions read so far; bounded by the directory. */
const parsed = new Map<string, readonly ElementDefinition[]>();

function componentOf(id: string, mark: string, representation: string): ComponentDefinition {
  const [, kind = 'an', size = '0'] = /^([a-z]+)(\d+)$/.exec(representation) ?? [];
  return { id, mandatory: mark === '!', numeric: kind === 'n', maximum: Number(size) };
}

/** What a place in a segment is called: `C002/1001`, or `1004` for a simple element; numbers where no directory names it. */
export function placeName(tag: string, element: number, component: number): string {
  const definition = segmentDefinition(tag)?.[element - 1];
  const inner = definition?.components[component];
  if (definition === undefined || inner === undefined) return `${element}.${component + 1}`;
  return definition.id === inner.id ? inner.id : `${definition.id}/${inner.id}`;
}
