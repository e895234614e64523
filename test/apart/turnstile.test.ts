import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTurnstile } from '../../server/apart/turnstile.ts'

const LIMITS = { running: 2, waiting: 3, waitingWeight: 100, weightPerSecond: 10 }

/** Work that ends when it is told to; `begun` are the names of what was begun, in order. */
function workshop(limits = LIMITS) {
  const enter = createTurnstile('文件', limits)
  const begun: string[] = []
  const ends = new Map<string, (failed?: Error) => void>()
  const send = (name: string, weight?: number): Promise<string> =>
    enter(
      () =>
        new Promise<string>((resolve, reject) => {
          begun.push(name)
          ends.set(name, (failed) => (failed ? reject(failed) : resolve(name)))
        }),
      weight,
    )
  return { send, begun, end: (name: string, failed?: Error) => ends.get(name)?.(failed) }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a turnstile', () => {
  it('lets so many through, lets so many wait in their order, and turns the next away at once', async () => {
    const { send, begun, end } = workshop()
    const done = ['a', 'b', 'c', 'd', 'e'].map((name) => send(name))
    await settled()
    expect(begun).toEqual(['a', 'b'])
    await expect(send('f')).rejects.toMatchObject({
      code: 'TOO_BUSY',
      details: { retryAfterSeconds: 1 },
      message: '正在排队的文件太多（3 份在等），这一份没有受理。请在 1 秒后再试。',
    })
    for (const name of ['b', 'a', 'c', 'd', 'e']) {
      end(name)
      await settled()
    }
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd', 'e'])
    // Once it is empty it is as new.
    const next = send('g')
    await settled()
    end('g')
    expect(await next).toBe('g')
  })

  it('goes on after work that fails, which fails alone', async () => {
    const { send, end } = workshop({ ...LIMITS, running: 1 })
    const first = send('a')
    const second = send('b')
    await settled()
    end('a', new Error('broken'))
    await expect(first).rejects.toThrow('broken')
    await settled()
    end('b')
    expect(await second).toBe('b')
  })

  it('lets no more wait than a weight together, except one piece alone, and says when to come again', async () => {
    const { send, end } = workshop({ ...LIMITS, running: 1 })
    const all = [send('a', 50), send('b', 500)]
    await expect(send('c', 1)).rejects.toMatchObject({ details: { retryAfterSeconds: 55 } })
    await settled()
    end('a')
    await settled()
    end('b')
    await Promise.all(all)
  })

  it('never runs more at a time than it may, and does all that it took in', async () => {
    const sizes = fc.record({
      running: fc.integer({ min: 1, max: 4 }),
      waiting: fc.integer({ min: 0, max: 6 }),
      pieces: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(sizes, async ({ running, waiting, pieces }) => {
        const enter = createTurnstile('文件', { ...LIMITS, running, waiting })
        let now = 0
        let most = 0
        const ends = await Promise.allSettled(
          pieces.map((turns, index) =>
            enter(async () => {
              most = Math.max(most, ++now)
              for (let turn = 0; turn < turns; turn++) await settled()
              now -= 1
              return index
            }),
          ),
        )
        const taken = ends.filter(({ status }) => status === 'fulfilled').length
        expect(most).toBeLessThanOrEqual(running)
        expect(taken).toBe(Math.min(pieces.length, running + waiting))
      }),
      { numRuns: 40 },
    )
  })
})
