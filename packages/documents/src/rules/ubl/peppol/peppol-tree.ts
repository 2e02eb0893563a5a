import type { XmlDocument, XmlNode } from '../../../xml/xml-document.js';
import { characters, normalizeSpace } from '../../engine/text.js';
import type { Path } from '../../engine/tree.js';
import { cac, cbc } from '../names.js';
import { UblTree } from '../ubl-tree.js';

// Paths that tests walk, made once.
const toCompanyID = [cbc.CompanyID] as const;
const toProfileID = [cbc.ProfileID] as const;

export const sellerParty: Path = [cac.AccountingSupplierParty, cac.Party];
export const buyerParty: Path = [cac.AccountingCustomerParty, cac.Party];
const schemeId: Path = [cac.TaxScheme, cbc.ID];
const country: Path = [cac.PostalAddress, cac.Country, cbc.IdentificationCode];

/** Countries of the parties and what else decides which rules of Peppol concern a document. */
interface PeppolFacts {
  readonly process: '01' | '02' | 'unknown';
  /** The document's currency; several only where it names several. */
  readonly currencies: readonly string[];
  /** From the VAT identifiers of the seller or its representative, else from the address. */
  readonly supplierCountry: string;
  /** The same without the representative. */
  readonly accountingSupplierCountry: string;
  readonly customerCountry: string;
  /** The country codes of the addresses: as they are written, and upper-cased without outer space. */
  readonly supplierAddress: string;
  readonly customerAddress: string;
  readonly supplierAddressUpper: string;
  readonly customerAddressUpper: string;
  readonly representativeAddressUpper: string;
}

/** UBL facts with what the rules of Peppol BIS Billing 3 ask besides. */
export class PeppolTree extends UblTree {
  #facts: PeppolFacts | undefined;

  override begin(document: XmlDocument, root: XmlNode): void {
    super.begin(document, root);
    this.#facts = undefined;
  }

  get peppol(): PeppolFacts {
    return (this.#facts ??= peppolFacts(this));
  }

  get bothGerman(): boolean {
    return this.peppol.supplierAddressUpper === 'DE' && this.peppol.customerAddressUpper === 'DE';
  }

  get bothDanish(): boolean {
    return this.peppol.supplierAddress === 'DK' && this.peppol.customerAddress === 'DK';
  }

  get greekSender(): boolean {
    return isGreek(this.peppol.supplierCountry);
  }

  get greekReceiver(): boolean {
    return isGreek(this.peppol.customerCountry);
  }

  /** Whether a child of that name holds exactly this text. */
  childIs(node: XmlNode, name: number, value: string): boolean {
    return this.some(node, [name], (child) => this.is(child, value));
  }

  /** The tax registrations of a party whose scheme is exactly VAT. */
  vatRegistration(party: XmlNode, test: (registration: XmlNode) => boolean): boolean {
    return this.some(
      party,
      [cac.PartyTaxScheme],
      (registration) => isVatRegistration(this, registration) && test(registration),
    );
  }
}

export function isGreek(code: string): boolean {
  return code === 'GR' || code === 'EL';
}

export function isVatRegistration(tree: UblTree, registration: XmlNode): boolean {
  return tree.some(registration, schemeId, (id) => tree.is(id, 'VAT'));
}

const processes: ReadonlyMap<string, '01' | '02'> = new Map([
  ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0', '01'],
  ['urn:peppol:france:billing:regulated', '01'],
  ['urn:peppol:france:billing:non-regulated', '01'],
  ['urn:peppol:bis:billing_with_response', '02'],
]);

function peppolFacts(tree: UblTree): PeppolFacts {
  const { root } = tree;
  const seller = vatPrefix(tree, sellerParty);
  const supplierAddress = onlyText(tree, [...sellerParty, ...country]);
  const customerAddress = onlyText(tree, [...buyerParty, ...country]);
  const sellerCountry = supplierAddress === undefined ? 'XX' : upper(supplierAddress);
  const buyerCountry = customerAddress === undefined ? 'XX' : upper(customerAddress);
  return {
    process: processes.get(tree.normalAt(root, toProfileID)) ?? 'unknown',
    currencies: textsOf(tree, root, cbc.DocumentCurrencyCode),
    supplierCountry: seller ?? vatPrefix(tree, [cac.TaxRepresentativeParty]) ?? sellerCountry,
    accountingSupplierCountry: seller ?? sellerCountry,
    customerCountry: vatPrefix(tree, buyerParty) ?? buyerCountry,
    supplierAddress: supplierAddress ?? '',
    customerAddress: customerAddress ?? '',
    supplierAddressUpper: upper(supplierAddress ?? ''),
    customerAddressUpper: upper(customerAddress ?? ''),
    representativeAddressUpper: upper(onlyText(tree, [cac.TaxRepresentativeParty, ...country]) ?? ''),
  };
}

/**
 * The country that the VAT identifier of the party begins with; undefined where there is none. With two registrations for VAT the
 * official engine cannot tell, and takes no country's rules: the text is empty then, which is no country.
 */
function vatPrefix(tree: UblTree, party: Path): string | undefined {
  let registrations = 0;
  let number = '';
  tree.some(tree.root, [...party, cac.PartyTaxScheme], (registration) => {
    if (isVatRegistration(tree, registration)) {
      registrations++;
      number = tree.textAt(registration, toCompanyID);
      if (tree.count(registration, toCompanyID) > 1) registrations++;
    }
    return false;
  });
  if (registrations > 1) return '';
  return number === '' ? undefined : upper(characters(number, 1, 2));
}

function textsOf(tree: UblTree, node: XmlNode, name: number): readonly string[] {
  const texts: string[] = [];
  for (let at = tree.child(node, name); at !== -1; at = tree.next(at, name)) texts.push(tree.text(at));
  return texts;
}

/** The text of the element that the path reaches; empty where there are several, which the official engine cannot compare. */
function onlyText(tree: UblTree, path: Path): string | undefined {
  const found = tree.count(tree.root, path);
  if (found === 0) return undefined;
  return found === 1 ? tree.textAt(tree.root, path) : '';
}

function upper(text: string): string {
  return normalizeSpace(text).toUpperCase();
}
