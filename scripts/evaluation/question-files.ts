// The questions of corpus/evaluation: a development set, and one that no weight is fitted to.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EvaluationQuestion, questionSchema } from './measures.ts'

/**
 * Sets of questions. The ranking is fitted on `questions` beside the annotations. `blind` was written by writers who had
 * read nothing but the law; no weight is fitted to it, so it tells how good the ranking is on questions of others. Its figures
 * were seen while variants of the embedder and of the glossary were compared: a little of its innocence is gone.
 */
export const QUESTION_SETS = ['questions', 'blind'] as const
/** Name of a set of questions. */
export type QuestionSet = (typeof QUESTION_SETS)[number]

/** Questions of a set, in the order of its file. Throws where a line is not a question. */
export async function readQuestions(
  corpusRoot: string,
  set: QuestionSet,
): Promise<readonly EvaluationQuestion[]> {
  const text = await readFile(join(corpusRoot, 'evaluation', `${set}.jsonl`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => questionSchema.parse(JSON.parse(line)))
}

/** Texts of the questions of all sets: what annotations and calibration questions must not copy. */
export async function readAsked(corpusRoot: string): Promise<readonly string[]> {
  const sets = await Promise.all(QUESTION_SETS.map((set) => readQuestions(corpusRoot, set)))
  return sets.flat().map(({ q }) => q)
}
