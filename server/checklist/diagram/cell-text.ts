// Cells of a variable in words: what is asked, and what an answer says.

import { toIsoDate } from '../condition/day.ts'
import type { Fact } from '../condition/fact.ts'
import type { Wording } from '../condition/wording.ts'
import { dateText, ELAPSED_TEXT, testText } from '../condition/wording.ts'
import type { Cut, Variable } from './domain.ts'

/** The one fact of a variable; undefined for the time between two. */
const factOf = (variable: Variable, wording: Wording): Fact | undefined =>
  variable.subject.kind === 'fact' ? wording.fact(variable.subject.fact) : undefined

const isDate = (variable: Variable, wording: Wording): boolean =>
  factOf(variable, wording)?.type === 'date'

const unitOf = (variable: Variable, wording: Wording): string =>
  variable.subject.kind === 'elapsed'
    ? ELAPSED_TEXT[variable.subject.unit]
    : (factOf(variable, wording)?.unit ?? '')

/** Question that a variable stands for: that of its fact, or for the time between two dates one made of their titles. */
export function questionText(variable: Variable, wording: Wording): string {
  const { subject } = variable
  if (subject.kind === 'fact') return wording.fact(subject.fact)?.question ?? subject.fact
  const title = (id: string): string => wording.fact(id)?.title ?? id
  return `自“${title(subject.from)}”至“${title(subject.to)}”有多少${ELAPSED_TEXT[subject.unit]}？`
}

/** Cells in a row, from the first to the last of each run. */
function runsOf(cells: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const cell of [...cells].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === cell - 1) run[1] = cell
    else runs.push([cell, cell])
  }
  return runs
}

const NUMBER_WORDS = { over: '超过', from: '不少于', below: '少于', upTo: '不超过', at: '' }
const DATE_WORDS = { over: '晚于', from: '不早于', below: '早于', upTo: '不晚于', at: '' }

/** 超过12个月、不超过36个月; 早于2022年3月1日. */
function intervalText(
  low: Cut | undefined,
  high: Cut | undefined,
  variable: Variable,
  wording: Wording,
): string {
  const date = isDate(variable, wording)
  const words = date ? DATE_WORDS : NUMBER_WORDS
  const unit = unitOf(variable, wording)
  const shown = (value: number): string => (date ? dateText(toIsoDate(value)) : `${value}${unit}`)
  if (low && high && low.value === high.value) return `${words.at}${shown(low.value)}`
  return [
    low ? `${low.after ? words.over : words.from}${shown(low.value)}` : '',
    high ? `${high.after ? words.upTo : words.below}${shown(high.value)}` : '',
  ]
    .filter((part) => part !== '')
    .join('、')
}

/** Answers of some cells together: 是; 简易程序、普通程序; 超过36个月. All cells of a variable are 任何情形. */
export function cellsText(variable: Variable, cells: readonly number[], wording: Wording): string {
  if (cells.length === variable.cells.length) return '任何情形'
  const { intervals } = variable
  if (intervals)
    return runsOf(cells)
      .map(([first, last]) =>
        intervalText(intervals[first]?.low, intervals[last]?.high, variable, wording),
      )
      .join('，或者')
  const fact = factOf(variable, wording)
  return cells
    .map((cell) => {
      const value = variable.cells[cell]
      if (typeof value === 'boolean') return value ? '是' : '否'
      return fact?.values?.find((one) => one.id === value)?.title ?? String(value)
    })
    .join('、')
}

/** The same as a claim: 被告人是盲、聋、哑人; 可能判处的有期徒刑超过36个月. */
export function claimText(variable: Variable, cells: readonly number[], wording: Wording): string {
  const { subject } = variable
  const [only] = cells
  const value = only === undefined ? undefined : variable.cells[only]
  if (cells.length === 1 && typeof value === 'boolean')
    return testText({ kind: 'test', subject, test: { kind: 'is', value } }, wording)
  const said = cellsText(variable, cells, wording)
  if (subject.kind === 'elapsed')
    return `${questionText(variable, wording).replace(/有多少[天个月年]+？$/u, '')}${said}`
  const title = wording.fact(subject.fact)?.title ?? subject.fact
  return variable.intervals ? `${title}${said}` : `${title}：${said}`
}
