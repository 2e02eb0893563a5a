import { element, find, walk, type Element } from './element.js';
import type { Random } from './random.js';

/** Puts both parties into a country, where its rules ask for that. */
function settleIn(root: Element, country: string): void {
  for (const name of ['cac:AccountingSupplierParty', 'cac:AccountingCustomerParty']) {
    const code = find(root, name, 'cac:Party', 'cac:PostalAddress', 'cac:Country', 'cbc:IdentificationCode');
    if (code !== undefined) code.text = country;
  }
}

function without(parent: Element, ...names: readonly string[]): void {
  parent.children = parent.children.filter(({ name }) => !names.includes(name));
}

function one(root: Element, random: Random, ...names: readonly string[]): Element | undefined {
  const found = [...walk(root)].map((place) => place.element).filter(({ name }) => names.includes(name));
  return found.length === 0 ? undefined : random.pick(found);
}

export function payInDenmark(root: Element, random: Random): string {
  settleIn(root, 'DK');
  without(root, 'cac:PaymentMeans');
  const code = random.pick(['31', '42', '49', '50', '50', '93', '93']);
  root.children.push(
    element(
      'cac:PaymentMeans',
      element('cbc:PaymentMeansCode', code),
      element(
        'cbc:PaymentID',
        random.pick(['01#', '04#1', '04#1234567890123456', '15#1', '71#1', '71#123456789012345', '73#', '75#1', 'x']),
      ),
      ...(random.chance(75)
        ? [
            element(
              'cac:PayeeFinancialAccount',
              element('cbc:ID', random.pick(['1234567', '12345678', '1'])),
              ...(random.chance(50)
                ? [element('cac:FinancialInstitutionBranch', element('cbc:ID', random.pick(['1234', '12345', ''])))]
                : []),
            ),
          ]
        : []),
      ...(random.chance(50)
        ? [
            element(
              'cac:PaymentMandate',
              ...(random.chance(70) ? [element('cbc:ID', random.pick(['M', '']))] : []),
              ...(random.chance(70)
                ? [element('cac:PayerFinancialAccount', element('cbc:ID', random.pick(['1', ''])))]
                : []),
            ),
          ]
        : []),
    ),
  );
  return `pay in Denmark by ${code}`;
}

export function classifyInDenmark(root: Element, random: Random): string {
  settleIn(root, 'DK');
  const item = one(root, random, 'cac:Item');
  item?.children.push(
    element(
      'cac:CommodityClassification',
      element('cbc:ItemClassificationCode', random.pick(['43211501', 'x']), {
        listID: random.pick(['TST', 'MP', 'ZZZ']),
        listVersionID: random.pick(['19.05.01', '19.0501', '26.08.01', 'x']),
      }),
    ),
  );
  return 'classify in Denmark';
}

export function referInGreece(root: Element, random: Random): string {
  settleIn(root, 'GR');
  const vat = find(root, 'cac:AccountingSupplierParty', 'cac:Party', 'cac:PartyTaxScheme', 'cbc:CompanyID');
  if (vat !== undefined && random.chance(80)) vat.text = random.pick(['EL094259216', 'EL094259217', 'GR094259216']);
  if (random.chance(80)) without(root, 'cac:AdditionalDocumentReference');
  const references = 1 + random.below(3);
  for (let reference = 0; reference < references; reference++) {
    root.children.push(
      element(
        'cac:AdditionalDocumentReference',
        element('cbc:ID', random.pick(['400001', '0', '-1', '1.5', 'x', '1'])),
        element('cbc:DocumentDescription', random.pick(['##M.AR.K##', '##M.AR.K##', '##INVOICE|URL##'])),
        ...(random.chance(50)
          ? [
              element(
                'cac:Attachment',
                ...(random.chance(75)
                  ? [
                      element(
                        'cac:ExternalReference',
                        element('cbc:URI', random.pick(['', ' ', 'https://example.org'])),
                      ),
                    ]
                  : []),
              ),
            ]
          : []),
      ),
    );
  }
  return `${String(references)} references in Greece`;
}

export function payInGermany(root: Element, random: Random): string {
  settleIn(root, 'DE');
  without(root, 'cac:PaymentMeans');
  const code = random.pick(['30', '58', '48', '54', '55', '59', '1']);
  const parts = [
    element('cac:CardAccount', element('cbc:PrimaryAccountNumberID', '1234'), element('cbc:NetworkID', 'N')),
    element(
      'cac:PayeeFinancialAccount',
      element('cbc:ID', random.pick(['DE89370400440532013000', 'DE89370400440532013001', 'x', ''])),
    ),
    element(
      'cac:PaymentMandate',
      ...(random.chance(75) ? [element('cbc:ID', 'M')] : []),
      ...(random.chance(75)
        ? [element('cac:PayerFinancialAccount', element('cbc:ID', random.pick(['DE89370400440532013000', 'DE1', ''])))]
        : []),
    ),
  ].filter(() => random.chance(60));
  root.children.push(element('cac:PaymentMeans', element('cbc:PaymentMeansCode', code), ...parts));
  return `pay in Germany by ${code}`;
}
