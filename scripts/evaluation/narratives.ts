// How much of a case narrative is read: facts found, facts read wrongly, verdicts that come out as from the facts.

import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { narrativeReader } from '../../server/checklist/narrative/narrative.ts'
import type { Corpus } from '../../server/law/corpus.ts'
import { loadChecklists } from '../../server/store/checklist-files.ts'

const narrativeSchema = z.object({
  id: z.string(),
  checklist: z.string(),
  narrative: z.string(),
  facts: z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])),
  asOf: z.string().optional(),
})

/** Day on which verdicts are asked for where a narrative names none, so that they stay the same. */
const AS_OF = '2026-11-21'

/** Counts over all narratives. `told` facts are what a careful reader takes from them. */
export interface NarrativeEvaluation {
  readonly narratives: number
  readonly sameVerdict: number
  readonly told: number
  readonly found: number
  readonly wrong: number
}

/**
 * Reads every line of `lines` (JSON Lines) and compares it with its facts. A fact that is not found is left to be asked; one
 * that is read otherwise than it is told is wrong. Cost: some ms a narrative.
 */
export async function evaluateNarratives(
  corpusRoot: string,
  corpus: Corpus,
  lines: string,
): Promise<NarrativeEvaluation> {
  const { checklists } = await loadChecklists(corpusRoot, corpus)
  const book = createChecklistBook(corpus, checklists, narrativeReader)
  const counts = { narratives: 0, sameVerdict: 0, told: 0, found: 0, wrong: 0 }
  for (const line of lines.trim().split('\n')) {
    const { checklist, narrative, facts, asOf = AS_OF } = narrativeSchema.parse(JSON.parse(line))
    const wanted = book.evaluate(checklist, { facts, asOf })
    const read = book.evaluate(checklist, { narrative, asOf })
    counts.narratives++
    if (read.outcome.id === wanted.outcome.id) counts.sameVerdict++
    for (const [id, value] of Object.entries(facts)) {
      const got = read.facts[id]?.value
      counts.told++
      if (isDeepStrictEqual(got, value)) counts.found++
      else if (got !== undefined && got !== 'unknown') counts.wrong++
    }
  }
  return counts
}
