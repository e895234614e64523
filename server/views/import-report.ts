// What was done to read a source, for readers to inspect: counts, repairs, omissions, gaps, citations that lead nowhere.
// Pure.

import type { ImportReport } from '../contract/documents.ts'
import { provisionLabel } from '../law/citation-form.ts'
import { type Corpus, openingUnits, withDescendants } from '../law/corpus.ts'
import type { CrossReference, CrossReferences } from '../law/cross-references.ts'
import type { LegalDocument, Provision, ProvisionLevel } from '../law/document.ts'
import { sliceSpan } from '../law/span.ts'

/** Numbers that a row of siblings skips, said in words: 第三百七十一条 is absent between 370 and 372. */
function numberingGaps(corpus: Corpus, siblings: readonly Provision[]): string[] {
  return siblings.flatMap((provision, index) => {
    const expected = index === 0 ? 1 : (siblings[index - 1]?.number ?? 0) + 1
    const isInserted = provision.suffix !== undefined
    return provision.number === expected || isInserted
      ? []
      : [`${provisionLabel(corpus, provision)}之前缺第 ${expected} 号`]
  })
}

const countLevel = (units: readonly Provision[], level: ProvisionLevel): number =>
  units.filter((unit) => unit.level === level).length

/** Citations that name nothing that exists, with the reason. */
function unresolved(references: readonly CrossReference[]): ImportReport['unresolvedCitations'] {
  return references.flatMap(({ from, text, resolution }) =>
    resolution.kind === 'absent' || resolution.kind === 'unresolved'
      ? [{ provisionId: from, text, reason: resolution.reason }]
      : [],
  )
}

/** Laws outside the corpus and how often they are cited, the most cited first. */
function external(references: readonly CrossReference[]): ImportReport['externalCitations'] {
  const counts = new Map<string, number>()
  for (const { resolution } of references)
    if (resolution.kind === 'external')
      counts.set(resolution.law, (counts.get(resolution.law) ?? 0) + 1)
  return [...counts]
    .map(([law, count]) => ({ law, count }))
    .sort((a, b) => b.count - a.count || (a.law < b.law ? -1 : 1))
}

/**
 * Import report of a document. Blank lines and separators (`layout`) are left out: there are thousands, and they say
 * nothing. `characters` are UTF-16 code units of the source.
 */
export function reportImport(
  corpus: Corpus,
  document: LegalDocument,
  references: CrossReferences,
): ImportReport {
  const units = document.provisions.flatMap(withDescendants)
  const own = references.all.filter(
    ({ from }) => corpus.provision(from)?.documentId === document.metadata.id,
  )
  return {
    counts: {
      articles: openingUnits(document).length,
      paragraphs: countLevel(units, 'paragraph'),
      items: countLevel(units, 'item'),
      subitems: countLevel(units, 'subitem'),
      characters: document.source.length,
    },
    repairs: document.repairs.map(({ kind, span, printed, readAs, note }) => ({
      kind,
      span: { ...span },
      printed,
      ...(readAs !== undefined && { readAs }),
      note,
    })),
    omissions: document.omissions
      .filter(({ reason }) => reason !== 'layout')
      .map(({ reason, span, note }) => ({
        reason,
        span: { ...span },
        text: sliceSpan(document.source, span),
        ...(note !== undefined && { note }),
      })),
    numberingGaps: [document.provisions, ...units.map((unit) => unit.children)].flatMap((row) =>
      numberingGaps(corpus, row),
    ),
    unresolvedCitations: unresolved(own),
    externalCitations: external(own),
  }
}
