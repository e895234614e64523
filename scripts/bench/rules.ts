// How fast rules are: evaluations a second beside json-rules-engine and feelin on the same rule, the next question,
// compiling everything. Peers must give the same verdicts before they are timed.

import { join } from 'node:path'
import { evaluate as evaluateFeel } from 'feelin'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Checklist } from '../../server/checklist/checklist.ts'
import { requirementCondition } from '../../server/checklist/checklist.ts'
import type { Condition } from '../../server/checklist/condition.ts'
import { evaluate } from '../../server/checklist/evaluate.ts'
import type { Evaluator } from '../../server/checklist/evaluator.ts'
import { createEvaluator } from '../../server/checklist/evaluator.ts'
import type { FactInput } from '../../server/checklist/fact-input.ts'
import { openRules, readRuleSources, requireSound } from '../../server/checklist/load.ts'
import { nextQuestion } from '../../server/checklist/next-question.ts'
import { judge } from '../../server/checklist/verdict.ts'
import { readRuleFiles } from '../../server/store/checklist-files.ts'
import { loadCorpus } from '../../server/store/corpus-files.ts'
import { quantile } from './latency.ts'
import { formatMs, markdownTable } from './markdown.ts'

const RULE = 'fast-track-eligibility'
const CASES = 1024
/** The engines take turns, so that a busy machine slows all of them. */
const ROUNDS = 5
const BATCH = { ours: 200_000, contract: 400, jsonRulesEngine: 2_000, feelin: 100 } as const
const QUESTION_ROUNDS = 2_000

/** Deterministic stream of numbers 0 … 2^32 − 1. Source: G. Marsaglia, Xorshift RNGs, 2003. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Complete cases; one fact in eight excludes, so that all depths of the rule are met. */
function randomCases(checklist: Checklist, evaluator: Evaluator): readonly FactInput[] {
  const random = createRandom(20_211_203)
  const { variables } = checklist.decision
  const ready = variables.map(({ cells }, index) => {
    const cleared = cells.findIndex((_, cell) => {
      const at = new Int16Array(variables.length).fill(-1)
      at[index] = cell
      return evaluator.outcomes[evaluator.run(at)] === 'undetermined'
    })
    return Math.max(0, cleared)
  })
  return Array.from({ length: CASES }, () =>
    Object.fromEntries(
      variables.map(({ key, cells }, index) => {
        const cell = random() % 8 === 0 ? random() % cells.length : (ready[index] ?? 0)
        return [key, cells[cell] as FactInput[string]]
      }),
    ),
  )
}

/** Condition for json-rules-engine, requirements written out, negations pushed down to the tests. */
function peerCondition(
  condition: Condition,
  checklist: Checklist,
  denied = false,
): TopLevelCondition {
  switch (condition.kind) {
    case 'requirement':
      return peerCondition(
        requirementCondition(checklist.requirements, condition.id),
        checklist,
        denied,
      )
    case 'not':
      return peerCondition(condition.part, checklist, !denied)
    case 'any':
    case 'all': {
      const parts = condition.parts.map((part) => peerCondition(part, checklist, denied))
      return (condition.kind === 'any') === denied ? { all: parts } : { any: parts }
    }
    case 'test': {
      const { subject, test } = condition
      if (subject.kind !== 'fact' || test.kind === 'one-of') break
      const { fact } = subject
      if (test.kind === 'is')
        return { any: [{ fact, operator: 'equal', value: test.value !== denied }] }
      if (test.operator === '>')
        return {
          any: [
            { fact, operator: denied ? 'lessThanInclusive' : 'greaterThan', value: test.value },
          ],
        }
    }
  }
  throw new RangeError(`The peers have no form for ${JSON.stringify(condition)}`)
}

const feelName = (fact: string): string => fact.replaceAll('-', '_')

/** The same as an expression of FEEL. */
function feelExpression(condition: Condition, checklist: Checklist): string {
  switch (condition.kind) {
    case 'requirement':
      return feelExpression(requirementCondition(checklist.requirements, condition.id), checklist)
    case 'not':
      return `not(${feelExpression(condition.part, checklist)})`
    case 'any':
    case 'all':
      return `(${condition.parts.map((part) => feelExpression(part, checklist)).join(condition.kind === 'any' ? ' or ' : ' and ')})`
    case 'test': {
      const { subject, test } = condition
      if (subject.kind === 'fact' && test.kind === 'is')
        return `(${feelName(subject.fact)} = ${test.value})`
      if (subject.kind === 'fact' && test.kind === 'compare')
        return `(${feelName(subject.fact)} ${test.operator} ${test.value})`
    }
  }
  throw new RangeError(`The peers have no form for ${JSON.stringify(condition)}`)
}

type Run = (index: number) => unknown

interface Contestant {
  readonly name: string
  readonly batch: number
  readonly run: Run
  readonly verdict: (index: number) => Promise<string>
}

function contestants(
  checklist: Checklist,
  reply: (facts: FactInput) => string,
): readonly Contestant[] {
  const [rule] = checklist.rules
  if (rule?.result.kind !== 'outcome') throw new RangeError(`${RULE} has another form now`)
  const { condition } = rule
  const excluded = rule.result.outcome
  const evaluator = createEvaluator(checklist)
  const cases = randomCases(checklist, evaluator)
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

/** Refuses to time what does not decide alike. */
async function requireAgreement(all: readonly Contestant[]): Promise<number> {
  for (let index = 0; index < CASES; index++) {
    const verdicts = new Set(await Promise.all(all.map(({ verdict }) => verdict(index))))
    if (verdicts.size > 1) throw new Error(`Case ${index}: ${[...verdicts].join(', ')}`)
  }
  return CASES
}

/** Best rate of some rounds, evaluations a second. A promise is awaited, as its callers must. */
async function rates(all: readonly Contestant[]): Promise<ReadonlyMap<string, number>> {
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

/** Times of the next question of a checklist on cases of which a random part is known. */
function questionTimes(checklist: Checklist): readonly number[] {
  const random = createRandom(19_700_101)
  const times: number[] = []
  for (let round = 0; round < QUESTION_ROUNDS; round++) {
    const answers = new Map<string, { kind: 'known'; value: boolean | number | string }>()
    for (const { subject, cells } of checklist.decision.variables) {
      const value = cells[random() % cells.length]
      if (subject.kind !== 'fact' || random() % 3 > 0 || value === undefined) continue
      if (checklist.facts.get(subject.fact)?.type !== 'date')
        answers.set(subject.fact, { kind: 'known', value })
    }
    let verdict: ReturnType<typeof judge>
    try {
      verdict = judge(checklist, answers)
    } catch {
      // Random answers may contradict one another.
      continue
    }
    const started = performance.now()
    nextQuestion(checklist, verdict)
    if (round > QUESTION_ROUNDS / 10) times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)
}

const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`

/** The figures of the rules as Markdown. `root` is the project. */
export async function rulesReport(root: string): Promise<string> {
  const corpusRoot = join(root, 'corpus')
  const corpus = await loadCorpus(corpusRoot)
  const files = await readRuleFiles(corpusRoot)
  const started = performance.now()
  const sources = readRuleSources(files)
  const read = performance.now()
  const { checklists } = openRules(sources, corpus)
  const all = [...checklists.values()]
  const compiled = performance.now()
  requireSound(sources, checklists)
  const checklist = checklists.get(RULE)
  if (!checklist) throw new RangeError(`No checklist ${RULE}`)
  const competing = contestants(
    checklist,
    (facts) => evaluate(corpus, checklist, { facts }).outcome.id,
  )
  const agreed = await requireAgreement(competing)
  const best = await rates(competing)
  const [[, ours = 0] = []] = best
  const peers = [...best].slice(2).map(([, rate]) => rate)
  const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`
  const size = ({ decision }: Checklist): number => decision.children.length
  const largest = all.reduce((best, one) => (size(one) > size(best) ? one : best), checklist)
  const asked = questionTimes(largest)
  return [
    markdownTable([
      [`${RULE}, complete cases`, 'evaluations', 'of the fastest peer'],
      ...[...best].map(([name, rate]) => [name, perSecond(rate), times(rate / Math.max(...peers))]),
    ]),
    `The same rule and the same ${agreed} random cases for all; every engine gave the same verdict on each before it was timed. Best
of ${ROUNDS} rounds taken in turns, on one thread. Compiled over the fastest peer: ${times(ours / Math.max(...peers))}.`,
    markdownTable([
      ['rules', 'p50', 'p99'],
      [
        `next question of ${largest.id} (${largest.decision.variable.length} nodes, the largest), ${asked.length} random cases`,
        formatMs(quantile(asked, 0.5)),
        formatMs(quantile(asked, 0.99)),
      ],
      [`assembling and compiling all ${all.length} checklists`, formatMs(compiled - read), ''],
      ['reading their YAML (at a build; a start reads a cache)', formatMs(read - started), ''],
    ]),
  ].join('\n\n')
}
