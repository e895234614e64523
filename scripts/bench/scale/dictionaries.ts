// What the pruned dictionary of jieba costs beside the whole one, and how far both cut the same words.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { normaliseText } from '../../../server/search/normalise.ts'
import {
  type DictionaryFiles,
  openSegmenter,
  type Segmenter,
} from '../../../server/search/terms.ts'
import { loadLexicon } from '../../../server/store/lexicon-files.ts'

/** How another dictionary cuts a text beside the whole one. */
export interface Agreement {
  /** Words of the whole dictionary's cut. */
  readonly words: number
  /** Share of them that the other one cuts as the same word. */
  readonly same: number
  /** Share of their ends that are ends in the other cut too: where it is less than 1, words run across. */
  readonly ends: number
}

/** Cost of one dictionary, and with the whole one how far the pruned one agrees with it. */
export interface DictionaryFigures {
  readonly loadMs: number
  readonly loadCpuMs: number
  readonly bytes: number
  readonly agreement?: Agreement
}

/** Dictionary that nodejieba brings, with the same legal terms. */
export const wholeDictionary = (pruned: DictionaryFiles): DictionaryFiles => ({
  ...pruned,
  hash: `whole ${pruned.hash}`,
  dict: join(
    dirname(createRequire(import.meta.url).resolve('nodejieba')),
    'submodules/cppjieba/dict/jieba.dict.utf8',
  ),
})

/** Places where words stand, as start and end in one text. */
export function wordPlaces(segmenter: Segmenter, text: string): Set<string> {
  const places = new Set<string>()
  let at = 0
  for (const word of segmenter.cut(text)) {
    if (/\p{L}/u.test(word)) places.add(`${at}-${at + word.length}`)
    at += word.length
  }
  return places
}

const endOf = (place: string): string => place.slice(place.indexOf('-') + 1)

/** Agreement of a cut with that of the whole dictionary, both as places of words in one text. */
export function agreementOf(whole: ReadonlySet<string>, other: ReadonlySet<string>): Agreement {
  const ends = new Set(Array.from(other, endOf))
  const places = [...whole]
  const share = (holds: (place: string) => boolean): number =>
    places.filter(holds).length / Math.max(1, places.length)
  return {
    words: whole.size,
    same: share((place) => other.has(place)),
    ends: share((place) => ends.has(endOf(place))),
  }
}

/** The five texts, normalised, one after the other. */
export const readSources = (root: string): string => {
  const folder = join(root, 'corpus/sources')
  return readdirSync(folder)
    .sort()
    .map((name) => normaliseText(readFileSync(join(folder, name), 'utf8')))
    .join('\n')
}

/** Loads the dictionary `which`, `pruned` or `whole`, first in this process; with the whole one, compares. */
export async function compareDictionaries(root: string, which: string): Promise<DictionaryFigures> {
  const { dictionary } = await loadLexicon(join(root, 'corpus'), join(root, 'data'))
  const files = which === 'whole' ? wholeDictionary(dictionary) : dictionary
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const started = performance.now()
  const segmenter = openSegmenter(files)
  segmenter.cut('值班律师')
  const loadMs = performance.now() - started
  const used = process.cpuUsage(cpu)
  const figures = {
    loadMs,
    loadCpuMs: (used.user + used.system) / 1000,
    bytes: process.memoryUsage.rss() - before,
  }
  if (which !== 'whole') return figures
  const text = readSources(root)
  const whole = wordPlaces(segmenter, text)
  return { ...figures, agreement: agreementOf(whole, wordPlaces(openSegmenter(dictionary), text)) }
}
