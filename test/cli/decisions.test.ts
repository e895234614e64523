// tiaoli check over the checklists of the project: the picture, what would change a verdict, several on one sheet.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { createDecisions } from '../../server/services/decisions.ts'
import { corpus, project } from '../checklist/checklists-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { tiaoli } from './cli-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const book = createChecklistBook(corpus, project.checklists, () => () => new Map())
const services = createDecisions(
  book,
  () => '2024-05-01',
  (asOf) => ({ version: '0.0.0-test', corpusHash: corpus.hash, digests: DIGESTS, asOf }),
)
const check = (...args: string[]) => tiaoli(['check', ...args], { services })
const FAST = 'fast-track-eligibility'

describe('check --diagram', () => {
  it('writes the picture as such, without a verdict', async () => {
    const file = join(folder, 'whole.svg')
    const { code, out, err } = await check(FAST, '--diagram', file)
    expect([code, out, err]).toEqual([0, '', `已写入 ${file}。\n`])
    expect(readFileSync(file, 'utf8')).toContain('现在尚不能确定')
  })

  it('writes the picture under the facts, then the verdict', async () => {
    const file = join(folder, 'under.svg')
    const { code, out } = await check(FAST, '-f', 'defendant-minor-now=true', '--diagram', file)
    expect(code).toBe(0)
    expect(out).toContain('结论：不适用速裁程序（not-eligible）')
    expect(readFileSync(file, 'utf8')).toContain('现在的结论：不适用速裁程序')
  })

  it('leaves --json and --what-if to standard output alone', async () => {
    const file = join(folder, 'json.svg')
    for (const way of [[], ['--what-if']]) {
      const args = [FAST, '-f', 'defendant-minor-now=true', '--diagram', file, '--json', ...way]
      const { out, err } = await check(...args)
      expect(JSON.parse(out)).toMatchObject({ checklistId: FAST })
      expect(err).toBe(`已写入 ${file}。\n`)
    }
  })

  it.each([
    ['--diagram', 'x.svg'],
    ['--out', 'x.md'],
  ])('says where it could not write %s', async (option, name) => {
    const path = join(folder, 'none', name)
    const { code, err } = await check(FAST, '-f', 'defendant-minor-now=true', option, path)
    expect([code, err]).toEqual([2, expect.stringMatching(/无法写入 .*\[BAD_REQUEST\]/)])
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

describe('an option that would be without effect', () => {
  const path = join(folder, 'unused')
  const fact = ['-f', 'defendant-minor-now=true']
  const both = `${FAST},summary-procedure-eligibility`

  it.each([
    [[both, ...fact, '--out', `${path}.docx`], '--out', '一份一份地判断'],
    [[both, ...fact, '--diagram', `${path}.svg`], '--diagram', '一份一份地判断'],
    [[both, ...fact, '--what-if'], '--what-if', '一份一份地判断'],
    [[both, ...fact, '--explain'], '--explain', '一份一份地判断'],
    [[FAST, ...fact, '--what-if', '--out', `${path}.md`], '--out', '--what-if 不给出判断'],
    [[FAST, ...fact, '--what-if', '--explain'], '--explain', '--what-if 不给出判断'],
    [[FAST, '--diagram', `${path}.svg`, '--out', `${path}.md`], '--out', '--fact 或 --narrative'],
    [[FAST, '--diagram', `${path}.svg`, '--what-if'], '--what-if', '--fact 或 --narrative'],
    [[FAST, '--diagram', `${path}.svg`, '--json'], '--json', '--fact 或 --narrative'],
    [[FAST, '--out', `${path}.md`], '--out', '--fact 或 --narrative'],
    [[FAST, '--what-if'], '--what-if', '--fact 或 --narrative'],
    [[FAST, '--as-of', '2024-05-01'], '--as-of', '--fact 或 --narrative'],
    [[FAST, ...fact, '--list'], '--fact', '去掉'],
    [[FAST, '--list', '--diagram', `${path}.svg`], '--diagram', '去掉'],
    [[...fact], '--fact', '写出清单编号'],
    [['--narrative', '-'], '--narrative', '写出清单编号'],
  ])('is refused with what to do: check %j', async (args, option, instead) => {
    const { code, out, err } = await check(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^${option} 在这里不起作用：.*${instead}`))
    for (const ending of ['docx', 'md', 'svg']) expect(existsSync(`${path}.${ending}`)).toBe(false)
  })

  it('is refused too where a list of several is asked for', async () => {
    const { code, err } = await check(both, '--list')
    expect([code, err]).toEqual([2, expect.stringContaining('只写一个清单编号')])
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
