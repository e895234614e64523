import { describe, expect, it } from 'vitest'
import {
  formatLock,
  lockDifferences,
  lockProvisions,
  provisionHash,
  quotingChecklists,
  readLock,
  requireLocked,
} from '../../../server/checklist/proof/provision-lock.ts'
import { AppError } from '../../../server/errors.ts'
import { checklistOf, corpus } from '../checklists-fixture.ts'

const checklists = [
  checklistOf('fast-track-eligibility'),
  checklistOf('summary-procedure-eligibility'),
]
const MINOR = 'spc-interpretation-2021/370/1/3'

describe('a lock of provisions', () => {
  it('comes back from its file', () => {
    const lock = lockProvisions(corpus, checklists)
    expect(readLock({ file: 'lock.yaml', text: formatLock(lock) })).toEqual(lock)
  })

  it('holds what the checklists quote, facts and conflicts too, and finds nothing changed', () => {
    const lock = lockProvisions(corpus, checklists)
    expect([...lock.keys()]).toEqual([...quotingChecklists(checklists).keys()])
    expect(lock.get(MINOR)).toBe(provisionHash(corpus.provision(MINOR)?.text ?? ''))
    expect(lockDifferences(lock, corpus, checklists)).toEqual([])
    expect(() => requireLocked(lock, corpus, checklists)).not.toThrow()
  })

  it('names a provision that changed by one character, with the checklists that quote it', () => {
    const text = corpus.provision(MINOR)?.text ?? ''
    const lock = new Map([
      ...lockProvisions(corpus, checklists),
      [MINOR, provisionHash(`${text} `)],
    ])
    let error: unknown
    try {
      requireLocked(lock, corpus, checklists)
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({
      code: 'SOURCE_CHANGED',
      message: expect.stringContaining(`${MINOR}（清单 fast-track-eligibility）`),
    })
  })

  it('tells a provision that was never locked from one that changed, and lets it load', () => {
    const lock = new Map([...lockProvisions(corpus, checklists)].filter(([id]) => id !== MINOR))
    expect(lockDifferences(lock, corpus, checklists)).toEqual([
      { provisionId: MINOR, found: expect.any(String), checklists: ['fast-track-eligibility'] },
    ])
    expect(() => requireLocked(lock, corpus, checklists)).not.toThrow()
  })
})
