/** Bounds of what the tokenizer takes; what lies beyond is refused with EDIFACT-LIMIT. */
export const maximumBytes = 100_000_000;
export const maximumSegments = 5_000_000;
export const maximumElements = 200;
export const maximumComponents = 200;
/** Bytes of one component: far above any directory's an..512, low enough to keep a lost terminator from costing much. */
export const maximumComponentBytes = 1_000_000;
/** Findings of one kind that are told one by one; the rest is only counted. */
export const maximumFindings = 100;
