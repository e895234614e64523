// How fast rules are: evaluations a second beside other engines on the same rule, the next question, compiling everything.

import { join } from 'node:path'
import { evaluate } from '../../server/checklist/argument/evaluate.ts'
import { openRules, readRuleSources, requireSound } from '../../server/checklist/rules/load.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import { nextQuestion } from '../../server/checklist/verdict/next-question.ts'
import { judge } from '../../server/checklist/verdict/verdict.ts'
import { readRuleFiles } from '../../server/store/checklist-files.ts'
import { loadCorpus } from '../../server/store/corpus-files.ts'
import { quantile } from './latency.ts'
import { formatMs, markdownTable } from './markdown.ts'
import { createRandom } from './rule-cases.ts'
import { contestants, ROUNDS, rates, requireAgreement } from './rule-contest.ts'

const RULE = 'fast-track-eligibility'
const QUESTION_ROUNDS = 2_000

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
