import { describe, expect, it } from 'vitest'
import type { ExerciseSummary, Grade } from '../../server/contract/training.ts'
import { classProgress } from '../../server/training/class-progress.ts'
import { ClassRegister } from '../../server/training/class-register.ts'

const HOUR_MS = 3_600_000

function registerAt(start = 0) {
  let now = start
  let count = 0
  const register = new ClassRegister({
    now: () => now,
    randomHex: (bytes) => {
      count += 1
      return count.toString(16).padStart(bytes * 2, '0')
    },
  })
  return { register, pass: (ms: number) => (now += ms) }
}

const exercise = (id: string): ExerciseSummary => ({
  id,
  checklistId: 'fast',
  title: '速裁',
  group: '',
  number: 1,
  kind: 'case',
  factCount: 1,
})
const grade = (exerciseId: string, right: boolean, outcome = right ? 'yes' : 'no') =>
  ({
    exerciseId,
    score: right ? 100 : 0,
    outcome: { given: outcome, expected: { id: 'yes', title: '可以' }, right },
    missedBasis: right ? [] : [{ citation: '第三百七十条' }],
  }) as unknown as Grade

describe('a class', () => {
  it('is joined by its code, and its results are read with its key only', () => {
    const { register } = registerAt()
    const { code, key } = register.open('周三', [exercise('fast~1')])
    expect(code).toMatch(/^\d{6}$/)
    expect(register.find(code).title).toBe('周三')
    expect(register.findWithKey(code, key).results).toEqual([])
    expect(() => register.findWithKey(code, 'guess')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CLASS' }),
    )
  })

  it('never has the code of another', () => {
    const { register } = registerAt()
    const codes = Array.from({ length: 50 }, () => register.open('', [exercise('fast~1')]).code)
    expect(new Set(codes).size).toBe(50)
  })

  it('is forgotten after twelve hours', () => {
    const { register, pass } = registerAt()
    const { code } = register.open('', [exercise('fast~1')])
    pass(12 * HOUR_MS - 1)
    expect(register.find(code).code).toBe(code)
    pass(1)
    expect(() => register.find(code)).toThrow(expect.objectContaining({ code: 'UNKNOWN_CLASS' }))
  })

  it('keeps the last attempt of each trainee at each exercise', () => {
    const { register } = registerAt()
    const { code, key } = register.open('', [exercise('fast~1'), exercise('fast~2')])
    register.record(code, '甲', grade('fast~1', false))
    register.record(code, '甲', grade('fast~1', true))
    register.record(code, '甲', grade('fast~2', false))
    register.record(code, '乙', grade('fast~1', false))
    const { results } = register.findWithKey(code, key)
    expect(results.map(({ name, exerciseId, right }) => [name, exerciseId, right])).toEqual([
      ['甲', 'fast~1', true],
      ['甲', 'fast~2', false],
      ['乙', 'fast~1', false],
    ])
  })

  it('refuses an exercise that is not in it, and more trainees than it holds', () => {
    const { register } = registerAt()
    const { code } = register.open('', [exercise('fast~1')])
    expect(() => register.record(code, '甲', grade('other~1', true))).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_EXERCISE' }),
    )
    for (let i = 0; i < 300; i += 1) register.record(code, `学员${i}`, grade('fast~1', true))
    expect(() => register.record(code, '第三百零一人', grade('fast~1', true))).toThrow(
      expect.objectContaining({ code: 'VALIDATION_FAILED' }),
    )
    expect(() => register.record(code, '学员0', grade('fast~1', false))).not.toThrow()
  })

  it('is refused when too many are running', () => {
    const { register } = registerAt()
    for (let i = 0; i < 200; i += 1) register.open('', [exercise('fast~1')])
    expect(() => register.open('', [exercise('fast~1')])).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }),
    )
  })
})

describe('the progress of a class', () => {
  const { register } = registerAt()
  const { code, key } = register.open('周三', [exercise('fast~1'), exercise('fast~2')])
  register.record(code, '甲', grade('fast~1', true))
  register.record(code, '乙', grade('fast~1', true))
  register.record(code, '甲', grade('fast~2', false, 'no'))
  register.record(code, '乙', grade('fast~2', false, 'undetermined'))
  register.record(code, '丙', grade('fast~2', false, 'no'))
  const progress = classProgress(
    register.findWithKey(code, key),
    (_exercise, outcome) => `“${outcome}”`,
  )

  it('names the exercise that most got wrong, and what they decided instead', () => {
    expect(progress.hardest).toEqual(['fast~2'])
    expect(progress.exercises[1]).toMatchObject({
      attempts: 3,
      right: 0,
      expected: '可以',
      mistaken: [
        { outcome: 'no', title: '“no”', count: 2 },
        { outcome: 'undetermined', count: 1 },
      ],
      missedBasis: [{ citation: '第三百七十条', count: 3 }],
    })
  })

  it('tells how far each trainee is', () => {
    expect(progress.trainees).toEqual([
      { name: '甲', done: 2, right: 1, score: 50 },
      { name: '乙', done: 2, right: 1, score: 50 },
      { name: '丙', done: 1, right: 0, score: 0 },
    ])
  })

  it('names no hardest exercise while nobody went wrong', () => {
    const fresh = registerAt().register
    const opened = fresh.open('', [exercise('fast~1')])
    fresh.record(opened.code, '甲', grade('fast~1', true))
    expect(classProgress(fresh.find(opened.code), () => '').hardest).toEqual([])
  })

  it('names every exercise that as large a share went wrong at, however many tried', () => {
    const fresh = registerAt().register
    const opened = fresh.open('', ['fast~1', 'fast~2', 'fast~3', 'fast~4'].map(exercise))
    for (const name of ['甲', '乙']) fresh.record(opened.code, name, grade('fast~1', false))
    fresh.record(opened.code, '甲', grade('fast~2', true))
    fresh.record(opened.code, '甲', grade('fast~3', false))
    expect(classProgress(fresh.find(opened.code), () => '').hardest).toEqual(['fast~1', 'fast~3'])
  })
})
