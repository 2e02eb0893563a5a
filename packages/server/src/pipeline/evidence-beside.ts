import type { DocumentFact } from '@saikne/exchange';
import type { Case } from './case.js';

/** What is kept beside a fact: findings, losses, additions. It shows; it decides nothing. undefined: nothing. */
export function evidenceBeside({ examination, conversion }: Case, { fact }: DocumentFact): object | undefined {
  if (fact === 'DocumentValidated') {
    return unlessEmpty({ findings: examination?.is === 'read' ? examination.findings : [] });
  }
  if (fact === 'DocumentConverted') {
    const lists = unlessEmpty({ losses: conversion?.losses ?? [], added: conversion?.added ?? [] });
    return { ...lists, ...contentOf(conversion) };
  }
  if (fact === 'DocumentRefused') {
    const findings = [...(examination?.findings ?? []), ...(conversion?.findings ?? [])];
    return unlessEmpty({ findings, losses: conversion?.losses ?? [] });
  }
  return undefined;
}

/** What the receiver's bytes are, where they are not the original. */
function contentOf(conversion: Case['conversion']): object {
  const converted = conversion?.converted ?? null;
  if (converted === null) return {};
  const { format, mediaType, content } = converted;
  return { converted: { format, mediaType, sizeBytes: content.length } };
}

function unlessEmpty(lists: Readonly<Record<string, readonly unknown[]>>): object | undefined {
  const filled = Object.entries(lists).filter(([, items]) => items.length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
