import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRow, dotRow, toByteRows } from '../../server/search/byte-rows.ts'

const WIDTH = 4
const numbers = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 })
const tables = fc
  .array(fc.array(numbers, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1, maxLength: 6 })
  .map((rows) => Float32Array.from(rows.flat()))

describe('rows of bytes', () => {
  it('are off by at most half a step of their row', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = toByteRows(table, WIDTH)
        for (let row = 0; row * WIDTH < table.length; row++) {
          const own = table.subarray(row * WIDTH, row * WIDTH + WIDTH)
          const back = new Float32Array(WIDTH)
          addRow(rows, row, 1, back)
          const step = Math.max(...own.map(Math.abs)) / 127
          for (const [at, value] of own.entries())
            expect(Math.abs((back[at] ?? 0) - value)).toBeLessThanOrEqual(step * 0.501 + 1e-30)
        }
      }),
    )
  })

  it('have the products of what they add up to', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(numbers, { minLength: WIDTH, maxLength: WIDTH }),
        (table, other) => {
          const rows = toByteRows(table, WIDTH)
          const back = new Float32Array(WIDTH)
          addRow(rows, 0, 1, back)
          const product = back.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
          const size = Math.hypot(...back) * Math.hypot(...other)
          expect(Math.abs(dotRow(rows, 0, Float32Array.from(other)) - product)).toBeLessThanOrEqual(
            size * 1e-5 + 1e-9,
          )
        },
      ),
    )
  })

  it('keep a row of zeros, and add with a weight to what is there', () => {
    const rows = toByteRows(Float32Array.from([0, 0, 1, -2]), 2)
    const sum = Float32Array.from([5, 5])
    addRow(rows, 0, 3, sum)
    expect([...sum]).toEqual([5, 5])
    addRow(rows, 1, 2, sum)
    expect(sum[0]).toBeCloseTo(7, 1)
    expect(sum[1]).toBeCloseTo(1, 5)
  })
})
