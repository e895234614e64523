import { describe, expect, it } from 'vitest'
import { meanRows, trainEmbedder } from '../../server/search/built-in-embedder.ts'
import { createHashedEmbedder } from '../../server/search/embedder.ts'
import { collectPassages } from '../../server/search/passages.ts'
import { loadAnnotations } from '../../server/store/annotation-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { analyzer, lexicon } from './search-fixture.ts'

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

describe('meanRows', () => {
  it('is the mean of each number', () => {
    expect(meanRows([Float32Array.of(1, 2, 3), Float32Array.of(3, 6, -3)])).toEqual(
      Float32Array.of(2, 4, 0),
    )
  })

  it('is the rows themselves where there is one training', () => {
    expect(meanRows([Float32Array.of(1, 2)])).toEqual(Float32Array.of(1, 2))
  })
})

describe('trainEmbedder', async () => {
  const all = collectPassages(corpus, await loadAnnotations(corpusRoot, corpus))
  /** One question in fifty, and no names: enough to learn something, in seconds. */
  const few = {
    ...all,
    articles: all.articles.map((article) => ({ ...article, names: [] })),
    questions: all.questions.filter((_, at) => at % 50 === 0),
  }

  it('learns the same from the same questions, in threads that tell how far they are', async () => {
    const told: number[] = []
    const totals = new Set<number>()
    const train = () =>
      trainEmbedder(few, analyzer, lexicon, (done, total) => {
        told.push(done)
        totals.add(total)
      })
    const first = await train()
    expect([...totals]).toHaveLength(1)
    expect(told).toEqual(Array.from({ length: [...totals][0] ?? 0 }, (_, at) => at + 1))
    expect(first.rows.scales.every(Number.isFinite)).toBe(true)
    const again = await train()
    // Millions of numbers: compared as bytes.
    expect(Buffer.compare(bytesOf(again.rows.bytes), bytesOf(first.rows.bytes))).toBe(0)
    expect(again.rows.scales).toEqual(first.rows.scales)

    const { embedNow } = createHashedEmbedder('few', first, analyzer)
    const unit = few.units[few.questions.find(({ unit }) => unit >= 0)?.unit ?? 0]
    const own = few.questions.find((question) => few.units[question.unit] === unit)?.ask ?? ''
    const dot = (a: Float32Array, b: Float32Array): number =>
      a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
    const near = dot(embedNow(own), embedNow(`${unit?.context} ${unit?.text}`))
    const far = few.units.filter(
      (other) =>
        other.article !== unit?.article &&
        dot(embedNow(own), embedNow(`${other.context} ${other.text}`)) >= near,
    )
    expect(far.length).toBeLessThan(few.units.length / 100)
  }, 60_000)
})
