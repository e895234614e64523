// tiaoli check over the checklists of the project: the picture, what would change a verdict, several on one sheet.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { createDecisions } from '../../server/services/decisions.ts'
import { corpus, project } from '../checklist/checklists-fixture.ts'
import { tiaoli } from './cli-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const book = createChecklistBook(corpus, project.checklists, () => new Map())
const services = createDecisions(
  book,
  () => '2024-05-01',
  (asOf) => ({ version: '0.0.0-test', corpusHash: corpus.hash, asOf }),
)
const check = (...args: string[]) => tiaoli(['check', ...args], { services })
const FAST = 'fast-track-eligibility'

describe('check --diagram', () => {
  it('writes the picture as such, without a verdict', async () => {
    const file = join(folder, 'whole.svg')
    const { code, out } = await check(FAST, '--diagram', file)
    expect([code, out]).toEqual([0, `判断图已写入 ${file}。\n`])
    expect(readFileSync(file, 'utf8')).toContain('现在尚不能确定')
  })

  it('writes the picture under the facts, then the verdict', async () => {
    const file = join(folder, 'under.svg')
    const { code, out } = await check(FAST, '-f', 'defendant-minor-now=true', '--diagram', file)
    expect(code).toBe(0)
    expect(out).toContain('结论：不适用速裁程序（not-eligible）')
    expect(readFileSync(file, 'utf8')).toContain('现在的结论：不适用速裁程序')
  })

  it('says where it could not write', async () => {
    const { code, err } = await check(FAST, '--diagram', join(folder, 'none', 'x.svg'))
    expect(code).not.toBe(0)
    expect(err).toContain('无法写入')
  })
})

describe('check --what-if', () => {
  it('says what would lead to another outcome, and which single fact moves it', async () => {
    const { code, out } = await check(FAST, '-f', 'defendant-minor-now=是', '--what-if')
    expect(code).toBe(0)
    expect(out).toContain('要得出“可以适用速裁程序”')
    expect(out).toContain('被告人现在未满十八周岁：是 → 否，则尚不能确定')
  })

  it('gives the contract with --json', async () => {
    const { out } = await check(FAST, '-f', 'defendant-minor-now=true', '--what-if', '--json')
    expect(JSON.parse(out)).toMatchObject({ checklistId: FAST, outcome: { id: 'not-eligible' } })
  })
})

describe('check a,b', () => {
  const both = `${FAST},summary-procedure-eligibility`

  it('evaluates both on one sheet, and asks what settles most', async () => {
    const { code, out } = await check(both, '-f', 'defendant-minor-now=true')
    expect(code).toBe(1)
    expect(out).toContain('✓ 速裁程序适用条件（fast-track-eligibility）：不适用速裁程序')
    expect(out).toContain('？ 简易程序适用条件')
    expect(out).toMatch(/下一问：.+--fact /)
    expect(out).toContain('1 份已定，1 份待查明。')
  })

  it('takes a fact of one of them by its key, and ends with 0 when all are settled', async () => {
    const { code, out } = await check(both, '-f', 'defender-pleads-not-guilty=true')
    expect([code, out.includes('2 份已定，0 份待查明。')]).toEqual([0, true])
  })

  it('refuses an unknown checklist and an unknown fact', async () => {
    expect((await check(`${FAST},none`, '-f', 'a=true')).err).toContain('UNKNOWN_CHECKLIST')
    expect((await check(both, '-f', 'none=true')).err).toContain('UNKNOWN_FACT')
  })
})
