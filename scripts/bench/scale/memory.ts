// What indexes of the same articles take of memory, each opened in a fresh process from files that were left before.

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Analyzer } from '../../../server/search/analysis.ts'
import { kindTokens } from '../../evaluation/external/content-index.ts'
import { fuseLexically, weighTerms } from '../../evaluation/external/fusion.ts'
import { fts5Bytes, openFts5 } from '../lexical-engines.ts'
import { readArticleLines } from './article-tokens.ts'
import {
  folderBytes,
  indexFolder,
  LEXICAL_CANDIDATES,
  linesFile,
  memoryFolder,
  openAnalyzer,
  questionsOf,
  residentNow,
  type TaskPlaces,
} from './places.ts'
import { openSavedIndex, openWordIndex, saveWordIndex } from './saved-index.ts'

/** Ways of holding the same articles whose memory is compared, each opened from the files that `memory-files` leaves. */
export const HELD = ['fusion', 'words', 'FTS5 without texts', 'FTS5'] as const

/** Questions alone: reading the benchmark would leave freed pages behind, which what is measured would fill. */
const QUESTIONS_FILE = 'questions.json'

/** Leaves for the comparison of memory: an index of words alone, and databases of FTS5 over the same words. */
export async function writeMemoryFiles(places: TaskPlaces): Promise<unknown> {
  const folder = memoryFolder(places)
  mkdirSync(folder, { recursive: true })
  function* words() {
    let at = 0
    for (const { fields } of readArticleLines(linesFile(places)))
      yield { id: String(at++), tokens: fields.flat() }
  }
  saveWordIndex(join(folder, 'words'), words())
  writeFileSync(join(folder, 'FTS5 without texts'), await fts5Bytes(words(), false))
  writeFileSync(join(folder, 'FTS5'), await fts5Bytes(words(), true))
  const questions = (await questionsOf(places)).map(({ q }) => q)
  writeFileSync(join(folder, QUESTIONS_FILE), JSON.stringify(questions))
  return { held: HELD.length }
}

/** Opens what is held as `name`; gives the size of its files and a search by the words of a question. */
function openHeld(
  places: TaskPlaces,
  name: string,
  analyzer: Analyzer,
): { readonly files: number; ask(question: string): unknown } {
  if (name === 'fusion') {
    const index = openSavedIndex(indexFolder(places))
    return {
      files: folderBytes(indexFolder(places)),
      ask: (question) =>
        fuseLexically(
          index,
          weighTerms(index.fused, kindTokens(analyzer, question)),
          LEXICAL_CANDIDATES,
        ),
    }
  }
  const path = join(memoryFolder(places), name)
  if (name === 'words') {
    const find = openWordIndex(path)
    return { files: folderBytes(path), ask: (question) => find(analyzer.words(question), 10) }
  }
  const search = openFts5(readFileSync(path))
  return {
    files: statSync(path).size,
    ask: (question) => search([...new Set(analyzer.words(question))], 10),
  }
}

/** What a fresh process grows by when it opens what is held as `name`, and when it has been asked all questions. */
export async function measureMemory(places: TaskPlaces, name: string): Promise<unknown> {
  const analyzer = await openAnalyzer(places)
  const questions = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(join(memoryFolder(places), QUESTIONS_FILE), 'utf8')))
  // What cutting a question needs is there before anything is counted.
  for (const question of questions) kindTokens(analyzer, question)
  const before = residentNow()
  const { files, ask } = openHeld(places, name, analyzer)
  const opened = residentNow() - before
  for (const question of questions) ask(question)
  return { files, opened, asked: residentNow() - before }
}
