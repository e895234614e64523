// The proof of the checklists names what is broken, and what a changed text touches.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { lockRules, problemCount, proveRules } from '../../server/services/rule-proof.ts'
import { corpusRoot } from '../corpus-fixture.ts'

const root = mkdtempSync(join(tmpdir(), 'tiaoli-proof-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const CHECKLISTS = join(root, 'corpus', 'checklists')
const RULES = join(CHECKLISTS, 'fast-track-eligibility.yaml')
const LAW = join(root, 'corpus', 'sources', 'spc-interpretation-2021.txt')
const KEPT = ['fast-track-eligibility', 'fast-track-time-limit']

beforeEach(() => {
  rmSync(join(root, 'corpus'), { recursive: true, force: true })
  for (const folder of ['sources', 'documents', 'lexicon'])
    cpSync(join(corpusRoot, folder), join(root, 'corpus', folder), { recursive: true })
  for (const name of [
    'conflicts.yaml',
    'gaps.yaml',
    ...KEPT.flatMap((id) => [`${id}.yaml`, `${id}.cases.yaml`]),
  ])
    cpSync(join(corpusRoot, 'checklists', name), join(CHECKLISTS, name))
})

const replaceIn = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  writeFileSync(path, text.replaceAll(from, to))
}

describe('a proof', () => {
  it('counts what was proved, every combination in exactly one rule', async () => {
    await lockRules(root)
    const proof = await proveRules(root)
    expect(problemCount(proof)).toBe(0)
    expect(proof.checklists.map(({ id }) => id)).toEqual(KEPT)
    for (const { rules, combinations, quotes } of proof.checklists) {
      const sum = rules.reduce((total, rule) => total + BigInt(rule.combinations), 0n)
      expect(String(sum)).toBe(combinations)
      expect(quotes).toBeGreaterThan(10)
    }
  })

  it('names provisions that were never locked', async () => {
    const { unlocked } = await proveRules(root)
    expect(
      unlocked.some((line) => line.startsWith('spc-interpretation-2021/370/1/7 尚未登记')),
    ).toBe(true)
  })

  it('goes on past a checklist that does not load, and names its file and line', async () => {
    replaceIn(RULES, '被告人是盲、聋、哑人的', '被告人是盲人的')
    const { checklists } = await proveRules(root)
    expect(checklists.find(({ id }) => id === 'fast-track-eligibility')?.problems[0]).toMatch(
      /fast-track-eligibility\.yaml 第 \d+ 行/,
    )
    writeFileSync(RULES, 'id: [')
    const broken = (await proveRules(root)).checklists
    expect(broken.map(({ id, problems }) => [id, problems.length > 0])).toEqual([
      ['fast-track-eligibility', true],
      ['fast-track-time-limit', true],
    ])
  })

  it('proves only what is asked for, with what that uses', async () => {
    const { checklists, unlocked } = await proveRules(root, ['fast-track-time-limit'])
    expect(checklists.map(({ id }) => id)).toEqual(KEPT)
    expect(unlocked).toEqual([])
    await expect(proveRules(root, ['none'])).rejects.toThrow('none')
  })
})

describe('one character of a source changed', () => {
  it('lists the rules that quote the provision and the cases that rest on it', async () => {
    await lockRules(root)
    replaceIn(LAW, '辩护人作无罪辩护的', '辩护人做无罪辩护的')
    const { sources, affected, checklists } = await proveRules(root)
    expect(sources).toHaveLength(1)
    expect(sources[0]).toContain('spc-interpretation-2021.txt')
    const places = affected.flatMap(({ rules }) => rules)
    expect(places).toContain('fast-track-eligibility：requirements.not-guilty-defence')
    expect(affected.map(({ provisionId }) => provisionId)).toContain(
      'spc-interpretation-2021/370/1/7',
    )
    expect(checklists[0]?.problems.length).toBeGreaterThan(0)
  })

  it('lists cases where the rules still load', async () => {
    await lockRules(root)
    // Words that no rule quotes: the rules load, and what rests on the provision must be looked at again.
    replaceIn(
      LAW,
      '适用条件的，可以决定适用速裁程序，并在开庭前',
      '适用条件的，可以决定适用速裁程序，且在开庭前',
    )
    const { affected, checklists } = await proveRules(root)
    expect(checklists.map(({ problems }) => problems)).toEqual([[], []])
    const [changed] = affected
    expect(changed?.provisionId).toBe('spc-interpretation-2021/369/2')
    expect(changed?.rules).toContain('fast-track-eligibility：rules.eligible')
    expect(changed?.cases.every((name) => name.startsWith('fast-track-eligibility：'))).toBe(true)
    expect(changed?.cases.length).toBeGreaterThan(0)
  })
})
