// Every way in which a model's endpoint is known to break, and what becomes of an answer then.

import type { Corpus } from '../../server/law/corpus.ts'
import { CONNECTION_FAULTS } from './model-faults/connection-faults.ts'
import { EXCESS_FAULTS } from './model-faults/excess-faults.ts'
import type { Fault } from './model-faults/fault.ts'
import { FORM_FAULTS } from './model-faults/form-faults.ts'
import { type FaultOutcome, isAsExpected, runFault } from './model-faults/run-fault.ts'

/** The faults, each with its outcome. */
export const FAULTS: readonly Fault[] = [...CONNECTION_FAULTS, ...FORM_FAULTS, ...EXCESS_FAULTS]

/** Runs all faults, one after the other. Cost: some five seconds. */
export async function evaluateFaults(corpus: Corpus): Promise<readonly FaultOutcome[]> {
  const outcomes: FaultOutcome[] = []
  for (const fault of FAULTS) outcomes.push(await runFault(corpus, fault))
  return outcomes
}

/** The outcomes as lines to print. */
export function faultTable(outcomes: readonly FaultOutcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { fault, report, statements, requests, milliseconds } = outcome
    const shown = statements.filter(({ kind }) => kind === 'generated').length
    const mark = isAsExpected(outcome) ? ' ' : '!'
    const how = `${report.status}${report.failure ? ` (${report.failure})` : ''}`
    return `${mark} ${fault.name.padEnd(40)}${how.padEnd(28)}${shown} shown, ${requests} requests, ${Math.round(milliseconds)} ms`
  })
  const right = outcomes.filter(isAsExpected).length
  return [`model faults: ${right} of ${outcomes.length} came out as they should`, ...rows].join(
    '\n',
  )
}
