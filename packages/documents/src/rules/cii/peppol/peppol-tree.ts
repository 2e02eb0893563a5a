import type { XmlDocument, XmlNode } from '../../../xml/xml-document.js';
import { normalizeSpace } from '../../engine/text.js';
import type { Path } from '../../engine/tree.js';
import { CiiTree } from '../cii-tree.js';
import { attribute, ram, rsm } from '../names.js';

const agreement: Path = [rsm.SupplyChainTradeTransaction, ram.ApplicableHeaderTradeAgreement];
export const sellerParty: Path = [...agreement, ram.SellerTradeParty];
export const buyerParty: Path = [...agreement, ram.BuyerTradeParty];
const representative: Path = [...agreement, ram.SellerTaxRepresentativeTradeParty];
const country: Path = [ram.PostalTradeAddress, ram.CountryID];

/** What decides which rules of Peppol concern a document. */
interface PeppolFacts {
  /** Whether the business process is one of Peppol's billing processes. */
  readonly isBilling: boolean;
  /** From the VAT identifiers of the seller or its representative, else from the address. */
  readonly supplierCountry: string;
  /** Whether some country code of the addresses is exactly DK. */
  readonly supplierIsDanish: boolean;
  readonly customerIsDanish: boolean;
  /** The country codes of the addresses, upper-cased without outer space; '' where there are several. */
  readonly supplierAddressUpper: string;
  readonly customerAddressUpper: string;
  readonly representativeAddressUpper: string;
}

/** CII facts with what the rules of Peppol BIS Billing 3 ask besides. */
export class CiiPeppolTree extends CiiTree {
  #facts: PeppolFacts | undefined;

  override begin(document: XmlDocument, root: XmlNode): void {
    super.begin(document, root);
    this.#facts = undefined;
  }

  get peppol(): PeppolFacts {
    return (this.#facts ??= factsOf(this));
  }

  get bothDanish(): boolean {
    return this.peppol.supplierIsDanish && this.peppol.customerIsDanish;
  }

  /** The tax identifiers of a party that bear the scheme. */
  taxId(party: XmlNode, scheme: string, test: (id: XmlNode) => boolean): boolean {
    return this.some(
      party,
      [ram.SpecifiedTaxRegistration, ram.ID],
      (id) => this.document.attributeEquals(id, attribute.schemeID, scheme) && test(id),
    );
  }

  /** Whether a child of that name holds exactly this text. */
  childIs(node: XmlNode, name: number, value: string): boolean {
    return this.some(node, [name], (child) => this.text(child) === value);
  }
}

const billingProcess = /urn:fdc:peppol.eu:2017:poacc:billing:[0-9]{2}:1.0/;

function factsOf(tree: CiiPeppolTree): PeppolFacts {
  const { root } = tree;
  const process = tree.normalAt(root, [
    rsm.ExchangedDocumentContext,
    ram.BusinessProcessSpecifiedDocumentContextParameter,
    ram.ID,
  ]);
  const upper = (party: Path): string => (tree.onlyNormal(root, [...party, ...country]) ?? '').toUpperCase();
  const isDanish = (party: Path): boolean =>
    tree.some(root, [...party, ...country], (code) => tree.text(code) === 'DK');
  return {
    isBilling: billingProcess.test(process),
    supplierCountry:
      vatCountry(tree, [tree.find(root, sellerParty)]) ??
      vatCountry(tree, partiesAt(tree, representative)) ??
      (tree.has(root, [...sellerParty, ...country]) ? upper(sellerParty) : 'XX'),
    supplierIsDanish: isDanish(sellerParty),
    customerIsDanish: isDanish(buyerParty),
    supplierAddressUpper: upper(sellerParty),
    customerAddressUpper: upper(buyerParty),
    representativeAddressUpper: upper(representative),
  };
}

/** Peppol's CII rules look for the scheme VAT, where the tables of EN 16931 say VA. */
function vatCountry(tree: CiiPeppolTree, parties: readonly XmlNode[]): string | undefined {
  const prefixes: string[] = [];
  for (const party of parties) {
    if (party === -1) continue;
    tree.taxId(party, 'VAT', (id) => {
      prefixes.push(tree.text(id).slice(0, 2));
      return false;
    });
  }
  const [prefix = ''] = prefixes;
  if (prefixes.length > 1) return '';
  return prefix === '' ? undefined : normalizeSpace(prefix).toUpperCase();
}

function partiesAt(tree: CiiPeppolTree, path: Path): readonly XmlNode[] {
  const found: XmlNode[] = [];
  tree.some(tree.root, path, (party) => {
    found.push(party);
    return false;
  });
  return found;
}
