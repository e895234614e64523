// Reads places in running text: 第三百七十条第一款第（七）项, 第一、三款, 前两款, 本条. Knows no text and no title.

import { NUMERAL_CLASS, parseNumeral } from './numeral.ts'
import type { CitedPlace, Reference } from './reference.ts'
import type { Span } from './span.ts'

/** A place as it was written. A list 第一、三款 gives one for each number, later ones without the upper levels. */
export interface WrittenPlace {
  readonly span: Span
  readonly reference: Reference
  /** 370条, 第12点, 第三部分, （二）项: also ordinary words, so that only a title directly before makes them a citation. */
  readonly needsTitle: boolean
}

/** White space inside a citation. Not `\s`, which holds the invisible U+FEFF. */
const S = '[ \\t\\r\\n\\u00a0\\u3000]?'
const N = `[${NUMERAL_CLASS}]{1,10}`
const LINK = '(?:以及|或者|——|[、和及与或至到~～—–－-])'
/** Bounded, so that no text makes the search more than linear. */
const MORE = `(?:${S}${LINK}${S}(?:第${S})?${N}){0,12}`
const BRACKETED = `[（(]${S}${N}${S}[）)]`
const ANY = `(?:${BRACKETED}|${N})`
const MORE_ITEMS = `(?:${S}${LINK}${S}(?:第${S})?${ANY}|${BRACKETED}){0,12}`
/** 第三条两款均…, 第十条三项情形 count; they do not name a 款 or 项. */
const COUNTED = '(?!目|情形|内容|条件|要求|原则|权利|制度|工作|均|都)'
const NOT_TWO = '(?![两百千])'

const sticky = (source: string): RegExp => new RegExp(source, 'dy')
const ARTICLE = sticky(`第${S}(${N}${MORE})${S}[条點点](?!例|件)`)
/** 370条, 370、371条, 370至第372条; after a title only. In 1、第三条 the first number counts the points of a list. */
const BARE_ARTICLE = sticky(
  `(${N}(?:${S}(?:${LINK}${S}|[至到]${S}第${S})${N}){0,4})${S}条(?!例|件)`,
)
const PART = sticky(`第${S}(${N})${S}部分`)
const SUBPART = sticky(`[（(](${N})[）)]`)
const SUFFIX = sticky(`之(${N})`)
const PARAGRAPH = sticky(`${S}第${S}(${N}${MORE})${S}款`)
const BARE_PARAGRAPH = sticky(`${NOT_TWO}(${N}${MORE})款${COUNTED}`)
const ITEM = sticky(`${S}第${S}(${ANY}${MORE_ITEMS})${S}项(?!目)`)
const BARE_ITEM = sticky(`${NOT_TWO}(${ANY}${MORE_ITEMS})项${COUNTED}`)
/** A year in brackets is no item. */
const MARK = `[（(][${NUMERAL_CLASS}]{1,3}[）)]`
/** 第三百七十条（七）, （一）（二）, （一）至（三）. */
const MARK_ONLY = sticky(`(${MARK}(?:(?:${S}${LINK}${S})?${MARK}){0,12})(?!项)`)
/** （二）项 after 第（一）项、, where 第 is not written again. */
const MARKED_ITEM = sticky(`(${MARK})项${COUNTED}`)
/** 第一目的 is a first purpose; after an item, 第二项第七目的规定 is a place. */
const SUBITEM = sticky(`${S}第${S}(${N})${S}目(?![的标录前])`)
const SUBITEM_BELOW = sticky(`${S}第${S}(${N}${MORE})${S}目(?![标录前])`)
const PREVIOUS = sticky('前([一二两三四五六2-9])?(条|款|项)(?![例件目线文])')
const THIS = sticky('本(条|款|项)(?!规定的情形以外|[例件目线文])')
const SAME = sticky('[该同](条(?!款)|款)(?=第|之?规定|的规定|中|、|，)')
/** Where a place may start; a quick look ahead keeps texts full of 第 or numerals linear in practice. */
const START = new RegExp(
  [
    `第(?=[ \\t\\r\\n\\u00a0\\u3000]?[（(]?[${NUMERAL_CLASS}][${NUMERAL_CLASS}第（()）、以和及与或者至到~～—–－\\s-]{0,80}[条點点款项目部])`,
    `(?<![${NUMERAL_CLASS}])[${NUMERAL_CLASS}]{1,10}(?![${NUMERAL_CLASS}])(?=[${NUMERAL_CLASS}第、以和及与或者至到~～—–－\\s-]{0,40}条)`,
    `${MARK}(?=项)`,
    '前(?=[一两二三四五六2-9]?[条款项])',
    '本(?=[条款项])',
    '[该同](?=[条款])',
  ].join('|'),
  'g',
)
/** A number of a list, with the 第 that is written again: 第（一）至第（三）项. */
const NUMBER = new RegExp(`(?:第${S})?(?:${BRACKETED}|${N})`, 'g')

type Key = keyof CitedPlace

interface WrittenNumber {
  readonly value: number | undefined
  readonly span: Span
}

interface WrittenLevel {
  readonly numbers: readonly WrittenNumber[]
  readonly end: number
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Numbers that one of `patterns` reads at a position, each with its own span. */
function readLevel(
  patterns: readonly RegExp[],
  text: string,
  at: number,
): WrittenLevel | undefined {
  for (const pattern of patterns) {
    const match = matchAt(pattern, text, at)
    const bounds = match?.indices?.[1]
    if (match === undefined || bounds === undefined) continue
    const numbers = [...text.slice(...bounds).matchAll(NUMBER)].map((found) => {
      const start = bounds[0] + found.index
      const value = parseNumeral(found[0].replace(/[第（()）\s]/g, ''))
      return { value, span: { start, end: start + found[0].length } }
    })
    return { numbers, end: at + match[0].length }
  }
  return undefined
}

/** Levels in order, with how each is written at the start of a place and after an upper level. */
const LEVELS: readonly {
  readonly key: Key
  readonly first: readonly RegExp[]
  readonly later: readonly RegExp[]
}[] = [
  { key: 'part', first: [PART], later: [] },
  { key: 'subpart', first: [], later: [] },
  { key: 'article', first: [ARTICLE, BARE_ARTICLE], later: [] },
  { key: 'suffix', first: [], later: [] },
  { key: 'paragraph', first: [PARAGRAPH], later: [PARAGRAPH, BARE_PARAGRAPH] },
  { key: 'item', first: [ITEM, MARKED_ITEM], later: [ITEM, BARE_ITEM, MARK_ONLY] },
  { key: 'subitem', first: [SUBITEM], later: [SUBITEM_BELOW] },
]
/** What may only stand right after another level: 第三部分（二）, 第一百二十条之一. */
const ONLY_AFTER: Partial<Record<Key, { readonly above: Key; readonly pattern: RegExp }>> = {
  subpart: { above: 'part', pattern: SUBPART },
  suffix: { above: 'article', pattern: SUFFIX },
}

interface OpenPlace {
  place: Partial<Record<Key, number>>
  start: number
  end: number
  isReadable: boolean
}

/** How the level may be written after `last`, the level above that was read. */
function patternsOf(
  { key, first, later }: (typeof LEVELS)[number],
  last: Key | undefined,
  below: boolean,
): readonly RegExp[] {
  const after = ONLY_AFTER[key]
  if (after !== undefined) return after.above === last ? [after.pattern] : []
  if (below && (key === 'article' || key === 'part')) return []
  return last !== undefined || below ? later : first
}

/** Adds the numbers of a level to the place that is open; each number after the first opens another place. */
function addLevel(places: OpenPlace[], key: Key, { numbers, end }: WrittenLevel): void {
  for (const [index, { value, span }] of numbers.entries()) {
    if (index > 0) places.push({ place: {}, ...span, isReadable: true })
    const open = places[places.length - 1]
    if (open === undefined) continue
    if (value === undefined) open.isReadable = false
    else open.place[key] = value
    open.end = index === numbers.length - 1 ? end : span.end
  }
}

/** Places written at `at`; `below` is true after 前款 or 本条, where bare levels may follow. Empty when there is none. */
function readPlaces(text: string, at: number, below: boolean): OpenPlace[] {
  const places: OpenPlace[] = [{ place: {}, start: at, end: at, isReadable: true }]
  let last: Key | undefined
  let end = at
  for (const step of LEVELS) {
    const level = readLevel(patternsOf(step, last, below), text, end)
    if (level === undefined) continue
    addLevel(places, step.key, level)
    end = level.end
    last = step.key
  }
  return end > at ? places : []
}

const LEVEL = { 条: 'article', 款: 'paragraph', 项: 'item' } as const
const levelOf = (char: string | undefined): 'article' | 'paragraph' | 'item' =>
  char === '条' || char === '款' ? LEVEL[char] : 'item'

/** 前两款, 本条, 该条 at a position, and where the words end. */
function readRelative(text: string, at: number): { reference: Reference; end: number } | undefined {
  const previous = matchAt(PREVIOUS, text, at)
  if (previous) {
    const written = previous[1] === '两' ? '二' : previous[1]
    const count = written === undefined ? 1 : (parseNumeral(written) ?? 1)
    const level = levelOf(previous[2])
    return {
      reference: { kind: 'previous', level, count, place: {} },
      end: at + previous[0].length,
    }
  }
  const self = matchAt(THIS, text, at) ?? matchAt(SAME, text, at)
  if (self === undefined) return undefined
  const end = at + self[0].length
  return { reference: { kind: 'this', level: levelOf(self[1]), place: {} }, end }
}

const writtenOf = (text: string, { place, start, end }: OpenPlace): WrittenPlace => ({
  span: { start, end },
  reference: { kind: 'place', place },
  needsTitle:
    place.part !== undefined ||
    /^[（(]/.test(text.slice(start, end)) ||
    (place.article !== undefined &&
      (!text.startsWith('第', start) || /[点點]/.test(text.slice(start, end)))),
})

/** Places at a position, with those whose numerals are no numbers, which must not be read in pieces either. */
function placesAt(text: string, at: number): { places: WrittenPlace[]; end: number } {
  const relative = readRelative(text, at)
  const read = readPlaces(text, relative?.end ?? at, relative !== undefined)
  const end = read[read.length - 1]?.end ?? relative?.end ?? at
  if (relative === undefined) {
    const readable = read.filter(({ isReadable }) => isReadable)
    return { places: readable.map((place) => writtenOf(text, place)), end }
  }
  const { reference } = relative
  const [first, ...others] = read
  const takesBelow = reference.kind === 'previous' || reference.kind === 'this'
  const head: WrittenPlace = {
    span: { start: at, end: first?.end ?? relative.end },
    reference: takesBelow && first?.isReadable ? { ...reference, place: first.place } : reference,
    needsTitle: false,
  }
  const readable = others.filter(({ isReadable }) => isReadable)
  return { places: [head, ...readable.map((place) => writtenOf(text, place))], end }
}

/**
 * Places written in `text`, in order, not overlapping. Numbers may be Chinese, Arabic or full width, with or without
 * brackets; below an article 第 may be left out: 第370条1款7项, and in a list it may be written again: 第（一）至第（三）项.
 * Numerals that are no number are left out.
 * Cost: linear in the text.
 * @example findPlaces('第六十七条第一、三款').map(({ span }) => span) // [{ start: 0, end: 7 }, { start: 8, end: 10 }]
 */
export function findPlaces(text: string): WrittenPlace[] {
  const found: WrittenPlace[] = []
  START.lastIndex = 0
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const { places, end } = placesAt(text, match.index)
    found.push(...places)
    if (end > match.index) START.lastIndex = Math.max(end, match.index + match[0].length)
  }
  return found
}
