// `npx tsx scripts/train-ranker.ts`: fits the numbers of corpus/lexicon/ranking.json and prints how good they are on
// questions that were not fitted. Some minutes on one core: the index is built anew for each part held out.
// With `--examples FILE` what was collected is kept there, and read again where the file is.

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig } from '../server/config.ts'
import { isInside } from '../server/law/provision-id.ts'
import { CONFIDENCE_FEATURES } from '../server/search/confidence.ts'
import { FEATURES } from '../server/search/features.ts'
import { collectPassages, type QuestionPassage } from '../server/search/passages.ts'
import { UNIT_FEATURES } from '../server/search/pinpoint.ts'
import type { RankingModel } from '../server/search/ranking-model.ts'
import { createRetriever } from '../server/search/retriever.ts'
import { buildIndex } from '../server/search/snapshot.ts'
import { loadAnnotations } from '../server/store/annotation-files.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'
import { loadLexicon } from '../server/store/lexicon-files.ts'
import { RANKING_FILE } from '../server/store/ranking-file.ts'
import { earlierQuestions, goldArticle, goldPinpoint } from './evaluation/measures.ts'
import { readQuestions } from './evaluation/question-files.ts'
import {
  collectPinpoints,
  createExampleMaker,
  type Example,
  type Examples,
  FOLDS,
  foldOf,
  type MakeExample,
  withoutFold,
  withoutOutside,
} from './training/collect.ts'
import { fitConfidence, reportConfidence } from './training/confidence-fit.ts'
import { calibrate, named, PRIOR } from './training/model.ts'
import { fitPinpoints, fitRanking, reportPinpoints, reportRanking } from './training/ranking-fit.ts'

const COMMAND = 'npx tsx scripts/train-ranker.ts'
/** Every third held-out question is enough for twenty numbers. */
const HELD_OUT_STEP = 3

const { root, dataRoot } = readConfig(process.env, join(import.meta.dirname, '..'))
const corpusRoot = join(root, 'corpus')
const corpus = await loadCorpus(corpusRoot)
const annotations = await loadAnnotations(corpusRoot, corpus, dataRoot)
const lexicon = await loadLexicon(corpusRoot, dataRoot)
const passages = collectPassages(corpus, annotations)
const start: RankingModel = {
  madeBy: COMMAND,
  weights: PRIOR,
  pinpoint: {},
  calibration: { scale: 1, offset: 0 },
  confidence: { offset: 0, weights: {} },
  abstainBelow: 0,
}
const NONE = { articles: new Set<number>(), pinpoints: [] }

/** An annotated question with its article, and the unit in it where it has one. */
function askAnnotated(make: MakeExample, question: QuestionPassage): Promise<Example> {
  const unit = passages.units[question.unit]
  const pinpoints = unit === undefined ? [] : [unit.id]
  return make(question.ask, [], question.language, {
    articles: new Set([question.article]),
    pinpoints,
  })
}

/** Short questions in the law's own terms, which no index holds. */
async function readShortQuestions(): Promise<string[]> {
  const text = await readFile(join(corpusRoot, 'lexicon/short-questions.yaml'), 'utf8')
  return z.array(z.string()).parse(parse(text))
}

type HeldOut = Omit<Examples, 'development' | 'beyond'>

/** Questions of one part, asked of indexes that do not know them. */
async function collectFold(fold: number, shortQuestions: readonly string[]): Promise<HeldOut> {
  const left = withoutFold(passages, fold)
  const known = withoutOutside(lexicon, fold)
  const { index } = await buildIndex({ corpus, annotations, lexicon: known }, undefined, left)
  const make = createExampleMaker(
    index,
    createRetriever({ corpus, lexicon: known, index, model: start }),
  )
  const inFold = (_: unknown, place: number): boolean => foldOf(place) === fold
  const askAll = async (questions: readonly string[], style: string): Promise<Example[]> => {
    const examples: Example[] = []
    for (const ask of questions.filter(inFold)) examples.push(await make(ask, [], style, NONE))
    return examples
  }
  const held: Example[] = []
  for (const [place, question] of passages.questions.entries())
    if (inFold(question, place) && place % HELD_OUT_STEP === 0)
      held.push(await askAnnotated(make, question))
  // All questions, but what was learned from those that were left.
  const { embedder, expectedWords } = index
  const learned = { embedder, expectedWords }
  const { index: whole } = await buildIndex({ corpus, annotations, lexicon, ...learned })
  const retriever = createRetriever({ corpus, lexicon, index: whole, model: start })
  return {
    held,
    outside: await askAll(lexicon.outsideQuestions, 'outside'),
    short: await askAll(shortQuestions, 'short'),
    pinpoints: await collectPinpoints(fold, whole, retriever),
  }
}

async function collectHeldOut(): Promise<HeldOut> {
  const shortQuestions = await readShortQuestions()
  const folds: HeldOut[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    folds.push(await collectFold(fold, shortQuestions))
    console.log(`held out ${fold + 1} of ${FOLDS}`)
  }
  return {
    held: folds.flatMap(({ held }) => held),
    outside: folds.flatMap(({ outside }) => outside),
    short: folds.flatMap(({ short }) => short),
    pinpoints: folds.flatMap(({ pinpoints }) => pinpoints),
  }
}

async function collectDevelopment(): Promise<Pick<Examples, 'development' | 'beyond'>> {
  const { index } = await buildIndex({ corpus, annotations, lexicon })
  const make = createExampleMaker(index, createRetriever({ corpus, lexicon, index, model: start }))
  const development: Example[] = []
  const beyond: Example[] = []
  for (const question of await readQuestions(corpusRoot, 'questions')) {
    // Citations do not go through the ranking.
    if (question.style === 'citation') continue
    const gold = question.gold.map(goldArticle)
    const articles = passages.articles.flatMap(({ id }, at) =>
      gold.some((article) => isInside(id, article)) ? [at] : [],
    )
    const made = await make(question.q, earlierQuestions(question), question.style, {
      articles: new Set(question.answerable ? articles : []),
      pinpoints: question.gold.flatMap((row) => goldPinpoint(row) ?? []),
    })
    if (question.answerable) development.push(made)
    else beyond.push(made)
  }
  return { development, beyond }
}

const keptAt = process.argv.indexOf('--examples')
const kept = keptAt < 0 ? undefined : process.argv[keptAt + 1]
let examples: Examples
if (kept !== undefined && existsSync(kept)) {
  examples = JSON.parse(await readFile(kept, 'utf8')) as Examples
} else {
  examples = { ...(await collectHeldOut()), ...(await collectDevelopment()) }
  if (kept !== undefined) await writeFile(kept, JSON.stringify(examples))
}

const ranking = fitRanking(examples)
reportRanking(examples, ranking)
const pinpoint = fitPinpoints(examples)
reportPinpoints(examples, pinpoint)
const confidence = fitConfidence(examples)
reportConfidence(examples, confidence)
const result: RankingModel = {
  madeBy: COMMAND,
  weights: named(FEATURES, ranking),
  pinpoint: named(UNIT_FEATURES, pinpoint),
  calibration: calibrate(examples, ranking),
  confidence: {
    offset: confidence.offset,
    weights: named(CONFIDENCE_FEATURES, confidence.weights),
  },
  abstainBelow: confidence.abstainBelow,
}
await writeFile(join(corpusRoot, RANKING_FILE), `${JSON.stringify(result, undefined, 2)}\n`)
console.log(`written: corpus/${RANKING_FILE}`)
