import type { DemoShortName } from './companies.js';
import type { DemoLine } from './invoice.js';

/** A document the demo sends on its first start. */
export interface Shipment {
  readonly from: DemoShortName;
  /** `stranger`: the company without a contract. */
  readonly to: DemoShortName | 'stranger';
  readonly number: string;
  /** How many days before today the invoice was issued. */
  readonly daysAgo: number;
  readonly lines: readonly DemoLine[];
  readonly note?: string;
  readonly wrongBy?: string;
  /** Sent under another partner's key: it is refused. */
  readonly as?: DemoShortName;
  /** What the receiver's software has done with it by now. */
  readonly taken?: 'fetched' | 'acknowledged';
}

const boards: DemoLine = { name: 'Ēvelēti dēļi 25 × 100 mm', quantity: '12.500', unit: 'MTQ', price: '412.00' };
const beams: DemoLine = { name: 'Priedes brusas 50 × 150 mm', quantity: '4.25', unit: 'MTQ', price: '389.50' };
const bread: DemoLine = { name: 'Rudzu maize "Rītausma" 700 g', quantity: '480', unit: 'H87', price: '1.18' };
const buns: DemoLine = { name: 'Kanēļmaizītes', quantity: '960', unit: 'H87', price: '0.43' };
const cleaning: DemoLine = { name: 'Telpu uzkopšana', quantity: '36.5', unit: 'HUR', price: '14.20' };
const metal: DemoLine = { name: 'Teraspleki lõikamine', quantity: '1240', unit: 'KGM', price: '2.35' };
const licence: DemoLine = { name: 'Tarkvara hooldus, kuu', quantity: '1', unit: 'H87', price: '890.00' };
const freight: DemoLine = { name: 'Krovinių vežimas Klaipėda–Ryga', quantity: '312', unit: 'KMT', price: '1.45' };
const oak: DemoLine = { name: 'Ąžuolinės kėdės „Šilas“', quantity: '24', unit: 'H87', price: '118.90' };
const bandages: DemoLine = { name: 'Tvarsčiai 10 × 10 cm', quantity: '600', unit: 'H87', price: '0.62' };

/** In this order; among them one that is invalid, one that is a repeat, and some that have to wait. */
export const shipments: readonly Shipment[] = [
  { from: 'egle', to: 'krasts', number: 'EP-2201', daysAgo: 6, lines: [boards, beams], taken: 'acknowledged' },
  {
    from: 'egle',
    to: 'azuolas',
    number: 'EP-2202',
    daysAgo: 6,
    lines: [boards],
    note: 'Izkraušana tikai līdz plkst. 16.00.',
    taken: 'fetched',
  },
  { from: 'egle', to: 'polder', number: 'EP-2203', daysAgo: 5, lines: [beams], taken: 'acknowledged' },
  { from: 'ritausma', to: 'krasts', number: '2026/1187', daysAgo: 5, lines: [bread, buns], taken: 'acknowledged' },
  { from: 'spodriba', to: 'ritausma', number: 'SP 0417', daysAgo: 5, lines: [cleaning] },
  { from: 'spodriba', to: 'krasts', number: 'SP 0418', daysAgo: 5, lines: [cleaning], taken: 'fetched' },
  { from: 'kadakas', to: 'tahetorn', number: '90031', daysAgo: 4, lines: [metal] },
  { from: 'kadakas', to: 'krasts', number: '90032', daysAgo: 4, lines: [metal], taken: 'acknowledged' },
  { from: 'tahetorn', to: 'ruta', number: 'TT-611', daysAgo: 4, lines: [licence], taken: 'acknowledged' },
  { from: 'tahetorn', to: 'egle', number: 'TT-612', daysAgo: 4, lines: [licence] },
  { from: 'polder', to: 'azuolas', number: 'A-17', daysAgo: 3, lines: [{ ...boards, name: 'Höövellaud 21 × 95 mm' }] },
  { from: 'gintaras', to: 'ruta', number: 'GL 5502', daysAgo: 3, lines: [freight], taken: 'fetched' },
  { from: 'gintaras', to: 'krasts', number: 'GL 5503', daysAgo: 3, lines: [freight] },
  { from: 'azuolas', to: 'kadakas', number: 'ĄB-0093', daysAgo: 2, lines: [oak] },
  { from: 'ruta', to: 'gintaras', number: 'RV-77', daysAgo: 2, lines: [bandages], taken: 'acknowledged' },
  {
    from: 'egle',
    to: 'krasts',
    number: 'EP-2201',
    daysAgo: 1,
    lines: [boards, beams],
    note: 'Atkārtoti nosūtīts rēķins.',
  },
  { from: 'ritausma', to: 'krasts', number: '2026/1188', daysAgo: 1, lines: [bread], wrongBy: '0.10' },
  { from: 'egle', to: 'dzintars', number: 'EP-2204', daysAgo: 1, lines: [beams] },
  { from: 'kadakas', to: 'upe', number: '90033', daysAgo: 1, lines: [metal] },
  { from: 'ruta', to: 'stranger', number: 'RV-78', daysAgo: 1, lines: [bandages] },
  { from: 'gintaras', to: 'krasts', number: 'GL 5504', daysAgo: 0, lines: [freight], as: 'azuolas' },
  { from: 'spodriba', to: 'krasts', number: 'SP 0419', daysAgo: 0, lines: [cleaning] },
];
