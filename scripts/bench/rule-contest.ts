// Rule engines timed on the same rule and the same cases, which they must decide alike first.

import { evaluate as evaluateFeel } from 'feelin'
import { Engine } from 'json-rules-engine'
import type { FactInput } from '../../server/checklist/condition/fact-input.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { createEvaluator } from '../../server/checklist/verdict/evaluator.ts'
import { randomCases } from './rule-cases.ts'
import { feelExpression, feelName, peerCondition } from './rule-peers.ts'

const CASES = 1024
/** The engines take turns, so that a busy machine slows all of them. */
export const ROUNDS = 5
const BATCH = { ours: 200_000, contract: 400, jsonRulesEngine: 2_000, feelin: 100 } as const

/** Decides the case of an index, counted round. */
type Run = (index: number) => unknown

/** A way to decide the rule; `batch` is how many evaluations are timed at once. */
interface Contestant {
  readonly name: string
  readonly batch: number
  readonly run: Run
  readonly verdict: (index: number) => Promise<string>
}

/** 条理 compiled, 条理 with its whole reply, then the peers. Throws RangeError where the rule leads to no outcome. */
export function contestants(
  checklist: Checklist,
  reply: (facts: FactInput) => string,
): readonly Contestant[] {
  const [rule] = checklist.rules
  if (rule?.result.kind !== 'outcome') throw new RangeError(`${checklist.id} has another form now`)
  const { condition } = rule
  const excluded = rule.result.outcome
  const evaluator = createEvaluator(checklist)
  const cases = randomCases(checklist, evaluator, CASES)
  const encoded = cases.map((facts) => evaluator.encode(facts))
  const engine = new Engine()
  engine.addRule({ conditions: peerCondition(condition, checklist), event: { type: excluded } })
  const expression = feelExpression(condition, checklist)
  const feelFacts = cases.map((facts) =>
    Object.fromEntries(Object.entries(facts).map(([id, value]) => [feelName(id), value])),
  )
  const ours = (index: number): string =>
    evaluator.outcomes[evaluator.run(encoded[index % CASES] ?? new Int16Array())] ?? ''
  const caseOf = (index: number): FactInput => cases[index % CASES] ?? {}
  const named = (isExcluded: boolean): string => (isExcluded ? excluded : 'eligible')
  const runEngine = async (index: number) => (await engine.run(caseOf(index))).events.length > 0
  const runFeel = (index: number): boolean =>
    evaluateFeel(expression, feelFacts[index % CASES]).value === true
  return [
    {
      name: '条理, compiled, with a truth for every line of the argument',
      batch: BATCH.ours,
      run: (index) => evaluator.run(encoded[index % CASES] ?? new Int16Array()),
      verdict: async (index) => ours(index),
    },
    {
      name: '条理, the whole reply of the contract (findings, quotations, trace, next question)',
      batch: BATCH.contract,
      run: (index) => reply(caseOf(index)),
      verdict: async (index) => reply(caseOf(index)),
    },
    {
      name: 'json-rules-engine',
      batch: BATCH.jsonRulesEngine,
      run: runEngine,
      verdict: async (index) => named(await runEngine(index)),
    },
    {
      name: 'feelin',
      batch: BATCH.feelin,
      run: runFeel,
      verdict: async (index) => named(runFeel(index)),
    },
  ]
}

/** Refuses to time what does not decide alike: rejects naming the case. The number of cases compared. */
export async function requireAgreement(all: readonly Contestant[]): Promise<number> {
  for (let index = 0; index < CASES; index++) {
    const verdicts = new Set(await Promise.all(all.map(({ verdict }) => verdict(index))))
    if (verdicts.size > 1) throw new Error(`Case ${index}: ${[...verdicts].join(', ')}`)
  }
  return CASES
}

/** Best rate of some rounds, evaluations a second. A promise is awaited, as its callers must. */
export async function rates(all: readonly Contestant[]): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const { name, batch, run } of all) {
      const started = performance.now()
      for (let index = 0; index < batch; index++) {
        const made = run(index)
        if (made instanceof Promise) await made
      }
      const rate = batch / ((performance.now() - started) / 1000)
      if (round > 0) best.set(name, Math.max(best.get(name) ?? 0, rate))
    }
  return best
}
