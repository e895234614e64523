// The questions and cases of corpus/evaluation, as far as a benchmark needs them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const goldSchema = z.object({
  doc: z.string(),
  art: z.union([z.number(), z.string()]).optional(),
  part: z.string().optional(),
})
const turnSchema = z.union([z.string(), z.object({ role: z.string(), content: z.string() })])
const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  answerable: z.boolean(),
  gold: z.array(goldSchema),
  history: z.array(turnSchema).default([]),
})
const caseSchema = z.object({
  checklist: z.string(),
  facts: z.record(z.string(), z.unknown()),
  asOf: z.string().optional(),
})

/** A question with the articles that answer it, any order. */
export interface BenchQuestion {
  readonly q: string
  /** Earlier questions of the same talk. */
  readonly previous: readonly string[]
  readonly gold: readonly string[]
}

/** Facts of a case for one checklist. */
export type BenchCase = z.infer<typeof caseSchema>

const NUMERALS = '零一二三四五六七八九十'

/** Article id of a gold entry; the report counts its parts in Chinese: 三/（二） is 3/2. */
function articleId({ doc, art, part }: z.infer<typeof goldSchema>): string {
  if (part === undefined) return `${doc}/${art}`
  const numbers = part.split('/').map((mark) => NUMERALS.indexOf(mark.replace(/[（）()]/g, '')))
  return [doc, ...numbers].join('/')
}

const readLines = (root: string, name: string): unknown[] =>
  readFileSync(join(root, 'corpus', 'evaluation', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** Questions that the corpus answers, in the order of the file. */
export const readQuestions = (root: string): readonly BenchQuestion[] =>
  readLines(root, 'questions.jsonl')
    .map((line) => questionSchema.parse(line))
    .filter((question) => question.answerable && question.gold.length > 0)
    .map(({ q, gold, history }) => ({
      q,
      previous: history.flatMap((turn) =>
        typeof turn === 'string' ? turn : turn.role === 'user' ? turn.content : [],
      ),
      gold: [...new Set(gold.map(articleId))],
    }))

/** Cases with structured facts. */
export const readCases = (root: string): readonly BenchCase[] =>
  readLines(root, 'cases.jsonl').map((line) => caseSchema.parse(line))

/** Share of a question's gold articles among the first `k` of `found`; a part holds its sub-parts. */
export function recallAt(k: number, found: readonly string[], gold: readonly string[]): number {
  const top = found.slice(0, k)
  const hits = gold.filter((id) => top.some((one) => one === id || one.startsWith(`${id}/`)))
  return gold.length === 0 ? 0 : hits.length / gold.length
}
