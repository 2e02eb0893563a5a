/** One of the demo's companies. All of them are invented; so are their numbers, whose check digits are right. */
export interface DemoCompany {
  readonly shortName: string;
  readonly name: string;
  readonly country: 'LV' | 'EE' | 'LT';
  readonly street: string;
  readonly city: string;
  readonly postCode: string;
  /** The EAS code and number of the company register. */
  readonly registration: { readonly scheme: '0218' | '0191' | '0200'; readonly value: string };
  readonly vat: string;
  readonly gln: string;
  readonly bank: string;
  readonly email: string;
  /** What it receives by its contract. */
  readonly receives: {
    readonly format: 'ubl' | 'cii' | 'edifact' | 'json';
    readonly settings?: Readonly<Record<string, string>>;
  };
  /** What its own software sends. */
  readonly sends: 'ubl' | 'cii';
  readonly connection: 'EDIDIRECT' | 'WEB' | 'ROAMING' | 'ERPCLOUD' | 'PROXY';
  readonly language: 'lv' | 'et' | 'lt';
  readonly vatRate: string;
}

const latvian = { country: 'LV', language: 'lv', vatRate: '21' } as const;
const estonian = { country: 'EE', language: 'et', vatRate: '24' } as const;
const lithuanian = { country: 'LT', language: 'lt', vatRate: '21' } as const;

export const demoCompanies = [
  {
    shortName: 'egle',
    name: 'SIA "Egle un Priede"',
    ...latvian,
    street: 'Zāģētavas iela 4',
    city: 'Cēsis',
    postCode: 'LV-4101',
    registration: { scheme: '0218', value: '40003900015' },
    vat: 'LV40003900015',
    gln: '4750900000018',
    bank: 'HABA0551000000018',
    email: 'rekini@egle.example',
    receives: { format: 'ubl' },
    sends: 'ubl',
    connection: 'EDIDIRECT',
  },
  {
    shortName: 'ritausma',
    name: 'AS "Rītausmas Maiznīca"',
    ...latvian,
    street: 'Dzirnavu iela 88',
    city: 'Rīga',
    postCode: 'LV-1011',
    registration: { scheme: '0218', value: '40003900814' },
    vat: 'LV40003900814',
    gln: '4750900000025',
    bank: 'UNLA0050000000026',
    email: 'gramatvediba@ritausma.example',
    receives: { format: 'edifact', settings: { characterSet: 'UNOY' } },
    sends: 'ubl',
    connection: 'EDIDIRECT',
  },
  {
    shortName: 'spodriba',
    name: 'SIA "Spodrība Plus"',
    ...latvian,
    street: 'Ūdens iela 12',
    city: 'Jelgava',
    postCode: 'LV-3001',
    registration: { scheme: '0218', value: '40003900034' },
    vat: 'LV40003900034',
    gln: '4750900000032',
    bank: 'PARX0012000000034',
    email: 'info@spodriba.example',
    receives: { format: 'cii' },
    sends: 'cii',
    connection: 'WEB',
  },
  {
    shortName: 'krasts',
    name: 'SIA "Krasta Tirdzniecība"',
    ...latvian,
    street: 'Krasta iela 101',
    city: 'Rīga',
    postCode: 'LV-1019',
    registration: { scheme: '0218', value: '40003900049' },
    vat: 'LV40003900049',
    gln: '4750900000049',
    bank: 'RIKO0002000000042',
    email: 'rekini@krasts.example',
    receives: { format: 'edifact', settings: { characterSet: 'UNOY' } },
    sends: 'ubl',
    connection: 'EDIDIRECT',
  },
  {
    shortName: 'dzintars',
    name: 'SIA "Dzintara Enerģija"',
    ...latvian,
    street: 'Ostas iela 3',
    city: 'Liepāja',
    postCode: 'LV-3401',
    registration: { scheme: '0218', value: '40003900053' },
    vat: 'LV40003900053',
    gln: '4750900000056',
    bank: 'HABA0551000000059',
    email: 'birojs@dzintars.example',
    receives: { format: 'ubl' },
    sends: 'ubl',
    connection: 'WEB',
  },
  {
    shortName: 'kadakas',
    name: 'Kadakas OÜ',
    ...estonian,
    street: 'Kadaka tee 55',
    city: 'Tallinn',
    postCode: '12915',
    registration: { scheme: '0191', value: '14900012' },
    vat: 'EE101900012',
    gln: '4740900000019',
    bank: '2200221000000012',
    email: 'arved@kadakas.example',
    receives: { format: 'ubl' },
    sends: 'ubl',
    connection: 'ROAMING',
  },
  {
    shortName: 'polder',
    name: 'Põllumehe Puit AS',
    ...estonian,
    street: 'Jõe 7',
    city: 'Tartu',
    postCode: '51007',
    registration: { scheme: '0191', value: '14900029' },
    vat: 'EE101900025',
    gln: '4740900000026',
    bank: '1010220000000029',
    email: 'raamatupidaja@polder.example',
    receives: { format: 'cii' },
    sends: 'cii',
    connection: 'ERPCLOUD',
  },
  {
    shortName: 'tahetorn',
    name: 'Tähetorni Tarkvara OÜ',
    ...estonian,
    street: 'Lossi 40',
    city: 'Tartu',
    postCode: '51003',
    registration: { scheme: '0191', value: '14900035' },
    vat: 'EE101900038',
    gln: '4740900000033',
    bank: '7700771000000035',
    email: 'arve@tahetorn.example',
    receives: { format: 'json' },
    sends: 'ubl',
    connection: 'WEB',
  },
  {
    shortName: 'gintaras',
    name: 'UAB "Gintaro Logistika"',
    ...lithuanian,
    street: 'Uosto g. 21',
    city: 'Klaipėda',
    postCode: 'LT-92001',
    registration: { scheme: '0200', value: '305900011' },
    vat: 'LT100005900018',
    gln: '4770900000016',
    bank: '73000100000000011',
    email: 'saskaitos@gintaras.example',
    receives: { format: 'ubl' },
    sends: 'ubl',
    connection: 'EDIDIRECT',
  },
  {
    shortName: 'azuolas',
    name: 'UAB "Ąžuolo Baldai"',
    ...lithuanian,
    street: 'Šilo g. 9',
    city: 'Kaunas',
    postCode: 'LT-44001',
    registration: { scheme: '0200', value: '305900028' },
    vat: 'LT100005900119',
    gln: '4770900000023',
    bank: '70440600000000028',
    email: 'apskaita@azuolas.example',
    receives: { format: 'edifact', settings: { characterSet: 'UNOH' } },
    sends: 'cii',
    connection: 'PROXY',
  },
  {
    shortName: 'ruta',
    name: 'UAB "Rūtos Vaistai"',
    ...lithuanian,
    street: 'Gėlių g. 2',
    city: 'Vilnius',
    postCode: 'LT-01100',
    registration: { scheme: '0200', value: '305900035' },
    vat: 'LT100005900212',
    gln: '4770900000030',
    bank: '40100510000000035',
    email: 'finansai@ruta.example',
    receives: { format: 'cii' },
    sends: 'ubl',
    connection: 'WEB',
  },
  {
    shortName: 'upe',
    name: 'SIA "Upes Ūdens"',
    ...latvian,
    street: 'Upes iela 1',
    city: 'Daugavpils',
    postCode: 'LV-5401',
    registration: { scheme: '0218', value: '40003900068' },
    vat: 'LV40003900068',
    gln: '4750900000063',
    bank: 'UNLA0050000000067',
    email: 'upe@upe.example',
    receives: { format: 'ubl' },
    sends: 'ubl',
    connection: 'WEB',
  },
] as const satisfies readonly DemoCompany[];

export type DemoShortName = (typeof demoCompanies)[number]['shortName'];

/** A company that has no contract with the exchange: what is sent to it waits. */
export const strangerCompany: DemoCompany = {
  ...demoCompanies[0],
  shortName: 'svess',
  name: 'SIA "Svešais Ceļš"',
  registration: { scheme: '0218', value: '40003900072' },
  vat: 'LV40003900072',
  gln: '4750900000070',
};

/** Who trades with whom; the others have not agreed on a link. */
export const demoLinks: readonly (readonly [DemoShortName, DemoShortName])[] = [
  ['egle', 'ritausma'],
  ['egle', 'krasts'],
  ['egle', 'azuolas'],
  ['egle', 'polder'],
  ['spodriba', 'krasts'],
  ['spodriba', 'ritausma'],
  ['ritausma', 'krasts'],
  ['kadakas', 'krasts'],
  ['kadakas', 'tahetorn'],
  ['polder', 'azuolas'],
  ['tahetorn', 'ruta'],
  ['tahetorn', 'egle'],
  ['gintaras', 'krasts'],
  ['gintaras', 'ruta'],
  ['azuolas', 'kadakas'],
  ['ruta', 'gintaras'],
  ['egle', 'dzintars'],
];

/** Asked for and not answered yet: what is sent along it waits until the other side accepts. */
export const openRequests: readonly (readonly [DemoShortName, DemoShortName])[] = [['kadakas', 'upe']];

/** Its service is suspended: what is sent to it waits. */
export const suspendedCompany: DemoShortName = 'dzintars';
