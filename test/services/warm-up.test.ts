import { describe, expect, it } from 'vitest'
import { warmUp } from '../../server/services/warm-up.ts'

const questions = Array.from({ length: 1000 }, (_, at) => `第${at}问`)
const rest = async () => undefined
const record = (after: (asked: number) => void = () => undefined) => {
  const asked: string[] = []
  return {
    asked,
    ask: async (question: string) => {
      asked.push(question)
      after(asked.length)
    },
  }
}

describe('warming up', () => {
  it('asks questions from the first to near the last, each once', async () => {
    const { asked, ask } = record()
    const rounds = await warmUp({ questions, ask, rest, signal: new AbortController().signal })
    expect(asked).toHaveLength(rounds)
    expect(new Set(asked).size).toBe(rounds)
    expect(asked[0]).toBe('第0问')
    expect(questions.indexOf(asked.at(-1) ?? '')).toBeGreaterThan(990)
  })

  it('stops at the next question when it is told to', async () => {
    const stop = new AbortController()
    const { asked, ask } = record((count) => {
      if (count === 3) stop.abort()
    })
    expect(await warmUp({ questions, ask, rest, signal: stop.signal })).toBe(3)
    expect(asked).toHaveLength(3)
  })

  it('rests before each question', async () => {
    const order: string[] = []
    await warmUp({
      questions: ['甲', '乙'],
      ask: async (question) => order.push(question),
      rest: async () => {
        order.push('rest')
      },
      signal: new AbortController().signal,
    })
    expect(order).toEqual(['rest', '甲', 'rest', '乙'])
  })

  it('asks nothing where there are no questions', async () => {
    const { asked, ask } = record()
    const rounds = await warmUp({ questions: [], ask, rest, signal: new AbortController().signal })
    expect([rounds, asked]).toEqual([0, []])
  })
})
