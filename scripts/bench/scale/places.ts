// Where the steps of the scale benchmark find things and leave them, and what all of them open.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Analyzer } from '../../../server/search/analysis.ts'
import { analyzerOf } from '../../../server/search/snapshot.ts'
import { loadLexicon } from '../../../server/store/lexicon-files.ts'
import { type BenchmarkQuestion, readBenchmark } from '../../evaluation/external/benchmark-files.ts'

/** Where a task finds things. */
export interface TaskPlaces {
  /** Folder of the repository. */
  readonly root: string
  /** Folder of the benchmark. */
  readonly benchmark: string
  /** Folder for what the tasks leave to one another. */
  readonly work: string
}

/** Candidates whose laws and neighbours are looked up where nothing is learned: more hardly change the best ten. */
export const LEXICAL_CANDIDATES = 150

export const linesFile = ({ work }: TaskPlaces): string => join(work, 'articles.tsv')
export const indexFolder = ({ work }: TaskPlaces): string => join(work, 'index')
export const modelsFile = ({ work }: TaskPlaces, share: string): string =>
  join(work, `models ${share}.v8`)
export const memoryFolder = ({ work }: TaskPlaces): string => join(work, 'memory')

/** Resident memory after everything that can be freed was freed; needs node --expose-gc. */
export function residentNow(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss()
}

export const openAnalyzer = async ({ root }: TaskPlaces): Promise<Analyzer> =>
  analyzerOf(await loadLexicon(join(root, 'corpus'), join(root, 'data')))

export const questionsOf = async (places: TaskPlaces): Promise<readonly BenchmarkQuestion[]> =>
  (await readBenchmark(places.benchmark)).questions

export const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
