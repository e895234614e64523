import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { jaccard, MAX_OVERLAP, trigrams } from '../../scripts/annotation-check.ts'
import { readAsked } from '../../scripts/evaluation/question-files.ts'
import { corpusRoot } from '../corpus-fixture.ts'

const read = (name: string): Promise<string> => readFile(join(corpusRoot, name), 'utf8')
const outside = z
  .array(z.object({ topic: z.string(), questions: z.array(z.string()) }))
  .parse(parse(await read('lexicon/outside-questions.yaml')))
  .flatMap(({ questions }) => questions)
const short = z.array(z.string()).parse(parse(await read('lexicon/short-questions.yaml')))
const evaluation = await readAsked(corpusRoot)

describe('the questions that calibrate when to abstain', () => {
  it('are no near copies of the evaluation set', () => {
    const grams = evaluation.map(trigrams)
    const copies = [...outside, ...short].filter((question) => {
      const own = trigrams(question)
      return grams.some((other) => jaccard(own, other) > MAX_OVERLAP.evaluation)
    })
    expect(copies).toEqual([])
  })

  it('stand on one side only, and once', () => {
    const all = [...outside, ...short]
    expect(all.filter((question, at) => all.indexOf(question) !== at)).toEqual([])
  })
})
