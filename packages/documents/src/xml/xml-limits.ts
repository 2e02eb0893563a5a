/** Bounds of one document. Beyond any of them it is refused with the finding that bears the limit's name. */
export interface XmlLimits {
  /** Bytes of the document as it came, and as UTF-8. At most 2^28 (268,435,456), whatever is asked. */
  readonly maxBytes: number;
  /** Elements within one another; the document element is depth 1. */
  readonly maxDepth: number;
  readonly maxElements: number;
  /** Attributes of one element, namespace declarations included. */
  readonly maxAttributes: number;
  /** Namespace declarations in force at one place. */
  readonly maxNamespaces: number;
  /** Different names that are not of the fixed vocabulary; likewise different namespaces. */
  readonly maxUnknownNames: number;
}

/** An invoice of 100,000 lines stays within: about 1.3 KB and 45 elements a line. */
export const defaultXmlLimits: XmlLimits = {
  maxBytes: 200_000_000,
  maxDepth: 100,
  maxElements: 8_000_000,
  maxAttributes: 100,
  maxNamespaces: 200,
  maxUnknownNames: 10_000,
};

/** Text positions are kept in 30 bits with two flags. */
export const hardMaxBytes = 2 ** 28;
