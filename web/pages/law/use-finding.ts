// What a reader looks for in a text, and at which of the places the reader is.

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { askedNumber, type Block } from './blocks.ts'
import { type Found, type FoundPlace, findIn, NOTHING_FOUND, stepFrom } from './finding.ts'
import { bringIntoView } from './place-in-view.ts'

/** A search in one text. */
export interface Finding {
  /** What stands in the field. */
  readonly typed: string
  /** What was looked for; lags behind the field while a long text is searched. Empty for the number of an article. */
  readonly words: string
  readonly found: Found
  /** Index of the place that the reader is at; undefined before the first step. */
  readonly at: number | undefined
  readonly place: FoundPlace | undefined
  type(text: string): void
  /** Goes to the next place or the one before, round the ends. */
  step(by: 1 | -1): void
}

const CURRENT = 'mark[data-current]'

/** Search in the blocks of a text; `reading` is the article from which the first step starts. */
export function useFinding(blocks: readonly Block[], reading: Block | undefined): Finding {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<number>()
  const asked = typed.trim()
  const words = useDeferredValue(askedNumber(asked) === undefined ? asked : '')
  const found = useMemo(
    () => (words === '' ? NOTHING_FOUND : findIn(blocks, words)),
    [blocks, words],
  )
  const place = at === undefined ? undefined : found.places[at]
  useEffect(() => {
    const current = (): Element | null => document.querySelector(CURRENT)
    if (place === undefined || current() === null) return
    return bringIntoView(() => current() ?? document.body, 'center')
  }, [place])
  return {
    typed,
    words,
    found,
    at: place === undefined ? undefined : at,
    place,
    type: (text) => {
      setTyped(text)
      setAt(undefined)
    },
    step: (by) => setAt((now) => stepFrom(found, now, by, blocks, reading)),
  }
}
