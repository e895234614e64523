import { describe, expect, it } from 'vitest'
import type { TraceNode } from '../../../server/contract/checklists.ts'
import { argumentOf } from '../../../web/pages/checklist/argument.ts'

const node = (
  label: string,
  truth: TraceNode['truth'],
  children: TraceNode[] = [],
  detail?: string,
): TraceNode => ({ label, truth, children, detail })

describe('an argument', () => {
  it.each([
    ['an “any” that holds', 'true', ['true', 'false', 'unknown'], ['true'], ['false', 'unknown']],
    ['an “all” that fails', 'false', ['true', 'false'], ['false'], ['true']],
    ['what is open', 'unknown', ['true', 'unknown'], ['unknown'], ['true']],
    ['a line that turns its child round', 'true', ['false'], ['false'], []],
  ] as const)('carries %s by what came out as it did', (_name, truth, below, carried, beside) => {
    const line = argumentOf(
      node(
        'top',
        truth,
        below.map((value, index) => node(`child ${index}`, value)),
      ),
    )
    expect(line.carried.map((child) => child.truth)).toEqual(carried)
    expect(line.beside.map((child) => child.truth)).toEqual(beside)
  })

  it('does not say a line twice that only repeats the one above it', () => {
    const line = argumentOf(
      node(
        '辩护人作无罪辩护',
        'true',
        [node('辩护人作无罪辩护', 'true', [], '是')],
        '第三百七十条',
      ),
    )
    expect(line).toMatchObject({ detail: '第三百七十条 · 是', carried: [], beside: [] })
  })

  it('loses no line of the trace', () => {
    const trace = node('a', 'true', [node('b', 'false', [node('c', 'true')]), node('d', 'true')])
    const labels = (line: ReturnType<typeof argumentOf>): string[] => [
      line.label,
      ...[...line.carried, ...line.beside].flatMap(labels),
    ]
    expect(labels(argumentOf(trace)).sort()).toEqual(['a', 'b', 'c', 'd'])
  })
})
