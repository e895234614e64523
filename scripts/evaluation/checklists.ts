// Runs the cases through the checklists: is the verdict right, are the missing facts named?

import { z } from 'zod'
import { createChecklistBook } from '../../server/checklist/book.ts'
import type { Corpus } from '../../server/law/corpus.ts'
import { loadChecklists } from '../../server/store/checklist-files.ts'

const caseSchema = z.object({
  id: z.string(),
  checklist: z.string(),
  facts: z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])),
  expected: z.string(),
  missing: z.array(z.string()).optional(),
  asOf: z.string().optional(),
})

/** Cases that were right out of all, by checklist; a checklist that does not exist yet is left out and named. */
export interface ChecklistEvaluation {
  readonly byChecklist: ReadonlyMap<string, { readonly right: number; readonly total: number }>
  readonly wrong: readonly string[]
  readonly absent: readonly string[]
}

/** Evaluates every line of `cases` (JSON Lines) from its structured facts. */
export async function evaluateChecklists(
  corpusRoot: string,
  corpus: Corpus,
  cases: string,
): Promise<ChecklistEvaluation> {
  const { checklists } = await loadChecklists(corpusRoot, corpus)
  const book = createChecklistBook(corpus, checklists, () => () => new Map())
  const known = new Set(book.list().map(({ id }) => id))
  const byChecklist = new Map<string, { right: number; total: number }>()
  const wrong: string[] = []
  const absent = new Set<string>()
  for (const line of cases.split('\n').filter((text) => text.trim() !== '')) {
    const entry = caseSchema.parse(JSON.parse(line))
    if (!known.has(entry.checklist)) {
      absent.add(entry.checklist)
      continue
    }
    const tally = byChecklist.get(entry.checklist) ?? { right: 0, total: 0 }
    byChecklist.set(entry.checklist, tally)
    tally.total++
    const found = book.evaluate(entry.checklist, {
      facts: entry.facts,
      asOf: entry.asOf ?? '2026-01-01',
    })
    if (found.outcome.id === entry.expected) tally.right++
    else wrong.push(`${entry.id}: ${found.outcome.id}, expected ${entry.expected}`)
  }
  return { byChecklist, wrong, absent: [...absent].sort() }
}
