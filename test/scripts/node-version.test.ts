import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  explainOldNode,
  isAtLeast,
  MINIMUM_NODE,
  parseVersion,
} from '../../scripts/setup/node-version.mjs'

describe('a version of Node', () => {
  it.each([
    ['v20.19.0', [20, 19, 0]],
    ['20.19.0', [20, 19, 0]],
    ['v22.0.0-nightly2026', [22, 0, 0]],
    ['v20.19', undefined],
    ['', undefined],
    ['latest', undefined],
  ])('%s is read as %j', (text, numbers) => {
    expect(parseVersion(text)).toEqual(numbers)
  })

  it.each([
    ['v20.19.0', true, 'the oldest that is accepted'],
    ['v20.18.9', false, 'a smaller minor number outweighs the patch number'],
    ['v20.9.0', false, 'numbers are compared as numbers, not as text'],
    ['v18.20.4', false, 'a smaller major number outweighs the minor number'],
    ['v24.0.0', true, 'a greater major number outweighs the minor number'],
    ['v20.19.1', true, 'a later patch'],
    ['nonsense', false, 'what is no version is not new enough'],
  ])('%s is accepted: %s (%s)', (version, accepted) => {
    expect(isAtLeast(version, MINIMUM_NODE)).toBe(accepted)
    expect(explainOldNode(version) === undefined).toBe(accepted)
  })

  it('is ordered totally', () => {
    const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map((numbers) => numbers.join('.'))
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(isAtLeast(a, b) || isAtLeast(b, a)).toBe(true)
        expect(isAtLeast(a, b) && isAtLeast(b, a)).toBe(a === b)
      }),
    )
  })

  it('is demanded alike by package.json', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(engines.node).toBe(`>=${MINIMUM_NODE}`)
  })

  it('that is too old is named, with what is needed, in both languages', () => {
    const complaint = explainOldNode('v18.20.4')
    expect(complaint).toContain('v18.20.4')
    expect(complaint).toContain(MINIMUM_NODE)
    expect(complaint).toMatch(/需要[\s\S]*needed/)
  })

  it('is checked before anything newer is loaded', () => {
    for (const command of ['start', 'test']) {
      const source = readFileSync(`scripts/${command}.mjs`, 'utf8')
      const imports = [...source.matchAll(/^import .* from '(.+)'$/gm)].map(([, from]) => from)
      expect(imports).toEqual(['./setup/node-version.mjs'])
    }
    expect(readFileSync('scripts/setup/node-version.mjs', 'utf8')).not.toMatch(/^import|\?\?|\?\./m)
  })
})
