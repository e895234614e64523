import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChecklistBook, createChecklistBook } from '../../server/checklist/book.ts'
import { narrativeReader } from '../../server/checklist/narrative/narrative.ts'
import { createDecisions } from '../../server/services/decisions.ts'
import {
  type CallApart,
  createEvaluations,
  EVALUATED_AT_ONCE,
  type EvaluationSetting,
  evaluateInThread,
} from '../../server/services/evaluations.ts'
import { openChecklists } from '../../server/store/checklist-cache.ts'
import { corpus, corpusRoot, project } from '../checklist/checklists-fixture.ts'
import { servicesWith, TODAY, testApp } from '../http/app-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const book = createChecklistBook(corpus, project.checklists, narrativeReader)
const decisionsOver = (over: ChecklistBook) =>
  createDecisions(
    over,
    () => TODAY,
    (asOf) => ({ version: '0.0.0-test', corpusHash: corpus.hash, digests: DIGESTS, asOf }),
  )
const atOnce = decisionsOver(book)
const CHECKLIST = 'fast-track-eligibility'

const told = '被告人张某自愿认罪认罚，现年十七岁。'
const filler = '证人到庭陈述了当天的见闻。'
const long = told + filler.repeat(Math.ceil(EVALUATED_AT_ONCE / filler.length))
const other = `被告人李某现年三十五岁。${filler.repeat(Math.ceil(EVALUATED_AT_ONCE / filler.length))}`

describe('evaluating in a thread', () => {
  let dataRoot = ''
  let setting: EvaluationSetting = { corpusRoot, dataRoot, corpusHash: '', rulesDigest: '' }
  let callApart: CallApart = async () => undefined
  beforeAll(async () => {
    dataRoot = await mkdtemp(join(tmpdir(), 'tiaoli-evaluation-'))
    const { digest } = await openChecklists({ corpusRoot, dataRoot, corpus })
    setting = { corpusRoot, dataRoot, corpusHash: corpus.hash, rulesDigest: digest }
    callApart = evaluateInThread(setting)
  })
  afterAll(() => rm(dataRoot, { recursive: true, force: true }))
  const over = (apart: CallApart) =>
    createEvaluations({ book, decisionsOver, today: () => TODAY, callApart: apart })

  it('gives what evaluating at once gives, with its receipt', async () => {
    const evaluations = over(callApart)
    const request = { narrative: long }
    expect(Object.keys(atOnce.evaluate(CHECKLIST, request).facts)).not.toEqual([])
    expect(await evaluations.evaluate(CHECKLIST, request)).toEqual(
      atOnce.evaluate(CHECKLIST, request),
    )
    expect(await evaluations.whatIf(CHECKLIST, request)).toEqual(atOnce.whatIf(CHECKLIST, request))
    expect(await evaluations.drawDecision(CHECKLIST, request)).toEqual(
      atOnce.drawDecision(CHECKLIST, request),
    )
    const sheet = { ...request, checklists: [CHECKLIST, 'summary-procedure-eligibility'] }
    expect(await evaluations.evaluateSheet(sheet)).toEqual(atOnce.evaluateSheet(sheet))
  }, 60_000)

  it('keeps nothing of a case for the next one', async () => {
    const evaluations = over(callApart)
    const both = [long, other, long].map((narrative) =>
      evaluations.evaluate(CHECKLIST, { narrative }),
    )
    const [first, second, third] = await Promise.all(both)
    expect(second).toEqual(atOnce.evaluate(CHECKLIST, { narrative: other }))
    expect(third).toEqual(first)
    expect(JSON.stringify(second)).not.toContain('张某')
  }, 60_000)

  it('refuses with the code and the near names of the rules', async () => {
    const request = { narrative: long, facts: { 'defendant-minor-nov': true } }
    await expect(over(callApart).evaluate(CHECKLIST, request)).rejects.toMatchObject({
      code: 'UNKNOWN_FACT',
      details: { suggestions: expect.arrayContaining(['defendant-minor-now']) },
    })
  }, 60_000)

  it('leaves the caller free meanwhile', async () => {
    let turns = 0
    const turn = (): void => {
      turns++
      timer = setImmediate(turn)
    }
    let timer = setImmediate(turn)
    await over(callApart).evaluate(CHECKLIST, { narrative: long.repeat(3) })
    clearImmediate(timer)
    expect(turns).toBeGreaterThan(20)
  }, 60_000)

  it('fails with a code when the thread dies, or finds other rules', async () => {
    const broken = evaluateInThread({ ...setting, rulesDigest: 'another' })
    await expect(over(broken).evaluate(CHECKLIST, { narrative: long })).rejects.toMatchObject({
      code: 'INTERNAL',
    })
  }, 60_000)
})

/** A thread that ends nothing until it is told to. */
function heldThread() {
  const ends: (() => void)[] = []
  const callApart: CallApart = (task) =>
    new Promise((resolve) => {
      ends.push(() =>
        resolve(
          task.call === 'evaluateSheet'
            ? book.evaluateSheet(task.request)
            : book[task.call](task.id, task.request),
        ),
      )
    })
  return { callApart, ends }
}

describe('a server with long cases before it', () => {
  const limits = { running: 1, waiting: 1, waitingWeight: 1e9, weightPerSecond: 1e6 }

  it('answers others meanwhile, and turns away what is too much', async () => {
    const { callApart, ends } = heldThread()
    const evaluations = createEvaluations({
      book,
      decisionsOver,
      today: () => TODAY,
      callApart,
      limits,
    })
    const app = await testApp({ services: servicesWith({ ...atOnce, evaluations }) })
    const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload })
    const checklists = [CHECKLIST, 'summary-procedure-eligibility']
    const first = post('/api/evaluations', { narrative: long, checklists })
    const second = post(`/api/checklists/${CHECKLIST}/what-if`, { narrative: long })
    while (ends.length === 0) await new Promise(setImmediate)
    expect((await app.inject('/api/health')).statusCode).toBe(200)
    const short = await post(`/api/checklists/${CHECKLIST}/evaluations`, { narrative: told })
    expect(short.statusCode, short.body).toBe(200)
    const third = await post(`/api/checklists/${CHECKLIST}/evaluations`, { narrative: long })
    expect([third.statusCode, third.json().code]).toEqual([503, 'TOO_BUSY'])
    ends.shift()?.()
    expect((await first).statusCode).toBe(200)
    while (ends.length === 0) await new Promise(setImmediate)
    ends.shift()?.()
    expect((await second).statusCode).toBe(200)
    await app.close()
  })

  it('weighs a narrative by the checklists that it is read for', async () => {
    const { callApart, ends } = heldThread()
    const evaluations = createEvaluations({ book, decisionsOver, today: () => TODAY, callApart })
    const narrative = filler.repeat(Math.ceil(EVALUATED_AT_ONCE / filler.length / 2))
    await evaluations.evaluate(CHECKLIST, { narrative })
    expect(ends).toHaveLength(0)
    const sheet = evaluations.evaluateSheet({
      narrative,
      facts: { 'pleads-guilty-accepts-punishment': true },
    })
    while (ends.length === 0) await new Promise(setImmediate)
    ends.shift()?.()
    expect((await sheet).receipt.asOf).toBe(TODAY)
  })
})

describe('a sheet', () => {
  it('has its narrative prepared once, and read once for each checklist', () => {
    const prepared: string[] = []
    const readFor: string[] = []
    const counting = createChecklistBook(corpus, project.checklists, (narrative) => {
      prepared.push(narrative)
      const read = narrativeReader(narrative)
      return (checklist) => {
        readFor.push(checklist.id)
        return read(checklist)
      }
    })
    counting.evaluateSheet({ narrative: told })
    expect(prepared).toEqual([told])
    expect(readFor.toSorted()).toEqual([...project.checklists.keys()].toSorted())
  })
})
