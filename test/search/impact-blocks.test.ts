import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BlockReader,
  LARGEST_IMPACT,
  NO_WINDOW,
  writeRecords,
} from '../../server/search/impact-blocks.ts'
import { buildTermTable } from '../../server/search/term-table.ts'

type Postings = readonly (readonly [document: number, impact: number])[]

/** Postings of one term: dense runs and lone documents, over some windows. */
const postings: fc.Arbitrary<Postings> = fc
  .uniqueArray(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 1100 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
    ),
    { minLength: 1, maxLength: 500, size: 'max' },
  )
  .chain((documents) =>
    fc
      .array(fc.integer({ min: 1, max: LARGEST_IMPACT }), {
        minLength: documents.length,
        maxLength: documents.length,
      })
      .map((impacts) =>
        documents
          .sort((a, b) => a - b)
          .map((document, at) => [document, impacts[at] ?? 1] as const),
      ),
  )
const terms = fc.dictionary(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), postings, {
  minKeys: 1,
  maxKeys: 6,
})
const windowBits = fc.integer({ min: 0, max: 12 })

function written(lists: Readonly<Record<string, Postings>>, bits: number): BlockReader {
  const names = Object.keys(lists).sort()
  const all = names.map((name) => lists[name] ?? [])
  const offsets = new Uint32Array(names.length + 1)
  all.forEach((list, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + list.length
  })
  const documents = Uint32Array.from(all.flat(), ([document]) => document)
  const impacts = Uint8Array.from(all.flat(), ([, impact]) => impact)
  const records = writeRecords({ ...buildTermTable(names), offsets, documents }, impacts, bits)
  return new BlockReader(records, bits)
}

describe('postings as bytes', () => {
  it('are read as they were written, block by block', () => {
    fc.assert(
      fc.property(terms, windowBits, (lists, bits) => {
        const reader = written(lists, bits)
        const found = new Uint16Array(2 ** bits + 1)
        for (const [term, list] of Object.entries(lists)) {
          expect(reader.open(term)).toBe(true)
          expect(reader.total).toBe(list.length)
          const read: [number, number][] = []
          for (; reader.window !== NO_WINDOW; reader.next()) {
            const sums = new Int32Array(2 ** bits)
            expect(reader.addFinding(sums, 3, found, 0)).toBe(reader.count)
            const places = found.subarray(0, reader.count)
            expect(reader.largest).toBe(Math.max(...sums) / 3)
            for (const place of places)
              read.push([reader.window * 2 ** bits + place, (sums[place] ?? 0) / 3])
            reader.addTo(sums, 2)
            expect(sums.reduce((all, one) => all + one, 0)).toBe(
              places.reduce((all, place) => all + 5 * reader.impactAt(place), 0),
            )
            expect(reader.addFinding(sums, 1, found, reader.count)).toBe(reader.count)
          }
          expect(read).toEqual(list)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('are found one by one, and nothing where none is', () => {
    fc.assert(
      fc.property(postings, windowBits, (list, bits) => {
        const reader = written({ 法: list }, bits)
        const known = new Map(list)
        reader.open('法')
        for (; reader.window !== NO_WINDOW; reader.next())
          for (let place = 0; place < 2 ** bits; place += 1 + (place % 3))
            expect(reader.impactAt(place)).toBe(known.get(reader.window * 2 ** bits + place) ?? 0)
      }),
      { numRuns: 40 },
    )
  })

  it('of a term that is not there are none, also after one that is', () => {
    const reader = written({ 法: [[3, 4]] }, 12)
    reader.open('法')
    expect(reader.open('律')).toBe(false)
    expect([reader.total, reader.window]).toEqual([0, NO_WINDOW])
    expect(written({}, 12).open('法')).toBe(false)
  })

  it('take windows of twelve bits at most', () => {
    expect(() => written({ 法: [[3, 4]] }, 13)).toThrow(RangeError)
  })
})
