// How the built-in embedder is trained: what from, with which settings, and the mean of several trainings.

import { modulePlace } from '../apart/module-place.ts'
import { startThread } from '../apart/start-thread.ts'
import type { Analyzer } from './analysis.ts'
import { toByteRows } from './byte-rows.ts'
import { trainRows } from './contrastive-training.ts'
import type { EmbedderParameters } from './embedder.ts'
import { createExpansion } from './expansion.ts'
import type { Lexicon } from './lexicon.ts'
import type { Passages } from './passages.ts'
import { collectTrainingPairs, type TrainingSet } from './training-pairs.ts'

/** Settings of the built-in embedder; part of its id, so that a change makes old snapshots stale. */
const TRAINING = {
  buckets: 32_768,
  dimension: 256,
  epochs: 2,
  batch: 128,
  run: 1,
  learningRate: 0.05,
  temperature: 0.15,
  seed: 7,
} as const
/**
 * Settings of its second run, over the units of one article, at a lower rate: the right unit by its vector alone .65 → .72,
 * and articles by vectors alone are found first in .49 instead of .45 (cross-validated). At the full rate, or in longer rows,
 * units are told apart better still, and articles worse.
 */
const SIBLINGS = { ...TRAINING, epochs: 2, run: 4, learningRate: 0.02 } as const
/**
 * Orders in which the pairs come, each a training of its own from the same rows. What one order learns by chance differs from
 * what another does (figures of one set of questions move by .03 from order to order); their mean keeps what is common.
 */
const ORDERS = [8, 19] as const
/** Id of the built-in embedder. */
export const BUILT_IN_EMBEDDER = `built-in-7-${[...Object.values(TRAINING), SIBLINGS.epochs, SIBLINGS.run, SIBLINGS.learningRate, ...ORDERS].join('-')}`

/** What a training in a thread of its own is given. */
export interface TrainingTask {
  readonly set: Pick<TrainingSet, 'pairs' | 'siblings'>
  readonly order: number
}

/** What it tells: epochs done so far, or at its end the rows. */
export type TrainingNews = { readonly done: number } | { readonly rows: Float32Array }

const EPOCHS = TRAINING.epochs + SIBLINGS.epochs

/** Rows of one training. Cost: about 50 s on one core for 22,000 questions. */
export function trainInOrder(
  { set, order }: TrainingTask,
  onEpoch: (done: number) => void,
): Float32Array {
  const articles = trainRows(set.pairs, { ...TRAINING, order }, onEpoch)
  return trainRows(
    set.siblings,
    { ...SIBLINGS, order },
    (done) => onEpoch(TRAINING.epochs + done),
    articles,
  )
}

/** The same in a thread of its own, so that trainings run side by side and the event loop is free. */
function trainInThread(task: TrainingTask, onEpoch: (done: number) => void): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    const thread = startThread(modulePlace('training-thread', import.meta.url), {
      workerData: task,
    })
    thread.on('message', (news: TrainingNews) => {
      if ('rows' in news) resolve(news.rows)
      else onEpoch(news.done)
    })
    thread.on('error', reject)
    thread.on('exit', (code) =>
      reject(new Error(`The thread that trains the embedder ended with code ${code}`)),
    )
  })
}

/** Mean of rows of one size. Source: Wortsman et al., Model soups, 2022. */
export function meanRows(all: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(all[0]?.length ?? 0)
  for (const rows of all)
    for (let at = 0; at < mean.length; at++)
      mean[at] = (mean[at] ?? 0) + (rows[at] ?? 0) / all.length
  return mean
}

/**
 * Trains the built-in embedder on the questions of `passages`; the same for the same passages. Tells epochs done of all.
 * Cost: about 55 s on two cores for 22,000 questions, 110 s on one.
 */
export async function trainEmbedder(
  passages: Passages,
  analyzer: Analyzer,
  lexicon: Lexicon,
  onProgress: (done: number, total: number) => void,
): Promise<EmbedderParameters> {
  const { pairs, siblings, bucketWeights } = collectTrainingPairs(
    passages,
    analyzer,
    createExpansion(lexicon),
    TRAINING.buckets,
    TRAINING.seed,
  )
  const done = ORDERS.map(() => 0)
  const trained = ORDERS.map((order, at) =>
    trainInThread({ set: { pairs, siblings }, order }, (epochs) => {
      done[at] = epochs
      onProgress(
        done.reduce((sum, one) => sum + one, 0),
        ORDERS.length * EPOCHS,
      )
    }),
  )
  const rows = meanRows(await Promise.all(trained))
  return { rows: toByteRows(rows, TRAINING.dimension), bucketWeights }
}
