import { describe, expect, it } from 'vitest'
import type { ExerciseSummary, Grade } from '../../server/contract/training.ts'
import { AppError } from '../../server/errors.ts'
import { classProgress } from '../../server/training/class-progress.ts'
import { ClassRegister } from '../../server/training/class-register.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Addresses of a room, and of somebody elsewhere. */
const ROOM = '10.0.0.1'
const ELSEWHERE = '10.9.9.9'

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

/** Code thrown by a call; undefined where it passes. */
function codeOf(call: () => unknown): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

/** A class with trainees by name. */
function classOf(exercises: readonly string[], names: readonly string[]) {
  const { register, pass } = registerAt()
  const { code, key } = register.open('周三', exercises.map(exercise), ROOM)
  const tokens = new Map(names.map((name) => [name, register.join(code, name, ROOM).token]))
  const record = (name: string, graded: Grade): void =>
    register.record(code, tokens.get(name) ?? '', graded, ROOM)
  return { register, pass, code, key, tokens, record }
}

describe('a class', () => {
  it('is found by its code, nine digits, and its results are read with its key only', () => {
    const { register } = registerAt()
    const { code, key } = register.open('周三', [exercise('fast~1')], ROOM)
    expect(code).toMatch(/^\d{9}$/)
    expect(register.find(code, ROOM).title).toBe('周三')
    expect(register.findWithKey(code, key, ROOM).results).toEqual([])
    expect(codeOf(() => register.findWithKey(code, 'guess', ROOM))).toBe('UNKNOWN_CLASS')
  })

  it('never has the code of another', () => {
    const { register } = registerAt()
    const codes = Array.from(
      { length: 50 },
      (_, at) => register.open('', [exercise('fast~1')], `10.0.0.${at}`).code,
    )
    expect(new Set(codes).size).toBe(50)
  })

  it('is forgotten after twelve hours', () => {
    const { register, pass, code } = classOf(['fast~1'], ['甲'])
    pass(12 * HOUR_MS - 1)
    expect(register.find(code, ROOM).code).toBe(code)
    pass(1)
    expect(codeOf(() => register.find(code, ROOM))).toBe('UNKNOWN_CLASS')
  })

  it('is forgotten after half an hour in which nobody joined and nobody looked at its board', () => {
    const { register, pass } = registerAt()
    const left = register.open('', [exercise('fast~1')], ROOM)
    const watched = register.open('', [exercise('fast~1')], ROOM)
    pass(20 * MINUTE_MS)
    register.findWithKey(watched.code, watched.key, ROOM)
    pass(10 * MINUTE_MS)
    expect(codeOf(() => register.find(left.code, ROOM))).toBe('UNKNOWN_CLASS')
    expect(register.find(watched.code, ROOM).code).toBe(watched.code)
  })

  it('is closed by its instructor at once, and by nobody else', () => {
    const { register, code, key, tokens } = classOf(['fast~1'], ['甲'])
    for (const guess of ['', 'guess', code, tokens.get('甲') ?? ''])
      expect(codeOf(() => register.close(code, guess, ROOM))).toBe('UNKNOWN_CLASS')
    register.close(code, key, ROOM)
    expect(codeOf(() => register.find(code, ROOM))).toBe('UNKNOWN_CLASS')
  })

  it('keeps the last attempt of each trainee at each exercise', () => {
    const { register, code, key, record } = classOf(['fast~1', 'fast~2'], ['甲', '乙'])
    record('甲', grade('fast~1', false))
    record('甲', grade('fast~1', true))
    record('甲', grade('fast~2', false))
    record('乙', grade('fast~1', false))
    const { results } = register.findWithKey(code, key, ROOM)
    expect(results.map(({ name, exerciseId, right }) => [name, exerciseId, right])).toEqual([
      ['甲', 'fast~1', true],
      ['甲', 'fast~2', false],
      ['乙', 'fast~1', false],
    ])
  })

  it('takes results from nobody but those who joined, each under the own name', () => {
    const { register, code, key, record, tokens } = classOf(['fast~1'], ['甲', '乙'])
    record('甲', grade('fast~1', true))
    record('乙', grade('fast~1', false))
    for (const token of ['', '甲', code, 'guess'])
      expect(codeOf(() => register.record(code, token, grade('fast~1', false), ROOM))).toBe(
        'UNKNOWN_CLASS',
      )
    const other = register.open('', [exercise('fast~1')], ROOM)
    const token = tokens.get('甲') ?? ''
    expect(codeOf(() => register.record(other.code, token, grade('fast~1', true), ROOM))).toBe(
      'UNKNOWN_CLASS',
    )
    const { results } = register.findWithKey(code, key, ROOM)
    expect(results.map(({ name, right }) => [name, right])).toEqual([
      ['甲', true],
      ['乙', false],
    ])
  })

  it.each(['甲', ' 甲 ', '甲\u200b'])('refuses the taken name %j, and says what to do', (name) => {
    const { register, code } = classOf(['fast~1'], ['甲'])
    expect(() => register.join(code, name, ELSEWHERE)).toThrow(/换一个/)
    expect(codeOf(() => register.join(code, name, ELSEWHERE))).toBe('VALIDATION_FAILED')
  })

  it('takes names for one that differ in width, case or spaces only', () => {
    const { register, code } = classOf(['fast~1'], ['Li 2'])
    expect(codeOf(() => register.join(code, 'ＬＩ２', ROOM))).toBe('VALIDATION_FAILED')
    expect(register.join(code, 'Li 3', ROOM).name).toBe('Li 3')
  })

  it('refuses an exercise that is not in it, and more trainees than it holds', () => {
    const { register, code, record } = classOf(['fast~1'], ['学员0'])
    expect(codeOf(() => record('学员0', grade('other~1', true)))).toBe('UNKNOWN_EXERCISE')
    for (let i = 1; i < 300; i += 1) register.join(code, `学员${i}`, ROOM)
    expect(codeOf(() => register.join(code, '第三百零一人', ROOM))).toBe('VALIDATION_FAILED')
    expect(codeOf(() => record('学员0', grade('fast~1', false)))).toBeUndefined()
  })
})

describe('how many classes run', () => {
  const open = (register: ClassRegister, address: string) =>
    register.open('', [exercise('fast~1')], address)

  it('is limited for each address, so that one cannot keep the others out', () => {
    const { register } = registerAt()
    const opened = Array.from({ length: 20 }, () => open(register, ELSEWHERE))
    expect(codeOf(() => open(register, ELSEWHERE))).toBe('TOO_MANY_REQUESTS')
    expect(codeOf(() => open(register, ROOM))).toBeUndefined()
    const [first] = opened
    if (first) register.close(first.code, first.key, ELSEWHERE)
    expect(codeOf(() => open(register, ELSEWHERE))).toBeUndefined()
  })

  it('is limited in all, and free again when nobody came for half an hour', () => {
    const { register, pass } = registerAt()
    for (let i = 0; i < 200; i += 1) open(register, `10.1.${i % 10}.1`)
    expect(codeOf(() => open(register, ROOM))).toBe('TOO_MANY_REQUESTS')
    pass(30 * MINUTE_MS)
    expect(codeOf(() => open(register, ROOM))).toBeUndefined()
  })
})

describe('trying out codes', () => {
  /** Asks for so many codes that nobody has. */
  const tryCodes = (register: ClassRegister, count: number) =>
    Array.from({ length: count }, (_, at) =>
      codeOf(() => register.find(`no-${at}`, ELSEWHERE)),
    ).filter((code) => code === 'UNKNOWN_CLASS').length

  it('ends after thirty misses, for the right code as well, until the window is over', () => {
    const { register, pass, code } = classOf(['fast~1'], ['甲'])
    expect(tryCodes(register, 100)).toBe(30)
    expect(codeOf(() => register.find(code, ELSEWHERE))).toBe('TOO_MANY_REQUESTS')
    expect(codeOf(() => register.join(code, '丙', ELSEWHERE))).toBe('TOO_MANY_REQUESTS')
    pass(10 * MINUTE_MS)
    expect(codeOf(() => register.find(code, ELSEWHERE))).toBeUndefined()
  })

  it('keeps nobody else out, nor who joined or has the key', () => {
    const { register, code, key } = classOf(['fast~1'], ['甲'])
    const { token } = register.join(code, '乙', ELSEWHERE)
    tryCodes(register, 100)
    expect(codeOf(() => register.find(code, ROOM))).toBeUndefined()
    expect(codeOf(() => register.find(code, ELSEWHERE))).toBeUndefined()
    expect(codeOf(() => register.record(code, token, grade('fast~1', true), ELSEWHERE))).toBe(
      undefined,
    )
    expect(codeOf(() => register.findWithKey(code, key, ELSEWHERE))).toBeUndefined()
  })

  it('is not what a page does that asks for an ended class over and over', () => {
    const { register, code, key } = classOf(['fast~1'], ['甲'])
    register.close(code, key, ROOM)
    for (let i = 0; i < 100; i += 1)
      expect(codeOf(() => register.findWithKey(code, key, ROOM))).toBe('UNKNOWN_CLASS')
    expect(codeOf(() => register.find('no', ROOM))).toBe('UNKNOWN_CLASS')
  })
})

describe('the progress of a class', () => {
  const { register, code, key, record } = classOf(['fast~1', 'fast~2'], ['甲', '乙', '丙'])
  record('甲', grade('fast~1', true))
  record('乙', grade('fast~1', true))
  record('甲', grade('fast~2', false, 'no'))
  record('乙', grade('fast~2', false, 'undetermined'))
  record('丙', grade('fast~2', false, 'no'))
  const progress = classProgress(
    register.findWithKey(code, key, ROOM),
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
    const fresh = classOf(['fast~1'], ['甲'])
    fresh.record('甲', grade('fast~1', true))
    expect(classProgress(fresh.register.find(fresh.code, ROOM), () => '').hardest).toEqual([])
  })

  it('names every exercise that as large a share went wrong at, however many tried', () => {
    const fresh = classOf(['fast~1', 'fast~2', 'fast~3', 'fast~4'], ['甲', '乙'])
    for (const name of ['甲', '乙']) fresh.record(name, grade('fast~1', false))
    fresh.record('甲', grade('fast~2', true))
    fresh.record('甲', grade('fast~3', false))
    const { hardest } = classProgress(fresh.register.find(fresh.code, ROOM), () => '')
    expect(hardest).toEqual(['fast~1', 'fast~3'])
  })
})
