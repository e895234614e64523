// What reading a source found: counts, repairs, omissions, gaps in the numbering, citations that lead nowhere.

import { type Corpus, withDescendants } from '../law/corpus.ts'
import type { CrossReference } from '../law/cross-references.ts'
import type { LegalDocument, Omission, Provision, Repair } from '../law/document.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { sliceSpan } from '../law/span.ts'

/** Report on one document. `characters` counts UTF-16 code units of the source. */
export interface ImportReport {
  readonly counts: {
    readonly articles: number
    readonly paragraphs: number
    readonly items: number
    readonly subitems: number
    readonly characters: number
  }
  readonly repairs: readonly Repair[]
  /** Omissions other than white space between nodes, with their characters. */
  readonly omissions: readonly (Omission & { readonly text: string })[]
  /** Provisions after which a number is missing or repeated, e.g. 第十二条之后不是第十三条. */
  readonly numberingGaps: readonly string[]
  readonly unresolvedCitations: readonly {
    readonly provisionId: ProvisionId
    readonly text: string
    readonly reason: string
  }[]
  /** Laws outside the corpus and how often they are cited, most cited first. */
  readonly externalCitations: readonly { readonly law: string; readonly count: number }[]
}

function gapsAmong(units: readonly Provision[]): string[] {
  return units.flatMap((unit, index) => {
    const before = units[index - 1]
    const expected = before === undefined ? 1 : before.number + 1
    const isInserted = unit.suffix !== undefined && before?.number === unit.number
    return unit.number === expected || isInserted
      ? []
      : [`${unit.id}：应为第 ${expected}，实为第 ${unit.number}`]
  })
}

const numberingGaps = (document: LegalDocument): string[] => [
  ...gapsAmong(document.provisions),
  ...document.provisions.flatMap(withDescendants).flatMap((unit) => gapsAmong(unit.children)),
]

function externalCounts(references: readonly CrossReference[]): { law: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { resolution } of references)
    if (resolution.kind === 'external')
      counts.set(resolution.law, (counts.get(resolution.law) ?? 0) + 1)
  return [...counts].map(([law, count]) => ({ law, count })).sort((a, b) => b.count - a.count)
}

/**
 * Import report of a document. `references` are the cross-references of the whole corpus.
 * Cost: linear in the provisions.
 */
export function importReport(
  corpus: Corpus,
  document: LegalDocument,
  references: readonly CrossReference[],
): ImportReport {
  const units = document.provisions.flatMap(withDescendants)
  const count = (level: Provision['level']): number =>
    units.filter((unit) => unit.level === level).length
  const own = references.filter(
    (reference) => corpus.provision(reference.from)?.documentId === document.metadata.id,
  )
  return {
    counts: {
      articles: corpus.articles.filter((unit) => unit.documentId === document.metadata.id).length,
      paragraphs: count('paragraph'),
      items: count('item'),
      subitems: count('subitem'),
      characters: document.source.length,
    },
    repairs: document.repairs,
    omissions: document.omissions
      .filter((omission) => omission.reason !== 'layout')
      .map((omission) => ({ ...omission, text: sliceSpan(document.source, omission.span) })),
    numberingGaps: numberingGaps(document),
    unresolvedCitations: own.flatMap(({ from, text, resolution }) =>
      resolution.kind === 'absent' || resolution.kind === 'unresolved'
        ? [{ provisionId: from, text, reason: resolution.reason }]
        : [],
    ),
    externalCitations: externalCounts(own),
  }
}
