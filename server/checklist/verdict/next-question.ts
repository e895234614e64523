// Which fact to ask next: the one whose answer leaves the fewest facts open on average.

import type { FactId } from '../condition/answer.ts'
import type { Workspace } from '../diagram/settle.ts'
import { countOpen, createWorkspace, NO_CASE, settleRoot } from '../diagram/settle.ts'
import type { Checklist } from './checklist.ts'
import type { Verdict } from './verdict.ts'
import { openPeriodFacts } from './verdict.ts'

/** Facts still open after an answer, on average over the answers that are legally possible. */
function openAfter(
  checklist: Checklist,
  fact: FactId,
  verdict: Verdict,
  cells: Int16Array,
  workspace: Workspace,
): number {
  const { decision } = checklist
  // A fact that is not known leaves every variable of it open.
  const index = decision.variables.findIndex((variable) => variable.facts.includes(fact))
  const variable = decision.variables[index]
  if (!variable) return countOpen(decision, cells, verdict.classes, workspace)
  let open = 0
  let answers = 0
  for (let cell = 0; cell < variable.cells.length; cell++) {
    cells[index] = cell
    if (settleRoot(decision, cells, verdict.classes, workspace) === NO_CASE) continue
    open += countOpen(decision, cells, verdict.classes, workspace)
    answers += 1
  }
  cells[index] = -1
  return open / answers
}

/** How many facts are open now, and after each missing fact that may be asked, on average over its answers. */
interface Openness {
  readonly now: number
  /** In declared order; a fact of a period counts one less, since it is never asked again. */
  readonly after: ReadonlyMap<FactId, number>
}

/**
 * What asking each missing fact would settle. Facts that were asked and are not known are not asked again.
 * Cost: a few walks of the diagram for each missing fact; below 1 ms.
 */
export function opennessOf(checklist: Checklist, verdict: Verdict): Openness {
  const askable = verdict.missing.filter((fact) => verdict.answers.get(fact)?.kind !== 'unknown')
  const workspace = createWorkspace(checklist.decision)
  const cells = Int16Array.from(verdict.cells)
  const dated = new Set(openPeriodFacts(verdict))
  const now = countOpen(checklist.decision, cells, verdict.classes, workspace) + dated.size
  const after = new Map(
    askable.map((fact) => [
      fact,
      openAfter(checklist, fact, verdict, cells, workspace) +
        dated.size -
        (dated.has(fact) ? 1 : 0),
    ]),
  )
  return { now, after }
}

/**
 * The missing fact that settles most: least facts left open on average over its possible answers; of equals the one
 * declared first. Undefined when nothing is left to ask. Cost as of `opennessOf`.
 */
export function nextQuestion(checklist: Checklist, verdict: Verdict): FactId | undefined {
  let best: FactId | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [fact, open] of opennessOf(checklist, verdict).after)
    if (open < least) {
      best = fact
      least = open
    }
  return best
}
