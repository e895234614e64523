// `npx tsx scripts/train-ranker.ts`: fits the numbers of corpus/lexicon/ranking.json and prints how good they are on
// questions that were not fitted. Some minutes on one core: the embedder is trained anew for each part held out.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { isInside } from '../server/law/provision-id.ts'
import { CONFIDENCE_FEATURES, confidenceFeatures, createOutsideFinder } from '../server/search/confidence.ts'
import { FEATURES } from '../server/search/features.ts'
import { collectPassages } from '../server/search/passages.ts'
import { rankArticles } from '../server/search/ranker.ts'
import type { RankingModel } from '../server/search/ranking-model.ts'
import { createRetriever, type Ranking, type Retriever } from '../server/search/retriever.ts'
import { buildIndex, type SearchIndex } from '../server/search/snapshot.ts'
import { loadAnnotations } from '../server/store/annotation-files.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'
import { loadLexicon } from '../server/store/lexicon-files.ts'
import { RANKING_FILE } from '../server/store/ranking-file.ts'
import { earlierQuestions, goldArticle, questionSchema } from './evaluation/measures.ts'
import { exampleOf, FOLDS, foldOf, forgetOutside, withoutFold } from './training/collect.ts'
import { fitLogistic, fitRanker, type LabelledCase, type RankingExample } from './training/fit.ts'

const COMMAND = 'npx tsx scripts/train-ranker.ts'
/** Where the fit starts and what it is drawn to: what each feature is worth by its recall alone. */
const PRIOR: RankingModel['weights'] = {
  heading: 2,
  text: 6,
  questions: 6,
  names: 2.8,
  english: 4,
  textPairs: 4,
  questionPairs: 4,
  nearestQuestion: 6,
  nearestQuestions: 4,
  vectorQuestion: 4,
  vectorPassage: 6,
  coverage: 1.2,
  bestUnit: 4,
}
const RIDGE = 0.01
/**
 * Held-out questions lose a third of what is written about their article, and only theirs: fitted on them alone, the
 * ranker would learn to distrust annotations. The development questions do not have that fault, but are few.
 */
const HELD_OUT_WEIGHT = 0.3
/** Cannot be learned: hardly any annotated question names a text. */
const NAMED_DOCUMENT_WEIGHT = 1.5
/** Every fifth held-out question is enough for twenty numbers. */
const HELD_OUT_STEP = 5

const { root, dataRoot } = readConfig(process.env, join(import.meta.dirname, '..'))
const corpusRoot = join(root, 'corpus')
const corpus = await loadCorpus(corpusRoot)
const annotations = await loadAnnotations(corpusRoot, corpus)
const lexicon = await loadLexicon(corpusRoot, dataRoot)
const passages = collectPassages(corpus, annotations)
const findOutside = createOutsideFinder(lexicon)
const start: RankingModel = {
  madeBy: COMMAND,
  weights: { ...PRIOR, namedDocument: NAMED_DOCUMENT_WEIGHT },
  calibration: { scale: 1, offset: 0 },
  confidence: { offset: 0, weights: {} },
  abstainBelow: 0,
}

const retrieverOf = (index: SearchIndex): Retriever => createRetriever({ corpus, lexicon, index, model: start })

/** Rankings of questions with the right articles, where they are known. */
interface Asked {
  readonly ranking: Ranking
  readonly index: SearchIndex
  readonly right: ReadonlySet<number>
}

async function askHeldOut(): Promise<{ held: Asked[]; outside: Asked[] }> {
  const held: Asked[] = []
  const outside: Asked[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const { index } = await buildIndex({ corpus, annotations, lexicon }, undefined, withoutFold(passages, fold))
    const retriever = retrieverOf(index)
    for (const [place, question] of passages.questions.entries())
      if (foldOf(place) === fold && place % HELD_OUT_STEP === 0)
        held.push({ ranking: await retriever.rank(question.ask, []), index, right: new Set([question.article]) })
    if (fold === 0)
      for (const ask of lexicon.outside.flatMap(({ examples }) => examples))
        outside.push({ ranking: await retriever.rank(ask, []), index, right: new Set() })
    console.log(`held out ${fold + 1} of ${FOLDS}`)
  }
  return { held, outside }
}

async function askDevelopment(): Promise<{ answerable: Asked[]; beyond: Asked[] }> {
  const { index } = await buildIndex({ corpus, annotations, lexicon })
  const retriever = retrieverOf(index)
  const lines = (await readFile(join(corpusRoot, 'evaluation/questions.jsonl'), 'utf8')).trim().split('\n')
  const answerable: Asked[] = []
  const beyond: Asked[] = []
  for (const question of lines.map((line) => questionSchema.parse(JSON.parse(line)))) {
    // Citations do not go through the ranking.
    if (question.style === 'citation') continue
    const ranking = await retriever.rank(question.q, earlierQuestions(question))
    const gold = question.gold.map(goldArticle)
    const right = new Set(passages.articles.flatMap(({ id }, at) => (gold.some((article) => isInside(id, article)) ? [at] : [])))
    if (question.answerable) answerable.push({ ranking, index, right })
    else beyond.push({ ranking, index, right })
  }
  return { answerable, beyond }
}

const priorVector = FEATURES.map((name) => start.weights[name] ?? 0)
const scoreOf = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** Mean share of right candidates among the first `k`. */
function recall(examples: readonly RankingExample[], weights: readonly number[], k: number): number {
  const shares = examples.map(({ rows, right }) => {
    const order = rows.map((row, at) => ({ at, score: scoreOf(row, weights) })).sort((a, b) => b.score - a.score)
    return order.slice(0, k).filter(({ at }) => right[at]).length / Math.max(1, right.filter(Boolean).length)
  })
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

/** Recall on the fifth of the development questions that each fit has not seen. */
function crossValidated(development: readonly RankingExample[], held: readonly RankingExample[], k: number): number {
  const parts = [0, 1, 2, 3, 4].map((part) => {
    const seen = development.filter((_, at) => at % 5 !== part)
    const unseen = development.filter((_, at) => at % 5 === part)
    const weights = fitRanker([{ examples: seen, weight: 1 }, { examples: held, weight: HELD_OUT_WEIGHT }], priorVector, RIDGE)
    return recall(unseen, weights, k) * unseen.length
  })
  return parts.reduce((sum, part) => sum + part, 0) / development.length
}

const round = (value: number): number => Math.round(value * 1000) / 1000
const named = <K extends string>(names: readonly K[], values: readonly number[]): Partial<Record<K, number>> =>
  Object.fromEntries(names.flatMap((name, at) => (round(values[at] ?? 0) === 0 ? [] : [[name, round(values[at] ?? 0)]]))) as Partial<Record<K, number>>

const { held, outside } = await askHeldOut()
const { answerable, beyond } = await askDevelopment()
const heldExamples = held.map(({ ranking, right }) => exampleOf(ranking, right))
const developmentExamples = answerable.map(({ ranking, right }) => exampleOf(ranking, right))
const fitted = fitRanker(
  [{ examples: developmentExamples, weight: 1 }, { examples: heldExamples, weight: HELD_OUT_WEIGHT }],
  priorVector,
  RIDGE,
)
for (const k of [1, 5, 10])
  console.log(
    `recall@${k}: development, cross-validated ${round(crossValidated(developmentExamples, heldExamples, k))}, with the prior ${round(recall(developmentExamples, priorVector, k))}; held-out annotations ${round(recall(heldExamples, fitted, k))}`,
  )

const weights: RankingModel['weights'] = { ...named(FEATURES, fitted), namedDocument: NAMED_DOCUMENT_WEIGHT }
const model: RankingModel = { ...start, weights }
const candidates = [...developmentExamples, ...heldExamples].flatMap(({ rows, right }) =>
  rows.map((row, at): LabelledCase => ({ values: [scoreOf(row, fitted)], label: right[at] === true, weight: 1 })),
)
const { offset, weights: [scale = 1] } = fitLogistic(candidates, 1, 0)

/** Confidence features under the fitted weights. */
const confidenceValues = ({ ranking, index }: Asked): number[] =>
  confidenceFeatures(
    index,
    ranking.query,
    ranking.table,
    rankArticles(ranking.table.values, ranking.table.candidates, model),
    findOutside(ranking.query.text) !== undefined,
  )
const known = held.map(confidenceValues)
const unknown = outside.map((asked, place) => forgetOutside(confidenceValues(asked), place))
const confidence = fitLogistic(
  [
    ...known.map((values) => ({ values, label: true, weight: 1 / known.length })),
    ...unknown.map((values) => ({ values, label: false, weight: 1 / unknown.length })),
  ],
  CONFIDENCE_FEATURES.length,
  0.002,
)
const probability = (values: readonly number[]): number => 1 / (1 + Math.exp(-confidence.offset - scoreOf(values, confidence.weights)))
/** Share of answerable questions that may be refused for the sake of the others. */
const REFUSED = 0.02
const abstainBelow = [...known.map(probability)].sort((a, b) => a - b)[Math.floor(known.length * REFUSED)] ?? 0.5
const share = (asked: readonly Asked[], holds: (p: number) => boolean): string =>
  `${asked.filter((one) => holds(probability(confidenceValues(one)))).length} of ${asked.length}`
console.log(`abstain below ${round(abstainBelow)}`)
console.log(`not fitted: refused wrongly ${share(answerable, (p) => p < abstainBelow)}, answered wrongly ${share(beyond, (p) => p >= abstainBelow)}`)
console.log(`fitted: answered wrongly ${share(outside, (p) => p >= abstainBelow)}`)

const result: RankingModel = {
  madeBy: COMMAND,
  weights,
  calibration: { scale: round(scale), offset: round(offset) },
  confidence: { offset: round(confidence.offset), weights: named(CONFIDENCE_FEATURES, confidence.weights) },
  abstainBelow: round(abstainBelow),
}
await writeFile(join(corpusRoot, RANKING_FILE), `${JSON.stringify(result, undefined, 2)}\n`)
console.log(`written: corpus/${RANKING_FILE}`)
