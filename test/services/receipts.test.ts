// A receipt changes with each thing that a reply follows from, and with nothing else.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createReceipts } from '../../server/services/receipts.ts'
import { loadCalendar } from '../../server/store/calendar-files.ts'
import { openChecklists } from '../../server/store/checklist-cache.ts'
import { loadChecklistWords } from '../../server/store/checklist-words.ts'
import { loadRankingModel } from '../../server/store/ranking-file.ts'
import { searchDigest } from '../../server/store/search-index.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-receipts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const ROOT = join(folder, 'corpus')
const DATA = join(folder, 'data')
const RULES = 'checklists/fast-track-eligibility.yaml'
const CASES = 'checklists/fast-track-eligibility.cases.yaml'
const RANKING = 'lexicon/ranking.json'
const WORDS = 'lexicon/checklist-words.yaml'
const COPIED = [
  RULES,
  CASES,
  'checklists/conflicts.yaml',
  'checklists/gaps.yaml',
  'lexicon/narrative.yaml',
  RANKING,
]

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })
  for (const name of COPIED) cpSync(join(corpusRoot, name), join(ROOT, name))
  writeFileSync(join(ROOT, WORDS), 'fast-track-eligibility: 速裁\n')
})

const IDENTITY = {
  format: 1,
  corpus: corpus.hash,
  annotations: 'a',
  lexicon: 'l',
  dictionary: 'd',
  embedder: 'e',
}

/** Receipt of what lies in the folders now. */
async function receiptNow(identity: typeof IDENTITY = IDENTITY, version = '1') {
  const rules = await openChecklists({ corpusRoot: ROOT, dataRoot: DATA, corpus })
  return createReceipts({
    version,
    corpusHash: corpus.hash,
    rules: rules.digest,
    search: searchDigest(identity, await loadRankingModel(ROOT)),
    everyday: await loadChecklistWords(ROOT, new Set(rules.checklists.keys())),
    calendar: await loadCalendar(ROOT, DATA),
  })('2024-05-01')
}

/** Replaces words of a file, which must be there. */
function change(name: string, words: string, by: string): void {
  const text = readFileSync(join(ROOT, name), 'utf8')
  expect(text).toContain(words)
  writeFileSync(join(ROOT, name), text.replace(words, by))
}
const HOLIDAYS = (days: string, source = '通知') =>
  writeFileSync(
    join(DATA, 'holidays.yaml'),
    `"2041":\n  source: ${source}\n  holidays: {元旦: [${days}]}\n`,
  )

describe('a receipt', () => {
  it('is the same for the same, however often it is opened, and short enough to compare by eye', async () => {
    const receipt = await receiptNow()
    expect(await receiptNow()).toEqual(receipt)
    for (const digest of Object.values(receipt.digests)) expect(digest).toMatch(/^[0-9a-f]{12}$/)
  })

  it('tells of one rule that changed, and nothing else', async () => {
    const before = await receiptNow()
    change(RULES, 'title: 速裁程序适用条件', 'title: 速裁程序的适用条件')
    const after = await receiptNow()
    expect(after.digests.rules).not.toBe(before.digests.rules)
    expect(after).toEqual({ ...before, digests: { ...before.digests, rules: after.digests.rules } })
  })

  it.each([
    [
      'one weight',
      () => {
        const model = JSON.parse(readFileSync(join(ROOT, RANKING), 'utf8'))
        const [first] = Object.keys(model.weights)
        model.weights[first ?? ''] += 0.001
        writeFileSync(join(ROOT, RANKING), JSON.stringify(model))
      },
    ],
    ['one word for a checklist', () => change(WORDS, '速裁', '速裁 快审')],
  ])('tells of %s that changed, and nothing else', async (_, edit) => {
    const before = await receiptNow()
    edit()
    const after = await receiptNow()
    expect(after.digests.search).not.toBe(before.digests.search)
    expect(after).toEqual({
      ...before,
      digests: { ...before.digests, search: after.digests.search },
    })
  })

  it.each(Object.keys(IDENTITY) as (keyof typeof IDENTITY)[])(
    'tells of an index with another %s',
    async (part) => {
      const other = { ...IDENTITY, [part]: part === 'format' ? 2 : 'another' }
      expect((await receiptNow(other)).digests.search).not.toBe((await receiptNow()).digests.search)
    },
  )

  it('tells of one holiday of the installation that changed, and nothing else', async () => {
    const without = await receiptNow()
    HOLIDAYS('2041-01-01')
    const one = await receiptNow()
    HOLIDAYS('2041-01-01, 2041-01-02')
    const two = await receiptNow()
    const calendars = [without, one, two].map(({ digests }) => digests.calendar)
    expect(new Set(calendars).size).toBe(3)
    for (const other of [one, two])
      expect(other).toEqual({
        ...without,
        digests: { ...without.digests, calendar: other.digests.calendar },
      })
  })

  it.each([
    [
      'a worked case',
      () => writeFileSync(join(ROOT, CASES), `# 说明\n${readFileSync(join(ROOT, CASES), 'utf8')}`),
    ],
    [
      'the layout of the weights',
      () =>
        writeFileSync(
          join(ROOT, RANKING),
          JSON.stringify(JSON.parse(readFileSync(join(ROOT, RANKING), 'utf8'))),
        ),
    ],
    ['the notice that holidays were taken from', () => HOLIDAYS('2041-01-01', '另一份通知')],
    ['a remark in the table of holidays', () => HOLIDAYS('2041-01-01', '通知 # 抄自公报')],
  ])('does not change with %s', async (_, edit) => {
    HOLIDAYS('2041-01-01')
    const before = await receiptNow()
    edit()
    expect(await receiptNow()).toEqual(before)
  })

  it('names the version, the texts and the day', async () => {
    expect(await receiptNow(IDENTITY, '2')).toMatchObject({
      version: '2',
      corpusHash: corpus.hash,
      asOf: '2024-05-01',
    })
  })
})
