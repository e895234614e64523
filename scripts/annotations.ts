// `npm run annotations`: checks corpus/annotations and prints what it found. With `stamp`, records the hashes of the
// texts that the annotations were written for (corpus/annotations/provisions.lock.json).

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadAnnotations } from '../server/store/annotation-files.ts'
import { loadCorpus } from '../server/store/corpus-files.ts'
import { findNearCopies, textHashes } from './annotation-check.ts'
import { readAsked } from './evaluation/question-files.ts'

const root = join(import.meta.dirname, '../corpus')
const lockFile = join(root, 'annotations/provisions.lock.json')

const corpus = await loadCorpus(root)
const annotations = await loadAnnotations(root, corpus)
const evaluation = await readAsked(root)

const hashes = textHashes(corpus, annotations)
if (process.argv.includes('stamp'))
  await writeFile(lockFile, `${JSON.stringify(hashes, undefined, 1)}\n`)
const locked = JSON.parse(await readFile(lockFile, 'utf8')) as Record<string, string>
const changed = Object.keys(hashes).filter((id) => locked[id] !== hashes[id])

const copies = findNearCopies(corpus, annotations, evaluation)
for (const { of, question, other, overlap } of copies)
  console.log(`${of}\t${overlap.toFixed(2)}\t${question.at}\t${question.ask}\t↔ ${other}`)

const questions = annotations.all.flatMap((annotation) => annotation.questions)
const missing = corpus.articles.filter((article) => hashes[article.id] === undefined)
const count = (kind: string): number => copies.filter(({ of }) => of === kind).length
console.log(
  [
    `annotated articles ${annotations.all.length} of ${corpus.articles.length}; questions ${questions.length} (English ${questions.filter(({ language }) => language === 'en').length})`,
    `near copies: of one another ${count('annotation')}, of the law's words ${count('law')}, of the evaluation set ${count('evaluation')}`,
    `written for another text than today's: ${changed.length === 0 ? 'none' : changed.join(' ')}`,
    `without annotations: ${missing.length === 0 ? 'none' : missing.map(({ id }) => id).join(' ')}`,
  ].join('\n'),
)
if (count('evaluation') > 0 || changed.length > 0) process.exitCode = 1
