import { describe, expect, it } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { checkAttempt } from '../../server/training/attempt.ts'

const exercise = { facts: { plea: true } }
const outcomes = [
  { id: 'yes', title: '可以' },
  { id: 'undetermined', title: '尚不能确定' },
]
const dated = [{ id: 'YYYY-MM-DD', title: '届满日' }, ...outcomes]

const fieldRefused = (outcome: string, facts: string[], of = outcomes): string | undefined => {
  try {
    checkAttempt({ outcome, facts }, exercise, { outcomes: of })
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.code).toBe('VALIDATION_FAILED')
    return error.details.errors?.[0]?.path
  }
}

describe('an attempt', () => {
  it.each([
    ['yes', outcomes],
    ['undetermined', outcomes],
    ['2024-02-29', dated],
    ['yes', dated],
  ] as const)('may decide %s', (outcome, of) => {
    expect(fieldRefused(outcome, ['plea'], [...of])).toBeUndefined()
  })

  it.each([
    ['text that is no outcome', '某某是笨蛋', outcomes],
    ['the title of one', '可以', outcomes],
    ['a date where none is asked for', '2024-02-29', outcomes],
    ['a date that does not exist', '2023-02-29', dated],
    ['what stands for a date', 'YYYY-MM-DD', dated],
    ['a name that every object has', 'constructor', outcomes],
  ] as const)('may not decide %s', (_, outcome, of) => {
    expect(fieldRefused(outcome, [], [...of])).toBe('/outcome')
  })

  it.each(['court', 'toString', ''])(
    'may not name the fact %j, which the pattern lacks',
    (fact) => {
      expect(fieldRefused('yes', ['plea', fact])).toBe('/facts/1')
    },
  )
})
