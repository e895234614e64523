// `npm run evaluate`: how good retrieval, answers and the checklists are on corpus/evaluation, against the committed baseline.
// questions.jsonl is the development set, which the ranking is fitted on too; blind.jsonl was written from the law alone,
// by writers who had seen nothing else, and no weight is fitted to it; so were the narratives of narratives.jsonl, by
// writers who knew the facts of the checklists, but not the phrases that they are read by.
// With --write the baseline is replaced; with --attacks the hostile model answers every attack in all of its manners, not
// in one. Fails when a figure drops. With --external FOLDER a benchmark of another corpus
// is ranked instead, by cross-validation.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { parseCitationQuery } from '../server/law/citation-query.ts'
import { analyzerOf } from '../server/search/snapshot.ts'
import { createServices } from '../server/services.ts'
import { loadAnnotations } from '../server/store/annotation-files.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'
import { loadLexicon } from '../server/store/lexicon-files.ts'
import { findProject } from '../server/store/project-root.ts'
import { openSearch } from '../server/store/search-index.ts'
import { type AnswerEvaluation, evaluateAnswers } from './evaluation/answers.ts'
import { attackTable, evaluateAttacks } from './evaluation/attacks.ts'
import { drops, type Figures, SMALLEST_GROUP } from './evaluation/baseline.ts'
import { evaluateChecklists } from './evaluation/checklists.ts'
import { reportCitations } from './evaluation/citations.ts'
import { readBenchmark } from './evaluation/external/benchmark-files.ts'
import { crossValidate } from './evaluation/external/cross-validate.ts'
import { externalTable } from './evaluation/external/report.ts'
import { type Measures, reliability } from './evaluation/measures.ts'
import { evaluateFaults, faultTable } from './evaluation/model-faults.ts'
import { evaluateNarratives, type NarrativeEvaluation } from './evaluation/narratives.ts'
import { type QuestionSet, readQuestions } from './evaluation/question-files.ts'
import { evaluateRetrieval, type RetrievalEvaluation } from './evaluation/retrieval.ts'

const { root, dataRoot } = readConfig(process.env, join(import.meta.dirname, '..'))
const corpusRoot = join(root, 'corpus')
const baselineFile = join(corpusRoot, 'evaluation/baseline.json')

const show = (value: number | undefined): string =>
  (value === undefined ? '–' : value.toFixed(3)).padStart(7)
const row = (name: string, count: number, means: Measures): string =>
  `${name.padEnd(20)}${String(count).padStart(5)}${[means.recall1, means.recall5, means.recall10, means.mrr10, means.ndcg10, means.pinpoint5].map(show).join(' ')}`

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0

const HEADINGS = '    n     r@1     r@5    r@10     mrr    ndcg   pin@5'

/** Prints how good the whole is by style of question, and returns the figures of styles that are asked often enough. */
function reportStyles(name: string, { table }: RetrievalEvaluation): Figures {
  const figures: Record<string, number> = {}
  for (const [style, { count, means }] of table.get('whole') ?? []) {
    console.log(row(style, count, means))
    if (count < SMALLEST_GROUP) continue
    for (const [measure, value] of Object.entries(means))
      if (typeof value === 'number') figures[`${name}.${style}.${measure}`] = value
  }
  return figures
}

/** Prints the tables of retrieval on the development set and returns its figures. */
function reportRetrieval(evaluation: RetrievalEvaluation): Figures {
  const { table, judged, latenciesMs } = evaluation
  console.log(`\n${'retriever'.padEnd(20)}${HEADINGS}`)
  for (const [name, styles] of table) {
    const all = styles.get('all')
    if (all) console.log(row(name, all.count, all.means))
  }
  console.log('\nwhole, by style')
  const figures: Record<string, number> = { ...reportStyles('retrieval', evaluation) }
  const falseAnswers = judged.filter(
    ({ answerable, saidAnswerable }) => !answerable && saidAnswerable,
  ).length
  const falseRefusals = judged.filter(
    ({ answerable, saidAnswerable }) => answerable && !saidAnswerable,
  ).length
  const unanswerable = judged.filter(({ answerable }) => !answerable).length
  console.log(
    `\nabstaining: ${falseAnswers} of ${unanswerable} answered wrongly, ${falseRefusals} of ${judged.length - unanswerable} refused wrongly`,
  )
  for (const { from, count, said, was } of reliability(judged))
    console.log(
      `  said ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}: n ${count}, mean ${said.toFixed(2)}, true ${was.toFixed(2)}`,
    )
  figures['abstaining.rightAnswers'] = 1 - falseRefusals / Math.max(1, judged.length - unanswerable)
  figures['abstaining.rightRefusals'] = 1 - falseAnswers / Math.max(1, unanswerable)
  console.log(
    `\nlatency: p50 ${quantile(latenciesMs, 0.5).toFixed(1)} ms, p95 ${quantile(latenciesMs, 0.95).toFixed(1)} ms`,
  )
  return figures
}

/** Prints the table of an external benchmark. Some minutes and 1.5 GB for 58 000 articles. */
async function evaluateExternal(folder: string): Promise<void> {
  const analyzer = analyzerOf(await loadLexicon(corpusRoot, dataRoot))
  const { judged } = crossValidate(await readBenchmark(folder), analyzer, (done) =>
    console.error(done === 0 ? 'indexed' : `fold ${done}`),
  )
  for (const line of externalTable(judged)) console.log(line)
}

/** Prints the table of the checklists and returns its figures. */
function reportChecklists({
  byChecklist,
  wrong,
  absent,
}: Awaited<ReturnType<typeof evaluateChecklists>>): Figures {
  const figures: Record<string, number> = {}
  console.log('\nchecklists, right verdicts from structured facts')
  for (const [id, { right, total }] of [...byChecklist].sort()) {
    console.log(`${id.padEnd(40)}${right}/${total}`)
    figures[`checklists.${id}`] = right / total
  }
  for (const line of wrong) console.log(`  wrong ${line}`)
  if (absent.length > 0) console.log(`  not encoded yet: ${absent.join(', ')}`)
  return figures
}

/** Prints what the answers cite and returns the figures. */
function reportAnswers(counts: AnswerEvaluation): Figures {
  const { goldCited, precision, quotations, verbatim } = counts
  console.log(
    `\nanswers: right provision cited ${show(goldCited)}, precision ${show(precision)}; ${verbatim} of ${quotations} quotations word for word; ` +
      `${counts.falseRefusals} of ${counts.answerable} refused wrongly, ${counts.falseAnswers} of ${counts.unanswerable} answered wrongly`,
  )
  return {
    'answers.goldCited': goldCited,
    'answers.precision': precision,
    'answers.verbatim': verbatim / quotations,
    'answers.rightAnswers': 1 - counts.falseRefusals / counts.answerable,
    'answers.rightRefusals': 1 - counts.falseAnswers / counts.unanswerable,
  }
}

/** Prints how much of the narratives is read and returns the figures. */
function reportNarratives(
  label: string,
  name: 'narratives' | 'caseNarratives',
  counts: NarrativeEvaluation,
): Figures {
  const { narratives, sameVerdict, told, found, wrong } = counts
  console.log(
    `\n${label}: ${found} of ${told} facts found, ${wrong} read wrongly; ${sameVerdict} of ${narratives} verdicts as from the facts`,
  )
  return {
    [`${name}.found`]: found / told,
    [`${name}.notWrong`]: 1 - wrong / told,
    [`${name}.sameVerdict`]: sameVerdict / narratives,
  }
}

const externalAt = process.argv.indexOf('--external')
const externalFolder = externalAt < 0 ? undefined : process.argv[externalAt + 1]
if (externalFolder !== undefined) {
  await evaluateExternal(externalFolder)
  process.exit()
}

const corpus = await loadCorpus(corpusRoot)
const annotations = await loadAnnotations(corpusRoot, corpus, dataRoot)
const { retriever, index } = await openSearch({
  corpusRoot,
  dataRoot,
  corpus,
  annotations,
  parseCitation: (text) => parseCitationQuery(corpus, text),
})
const evaluateSet = async (set: QuestionSet): Promise<RetrievalEvaluation> =>
  evaluateRetrieval(retriever, index, await readQuestions(corpusRoot, set))
const development = reportRetrieval(await evaluateSet('questions'))
console.log(`\n${'blind, by style'.padEnd(20)}${HEADINGS}`)
const blind = reportStyles('blind', await evaluateSet('blind'))
const services = await createServices({ root, dataRoot }, { version: findProject().version })
const cases = await readFile(join(corpusRoot, 'evaluation/cases.jsonl'), 'utf8')
const narratives = await readFile(join(corpusRoot, 'evaluation/narratives.jsonl'), 'utf8')
const figures: Figures = {
  ...development,
  ...blind,
  ...reportChecklists(await evaluateChecklists(corpusRoot, corpus, cases)),
  ...reportNarratives(
    'narratives of the worked cases',
    'caseNarratives',
    await evaluateNarratives(corpusRoot, corpus, cases),
  ),
  ...reportNarratives(
    'blind narratives',
    'narratives',
    await evaluateNarratives(corpusRoot, corpus, narratives),
  ),
  ...reportAnswers(
    await evaluateAnswers(corpus, services.answer, await readQuestions(corpusRoot, 'questions')),
  ),
  ...reportCitations(corpus),
}
console.log(`\n${faultTable(await evaluateFaults(corpus))}`)
const attacks = await evaluateAttacks(
  (model) => createServices({ root, dataRoot, model }, { version: findProject().version }),
  process.argv.includes('--attacks') ? undefined : 1,
)
console.log(`\n${attackTable(attacks)}`)
if (attacks.breaches.length + attacks.requestsElsewhere > 0) process.exitCode = 1
if (process.argv.includes('--write')) {
  await writeFile(baselineFile, `${JSON.stringify(figures, undefined, 2)}\n`)
  console.log('\nbaseline written')
} else {
  const before = JSON.parse(await readFile(baselineFile, 'utf8')) as Figures
  const fallen = drops(before, figures)
  for (const { name, before: was, now } of fallen)
    console.log(`fell: ${name} ${was.toFixed(3)} → ${now.toFixed(3)}`)
  console.log(
    fallen.length === 0 ? '\nno figure fell below the baseline' : `\n${fallen.length} figures fell`,
  )
  if (fallen.length > 0) process.exitCode = 1
}
