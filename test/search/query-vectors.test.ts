import { describe, expect, it } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { createQueryVectors } from '../../server/search/query-vectors.ts'

const VECTOR = Float32Array.of(1, 0)
const failed = () => new AppError('EMBEDDER_FAILED', '没有应答')

/** Vectors of an embedder, on a clock that the test moves. */
function vectorsOf(embed: () => Promise<readonly Float32Array[]>) {
  let time = 0
  let asked = 0
  const vectors = createQueryVectors(
    {
      embed: () => {
        asked += 1
        return embed()
      },
    },
    { waitMs: 1, restMs: 1_000, now: () => time },
  )
  return {
    ask: () => vectors(['问']),
    pass: (ms: number) => {
      time += ms
    },
    asked: () => asked,
  }
}

describe('vectors of a question', () => {
  it('are those of the embedder', async () => {
    expect(await vectorsOf(async () => [VECTOR]).ask()).toEqual([VECTOR])
  })

  it('are none when the embedder fails, and it is left alone for a while', async () => {
    let works = false
    const { ask, pass, asked } = vectorsOf(async () => {
      if (works) return [VECTOR]
      throw failed()
    })
    expect(await ask()).toBeUndefined()
    works = true
    pass(999)
    expect(await ask()).toBeUndefined()
    expect(asked()).toBe(1)
    pass(1)
    expect(await ask()).toEqual([VECTOR])
  })

  it('are none when the embedder never answers, nor when it fails after that', async () => {
    expect(await vectorsOf(() => new Promise(() => undefined)).ask()).toBeUndefined()
    let fail = (_error: Error): void => undefined
    const late = vectorsOf(
      () =>
        new Promise((_resolve, reject) => {
          fail = reject
        }),
    )
    expect(await late.ask()).toBeUndefined()
    fail(failed())
    await new Promise(setImmediate)
  })

  it('do not hide an error of the program', async () => {
    const broken = vectorsOf(async () => {
      throw new TypeError('broken')
    })
    await expect(broken.ask()).rejects.toThrow('broken')
  })
})
