// A start from the cache gives what a start from the files gives, and never uses a cache of something else.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from '../../server/checklist/argument/evaluate.ts'
import { AppError } from '../../server/errors.ts'
import { loadCalendar } from '../../server/store/calendar-files.ts'
import { openChecklists } from '../../server/store/checklist-cache.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ROOT = join(folder, 'corpus')
const DATA = join(folder, 'data')
const KEPT = ['fast-track-eligibility', 'fast-track-time-limit']
/** A corpus folder with two checklists, so that reading stays quick. */
function copyRules(): void {
  for (const id of KEPT)
    for (const name of [`${id}.yaml`, `${id}.cases.yaml`])
      cpSync(join(corpusRoot, 'checklists', name), join(ROOT, 'checklists', name))
  for (const name of ['conflicts.yaml', 'gaps.yaml'])
    cpSync(join(corpusRoot, 'checklists', name), join(ROOT, 'checklists', name))
  cpSync(join(corpusRoot, 'lexicon', 'narrative.yaml'), join(ROOT, 'lexicon', 'narrative.yaml'))
}
copyRules()
const open = () => openChecklists({ corpusRoot: ROOT, dataRoot: DATA, corpus })
const CACHE = join(DATA, 'checklists.json')
const RULES = join(ROOT, 'checklists', 'fast-track-eligibility.yaml')

describe('opening checklists', () => {
  it('reads the files once, then the cache, with the same result', async () => {
    const first = await open()
    const second = await open()
    expect([first.isCached, second.isCached]).toEqual([false, true])
    expect(second.summaries).toEqual(first.summaries)
    expect([...second.quoting]).toEqual([...first.quoting])
    expect([...second.conflicts().keys()]).toEqual([...first.conflicts().keys()])
    for (const id of KEPT) {
      const [one, other] = [first.checklists.get(id), second.checklists.get(id)]
      if (!one || !other) throw new Error(`no ${id}`)
      for (const facts of [{}, { 'likely-term-months': 10 }])
        expect(evaluate(corpus, other, { facts })).toEqual(evaluate(corpus, one, { facts }))
    }
  })

  it('assembles a checklist when it is first asked for, and only once', async () => {
    const { checklists } = await open()
    expect([...checklists.keys()]).toEqual(KEPT)
    expect(checklists.size).toBe(2)
    expect(checklists.get('none')).toBeUndefined()
    expect(checklists.get(KEPT[0] ?? '')).toBe(checklists.get(KEPT[0] ?? ''))
    expect([...checklists.values()].map(({ id }) => id)).toEqual(KEPT)
  })

  it('reads the files again when one character of them changed', async () => {
    const text = readFileSync(RULES, 'utf8')
    writeFileSync(RULES, text.replace('title: 速裁程序适用条件', 'title: 速裁程序的适用条件'))
    const changed = await open()
    expect(changed.isCached).toBe(false)
    expect(changed.summaries[0]?.title).toBe('速裁程序的适用条件')
    writeFileSync(RULES, text)
    expect((await open()).isCached).toBe(false)
    expect((await open()).isCached).toBe(true)
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, -100)],
    ['with a character changed', (text: string) => text.replace('速裁', '速栽')],
    ['empty', () => ''],
    ['not a cache', () => 'x\ny\n'],
  ])('reads the files again when the cache is %s', async (_, spoil) => {
    await open()
    writeFileSync(CACHE, spoil(readFileSync(CACHE, 'utf8')))
    expect((await open()).isCached).toBe(false)
  })

  it('refuses a rule that is not sound, and leaves no cache of it', async () => {
    const text = readFileSync(RULES, 'utf8')
    writeFileSync(
      RULES,
      text.replace('  not-eligible: 不适用', '  other: 别的\n  not-eligible: 不适用'),
    )
    const refused = await open().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AppError)
    expect((refused as AppError).code).toBe('CHECKLIST_INVALID')
    await expect(open()).rejects.toThrow('other')
    writeFileSync(RULES, text)
  })

  it('works where the data folder cannot be written', async () => {
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const opened = await openChecklists({ corpusRoot: ROOT, dataRoot: blocked, corpus })
    expect(opened.checklists.size).toBe(2)
  })
})

describe('the calendar of an installation', () => {
  const year = (date: string) => `"2041":\n  source: 通知\n  holidays: {元旦: [${date}]}\n`

  it('adds the years of its own table, and works without one', async () => {
    expect((await loadCalendar(ROOT, DATA)).day(25_933)).toBeUndefined()
    writeFileSync(join(DATA, 'holidays.yaml'), year('2041-01-01'))
    expect((await loadCalendar(ROOT, DATA)).day(25_933)).toEqual({ kind: 'holiday', name: '元旦' })
  })

  it('is refused with file and line when the table is wrong', async () => {
    writeFileSync(join(DATA, 'holidays.yaml'), year('2042-01-01'))
    await expect(loadCalendar(ROOT, DATA)).rejects.toThrow('holidays.yaml 第 3 行')
  })
})
