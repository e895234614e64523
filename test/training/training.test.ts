// Training over the real checklists: what is asked, and how the grade sees what a trainee hands in.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCitations } from '../../server/answer/verify/verify-citations.ts'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { PACKAGE_CALENDAR } from '../../server/checklist/period/calendar.ts'
import { createDecisions } from '../../server/services/decisions.ts'
import { createPatternReader } from '../../server/services/pattern-reader.ts'
import { createCaseReader } from '../../server/store/case-files.ts'
import { openChecklists } from '../../server/store/checklist-cache.ts'
import { ClassRegister } from '../../server/training/class-register.ts'
import { createTraining, type Training } from '../../server/training/training.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const TODAY = '2024-05-01'
const ADDRESS = '10.0.0.1'
const folder = mkdtempSync(join(tmpdir(), 'tiaoli-training-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let training: Training

beforeAll(async () => {
  const rules = await openChecklists({ corpusRoot, dataRoot: folder, corpus })
  const book = createChecklistBook(corpus, rules.checklists, () => () => new Map(), { ...rules })
  const receiptOn = (asOf: string) => ({
    version: '0',
    corpusHash: corpus.hash,
    digests: DIGESTS,
    asOf,
  })
  const decisions = createDecisions(book, () => TODAY, receiptOn)
  let count = 0
  training = createTraining({
    cases: createCaseReader(corpusRoot, rules.checklists),
    listChecklists: decisions.listChecklists,
    readChecklist: decisions.readChecklist,
    evaluate: (id, facts) => decisions.evaluate(id, { facts }),
    ...createPatternReader(rules.checklists, PACKAGE_CALENDAR),
    verify: async (text) => verifyCitations(corpus, text, { asOf: TODAY }),
    texts: corpus.documents
      .filter(({ metadata }) => metadata.normative)
      .map(({ metadata: { id, shortTitles } }) => ({ id, names: shortTitles })),
    receipt: () => receiptOn(TODAY),
    classes: new ClassRegister({
      now: () => 0,
      randomHex: (bytes) => {
        count += 1
        return count.toString(16).padStart(bytes * 2, '0')
      },
    }),
  })
}, 120_000)

const idsOf = async (checklist?: string): Promise<string[]> =>
  (await training.list(checklist)).map(({ id }) => id)

const graded = async (
  id: string,
  attempt: { outcome: string; facts?: string[]; citations?: string; reason?: string },
) => training.grade(id, { facts: [], citations: '', reason: '', ...attempt }, ADDRESS)

describe('exercises', () => {
  it.each([
    ['appeal-deadline', 'appeal-deadline~3'],
    ['appeal-deadline', 'appeal-deadline~2~nominal-last-day-is-holiday'],
    ['appeal-deadline', 'appeal-deadline~6~nominal-last-day-is-holiday'],
    ['fast-track-time-limit', 'fast-track-time-limit~3~nominal-last-day-is-holiday'],
  ])('of %s leave out %s, which contradicts the calendar', async (checklist, id) => {
    const ids = await idsOf(checklist)
    expect(ids.length).toBeGreaterThan(3)
    expect(ids).not.toContain(id)
    await expect(training.read(id)).rejects.toThrow(id)
  })

  it('of all checklists leave it out as well, and keep the cases beside it', async () => {
    const ids = await idsOf()
    expect(ids).not.toContain('appeal-deadline~3')
    expect(ids).toEqual(expect.arrayContaining(['appeal-deadline~2', 'appeal-deadline~4']))
  })

  it('never ask for a last day that is no working day where holidays move it', async () => {
    for (const checklist of ['appeal-deadline', 'fast-track-time-limit'])
      for (const id of await idsOf(checklist)) {
        const { evaluation } = await graded(id, { outcome: 'undetermined' })
        expect(evaluation.notes.filter((note) => note.includes('节假日表载明'))).toEqual([])
      }
  })
})

describe('a grade', () => {
  const SHIFTED = 'fast-track-time-limit~3'

  it('calls no fact a fault that the basis or the day worked out rests on', async () => {
    const { facts } = await training.read(SHIFTED)
    const all = facts.map(({ id }) => id)
    expect(all).toEqual(expect.arrayContaining(['stage', 'start-date', 'likely-term-months']))
    const grade = await graded(SHIFTED, { outcome: '2024-03-18', facts: all })
    expect(grade.facts.extra).toEqual([])
    expect(grade.points.facts).toBe(20)
  })

  it('still calls a fact a fault that nothing rests on', async () => {
    const { facts } = await training.read('fast-track-eligibility~5')
    const grade = await graded('fast-track-eligibility~5', {
      outcome: 'not-eligible',
      facts: facts.map(({ id }) => id),
    })
    expect(grade.facts.right.length).toBeGreaterThan(0)
    expect(grade.facts.extra.length).toBeGreaterThan(0)
  })

  it.each([
    ['appeal-deadline~1', '2024-04-18', '解释第三百八十条第一款'],
    [SHIFTED, '2024-03-18', '指导意见第43条'],
  ])('of %s reads the short names of its texts', async (id, outcome, citations) => {
    const { citations: read, points } = await graded(id, { outcome, citations })
    expect(read.map(({ grade }) => grade)).not.toContain('unchecked')
    expect(points.basis).toBeGreaterThan(0)
  })

  it.each([{ outcome: '笨蛋' }, { outcome: '2024-03-18', facts: ['no-such-fact'] }])(
    'is refused for %j',
    async (attempt) => {
      await expect(graded(SHIFTED, attempt)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    },
  )
})

describe('a class', () => {
  it('takes attempts of those who joined, and shows titles of outcomes only', async () => {
    const { code, key } = await training.openClass(
      { title: '', exercises: ['appeal-deadline~1', 'fast-track-eligibility~5'] },
      ADDRESS,
    )
    const { token } = training.joinClass(code, '甲', ADDRESS)
    const attempt = { outcome: 'eligible', facts: [], citations: '', reason: '' }
    const id = 'fast-track-eligibility~5'
    await expect(
      training.grade(id, { ...attempt, class: { code, token: 'guess' } }, ADDRESS),
    ).rejects.toMatchObject({ code: 'UNKNOWN_CLASS' })
    await training.grade(id, { ...attempt, class: { code, token } }, ADDRESS)
    const { results } = training.progressOf(code, key, ADDRESS)
    const { outcomes } = await training.read(id)
    expect(results.map(({ name }) => name)).toEqual(['甲'])
    expect(outcomes.map(({ title }) => title)).toContain(results[0]?.outcome)
    expect(training.closeClass(code, key, ADDRESS)).toEqual({ code, closed: true })
    expect(() => training.readClass(code, ADDRESS)).toThrow(code)
  })
})
