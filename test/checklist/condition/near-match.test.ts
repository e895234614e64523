import { describe, expect, it } from 'vitest'
import { nearMatches } from '../../../server/checklist/condition/near-match.ts'

const NAMES = ['is-joint-crime', 'defendant-minor-now', 'defendant-blind-deaf-mute', 'urgent']

describe('near matches', () => {
  it.each([
    ['is-joint-crimes', ['is-joint-crime']],
    ['minor-now', ['defendant-minor-now']],
    ['urgnet', ['urgent']],
    ['zzz', []],
    ['x'.repeat(10_000), []],
  ])('of %.20s are %j', (name, expected) => {
    expect(nearMatches(name, NAMES)).toEqual(expected)
  })

  it('are three at most, the nearest first', () => {
    expect(nearMatches('a', ['ab', 'a', 'aa', 'ba', 'ac'])).toHaveLength(1)
    expect(nearMatches('name', ['name-1', 'name', 'names', 'nama', 'game'])[0]).toBe('name')
  })
})
