// What the pages of a checklist show first: its rules, and the verdict on the answers that are at hand.

import { checklistQuery, evaluationQuery } from '../../api/queries.ts'
import { openedFlow } from './flow.ts'
import { keptFlow } from './flow-keeping.ts'
import { readFacts } from './shared-facts.ts'

/** Queries of a checklist: for the facts of the link that was opened, else for the answers of this tab. */
export function firstWork(id: string): readonly unknown[] {
  const { pathname, hash } = window.location
  const isOpened = pathname.startsWith(`/checklists/${id}`)
  const handedOn = readFacts(isOpened ? hash : '')
  return [checklistQuery(id), evaluationQuery(id, openedFlow(keptFlow(id), handedOn).facts)]
}
