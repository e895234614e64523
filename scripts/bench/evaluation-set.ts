// The questions and cases of corpus/evaluation that the benchmark asks.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type EvaluationQuestion, questionSchema } from '../evaluation/measures.ts'

const caseSchema = z.object({
  checklist: z.string(),
  facts: z.record(z.string(), z.unknown()),
  asOf: z.string().optional(),
})

/** Facts of a case for one checklist. */
export type BenchCase = z.infer<typeof caseSchema>

const readLines = (root: string, name: string): unknown[] =>
  readFileSync(join(root, 'corpus', 'evaluation', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

/** Questions that the corpus answers, in the order of the file. `root` is the project's folder. */
export const readQuestions = (root: string): readonly EvaluationQuestion[] =>
  readLines(root, 'questions.jsonl')
    .map((line) => questionSchema.parse(line))
    .filter((question) => question.answerable && question.gold.length > 0)

/** Cases with structured facts. */
export const readCases = (root: string): readonly BenchCase[] =>
  readLines(root, 'cases.jsonl').map((line) => caseSchema.parse(line))
