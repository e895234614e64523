// The form of an answer to "when" and "how long": the limits that the provisions set, each with its words.

import type { TimelineForm } from '../../contract/answer-forms.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import type { ProvisionId } from '../../law/provision-id.ts'
import { citeExcerpt } from '../ground.ts'
import { findTimeLimits } from './time-limit.ts'

const MAX_ROWS = 8

/** Units whose own words are read: the provision's leaves, so that a clause is cited by its most exact place. */
function leavesOf(provision: Provision): readonly Provision[] {
  return provision.children.length === 0
    ? [provision]
    : [provision, ...provision.children.flatMap(leavesOf)]
}

/** Length of the words that belong to a unit itself and not to its children. */
const ownLength = (provision: Provision): number =>
  provision.children.length === 0
    ? provision.text.length
    : provision.opening.reduce((sum, block) => sum + block.text.length, 0)

/**
 * Timeline of the limits in some provisions, in the order given and then in reading order; undefined when they set
 * none. Every row is proved; a row that could not be proved is left out.
 */
export function timelineOf(corpus: Corpus, ids: readonly ProvisionId[]): TimelineForm | undefined {
  const rows = ids.flatMap((id) => {
    const provision = corpus.provision(id)
    if (provision === undefined) return []
    return leavesOf(provision).flatMap((unit) =>
      findTimeLimits(unit.text.slice(0, ownLength(unit))).flatMap(({ limit, clause }) => {
        const citation = citeExcerpt(corpus, { provisionId: unit.id, span: clause })
        if (citation === undefined || !citation.verified) return []
        const marked = { start: limit.start - clause.start, end: limit.end - clause.start }
        return [{ limit: unit.text.slice(limit.start, limit.end), marked, citation }]
      }),
    )
  })
  const seen = new Set<string>()
  const distinct = rows.filter(({ limit, citation }) => {
    const key = `${citation.provisionId} ${citation.span.start} ${limit}`
    return seen.has(key) ? false : seen.add(key)
  })
  return distinct.length === 0 ? undefined : { kind: 'timeline', rows: distinct.slice(0, MAX_ROWS) }
}
