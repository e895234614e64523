// Makes the segmenter's dictionary below the data folder: nodejieba's own, pruned by frequency, with the legal terms.

import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { DictionaryFiles } from '../search/terms.ts'

/** Words rarer than this are left out: loading takes 0.3 s and 60 MB where the whole dictionary takes 1.2 s and 250 MB. */
export const MINIMUM_FREQUENCY = 20
/** Format of the pruned files; part of the hash. */
const DICTIONARY_FORMAT = 4

/**
 * Lines of a dictionary (`word frequency tag`) whose word is frequent enough; single characters always stay, as they
 * are what unknown words are cut into.
 * @example pruneDictionary('法院 3000 n\n镟床 2 n', 20) // '法院 3000 n\n'
 */
export function pruneDictionary(text: string, minimumFrequency: number): string {
  const kept = text.split('\n').filter((line) => {
    const [word = '', frequency = '0'] = line.split(' ')
    return word !== '' && (Number(frequency) >= minimumFrequency || [...word].length === 1)
  })
  return `${kept.join('\n')}\n`
}

/** Frequency of a legal term that the general dictionary does not hold or holds for rare: its median, pruned. */
const TERM_FREQUENCY = 70

/**
 * Lines of the user dictionary for `legalTerms`, each with a frequency. One that the general dictionary `source` holds
 * as frequent keeps its own: nodejieba gives every user word the median, and its characters would win (会见).
 */
export function userDictionary(source: string, legalTerms: readonly string[]): string {
  const wanted = new Set(legalTerms)
  const frequencies = new Map<string, number>()
  for (const line of source.split('\n')) {
    const [word = '', frequency = '0'] = line.split(' ')
    if (wanted.has(word)) frequencies.set(word, Number(frequency))
  }
  const lines = legalTerms.map(
    (term) => `${term} ${Math.max(TERM_FREQUENCY, frequencies.get(term) ?? 0)} n`,
  )
  return `${lines.join('\n')}\n`
}

/** Folder of the dictionaries that nodejieba brings. */
const packagedFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('nodejieba')),
    'submodules',
    'cppjieba',
    'dict',
  )

/** Throws INTERNAL when a file is not there: nodejieba would end the process. */
async function requireFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() && found.size > 0) return path
  throw new AppError('INTERNAL', `分词词典 ${path} 不存在或是空的，请重新安装依赖（npm ci）。`, {
    place: path,
  })
}

const MADE = 'made.json'
const madeSchema = z.record(z.string(), z.int())

/** True when the folder holds every file at the size that it was written with: none was lost or cut short. */
async function isComplete(folder: string): Promise<boolean> {
  try {
    const made = madeSchema.parse(JSON.parse(await readFile(join(folder, MADE), 'utf8')))
    for (const [name, bytes] of Object.entries(made))
      if ((await stat(join(folder, name))).size !== bytes) return false
    return true
  } catch {
    return false
  }
}

/** Writes files whole, and last the list of their sizes, so that an interrupted run counts for nothing. */
async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const sizes = Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)])
  const listed = { ...files, [MADE]: JSON.stringify(Object.fromEntries(sizes)) }
  for (const [name, text] of Object.entries(listed)) {
    const temporary = join(folder, `${name}.${process.pid}.tmp`)
    await writeFile(temporary, text)
    await rename(temporary, join(folder, name))
  }
}

/** A hidden Markov model in form only: words are cut without one, and nodejieba's own takes 0.1 s to read. */
const NO_MODEL = `${['0 0 0 0', ...Array<string>(4).fill('0 0 0 0'), ...Array<string>(4).fill('的:0')].join('\n')}\n`

const FILES = {
  dict: 'jieba.dict.utf8',
  userDict: 'legal.dict.utf8',
  idfDict: 'idf.utf8',
  stopWordDict: 'stop-words.utf8',
  hmmDict: 'hmm.utf8',
} as const

/**
 * Dictionary files for `legalTerms` below `dataRoot/dictionary`, made where they are missing or cut short.
 * Throws INTERNAL when nodejieba's own files are missing. Cost: about 0.3 s the first time, 30 ms later.
 */
export async function prepareDictionary(
  dataRoot: string,
  legalTerms: readonly string[],
): Promise<DictionaryFiles> {
  const packaged = packagedFolder()
  const source = await readFile(await requireFile(join(packaged, 'jieba.dict.utf8')))
  const hash = createHash('sha256')
    .update(`${DICTIONARY_FORMAT} ${MINIMUM_FREQUENCY}\n`)
    .update(source)
    .update(legalTerms.join('\n'))
    .digest('hex')
  const folder = join(dataRoot, 'dictionary', hash.slice(0, 16))
  if (!(await isComplete(folder))) {
    const text = source.toString('utf8')
    await writeAll(folder, {
      [FILES.dict]: pruneDictionary(text, MINIMUM_FREQUENCY),
      [FILES.userDict]: userDictionary(text, legalTerms),
      // Keyword extraction is not used; its dictionaries are 6 MB that would be read for nothing.
      [FILES.idfDict]: '法律 5\n',
      [FILES.stopWordDict]: '的\n',
      [FILES.hmmDict]: NO_MODEL,
    })
  }
  return {
    dict: join(folder, FILES.dict),
    userDict: join(folder, FILES.userDict),
    idfDict: join(folder, FILES.idfDict),
    stopWordDict: join(folder, FILES.stopWordDict),
    hmmDict: join(folder, FILES.hmmDict),
    hash,
  }
}
