// npm run bench: how fast the built product is, and its parts beside what others would use. Prints each section of Markdown as
// soon as it is measured; names of sections measure only those; `--write` also writes docs/bench.md (all sections only).
// `--scale FOLDER [WORK]` measures a large corpus instead (docs/scale.md). Needs what `npm start -- --setup-only` makes.
// Cost: about five minutes, four of them the browser's, on a machine that does nothing else.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readQuestions } from './bench/evaluation-set.ts'
import { lexicalTable } from './bench/lexical.ts'
import { describeMachine } from './bench/markdown.ts'
import { WARMING_ROUNDS } from './bench/measure-server.ts'
import { paintReport, ROUNDS as VISITS } from './bench/paint.ts'
import { productTable } from './bench/product.ts'
import { rulesReport } from './bench/rules.ts'
import { reportScale } from './bench/scale/report.ts'
import { runTask } from './bench/scale/tasks.ts'

const root = join(import.meta.dirname, '..')
const questions = readQuestions(root)

interface Section {
  readonly name: string
  readonly title: string
  readonly measure: () => Promise<string>
  /** What a reader must know of how it was measured. */
  readonly note: string
}

const SECTIONS: readonly Section[] = [
  {
    name: 'product',
    title: 'The product',
    measure: () => productTable(root, questions),
    note: `Questions and cases are those of \`corpus/evaluation\`. Searches and evaluations are timed after ${WARMING_ROUNDS} rounds that are not
counted, all else after one, by a client on one connection that stays open.`,
  },
  {
    name: 'paint',
    title: 'The web application in a browser',
    measure: () => paintReport(root),
    note: `A page opened with an empty cache, ${VISITS} times each, from the server on this machine; the median counts.`,
  },
  {
    name: 'rules',
    title: 'Rules, side by side',
    measure: () => rulesReport(root),
    note: '',
  },
  {
    name: 'lexical',
    title: 'Lexical search, side by side',
    measure: () => lexicalTable(root, questions),
    note: `The same ${questions.length} questions (without earlier turns of a talk) over the same articles, as the same tokens: words cut by jieba with the legal
dictionary, stop words left out. Every engine ranks by any of the words, with its own defaults, in this process; times are from
tokens to ids. The product itself adds annotations, synonyms, citations, vectors and a fusion to the first line.`,
  },
]

/** Prints each section of `sections` when it is there. @returns the whole report */
async function report(sections: readonly Section[]): Promise<string> {
  const parts: string[] = []
  const tell = (part: string): void => {
    if (part === '') return
    console.log(`${part}\n`)
    parts.push(`${part}\n`)
  }
  tell('# Benchmark')
  tell(`Machine: ${describeMachine()}. Made by \`npm run bench -- --write\`.`)
  for (const { title, measure, note } of sections) {
    tell(`## ${title}`)
    tell(await measure())
    tell(note)
  }
  return parts.join('\n')
}

const [first, ...rest] = process.argv.slice(2).filter((argument) => argument !== '--write')
const write = process.argv.includes('--write')
if (first === '--scale-task') {
  const [task = '', benchmark = '', work = '', argument = ''] = rest
  await runTask(task, { root, benchmark, work }, argument)
} else if (first === '--scale') {
  const [benchmark = '', work = mkdtempSync(join(tmpdir(), 'tiaoli-scale-'))] = rest
  const { markdown, svg } = await reportScale({ root, benchmark, work })
  console.log(markdown)
  if (write) {
    writeFileSync(join(root, 'docs', 'scale.md'), markdown)
    writeFileSync(join(root, 'docs', 'scale.svg'), svg)
  }
} else {
  const names = first === undefined ? [] : [first, ...rest]
  const unknown = names.filter((wanted) => !SECTIONS.some(({ name }) => name === wanted))
  if (unknown.length > 0 || (write && names.length > 0)) {
    console.error(
      unknown.length > 0
        ? `no such section: ${unknown.join(', ')}; there are ${SECTIONS.map(({ name }) => name).join(', ')}`
        : '--write keeps all sections or none: leave out the names',
    )
    process.exit(2)
  }
  const measured = await report(
    names.length === 0 ? SECTIONS : SECTIONS.filter(({ name }) => names.includes(name)),
  )
  if (write) writeFileSync(join(root, 'docs', 'bench.md'), measured)
}
process.exit()
