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
  /** The country codes of the addresses: as they are written, and upper-cased without outer space. */
  readonly supplierAddress: string;
  readonly customerAddress: string;
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
    return this.peppol.supplierAddress === 'DK' && this.peppol.customerAddress === 'DK';
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
  const supplierAddress = tree.textAt(root, [...sellerParty, ...country]);
  const customerAddress = tree.textAt(root, [...buyerParty, ...country]);
  const upper = (text: string): string => normalizeSpace(text).toUpperCase();
  return {
    isBilling: billingProcess.test(process),
    supplierCountry:
      vatCountry(tree, sellerParty) ?? vatCountry(tree, representative) ?? (upper(supplierAddress) || 'XX'),
    supplierAddress,
    customerAddress,
    supplierAddressUpper: upper(supplierAddress),
    customerAddressUpper: upper(customerAddress),
    representativeAddressUpper: upper(tree.textAt(root, [...representative, ...country])),
  };
}

/** Peppol's CII rules look for the scheme VAT, where the tables of EN 16931 say VA. */
function vatCountry(tree: CiiPeppolTree, party: Path): string | undefined {
  let prefix: string | undefined;
  tree.some(tree.root, party, (each) =>
    tree.taxId(each, 'VAT', (id) => {
      prefix ??= normalizeSpace(tree.text(id).slice(0, 2)).toUpperCase();
      return true;
    }),
  );
  return prefix;
}
