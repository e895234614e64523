// What people type stays out of addresses and titles: a browser is shared, and its history and the suggestions of its address
// bar show both to whoever sits there next. Typed words are kept with the entry of the history, which goes with the tab; only
// a link that somebody asked for holds them. Old links with words open still, and are cleaned at once. Pure.

import { readQuestions } from './addresses.ts'

/** Where the browser is, as far as words may stand there. `state` is what the entry of the history keeps. */
export interface Place {
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly state: unknown
}

/** Pages on which words are typed that narrow or find: the search, and the catalogues with a filter. */
const TYPED = /^\/(search|checklists|topics)\/*$/
const ASK = /^\/ask\/*$/

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an entry of the history keeps, by name; nothing where it keeps nothing. */
export const keptIn = (state: unknown): Readonly<Record<string, unknown>> =>
  isRecord(state) ? state : {}

/** State of an entry that holds a talk: its questions, oldest first, beside `others`. */
export const talkState = (
  questions: readonly string[],
  others: Readonly<Record<string, unknown>> | null = null,
): Readonly<Record<string, unknown>> => ({ ...others, questions })

/** Questions of a talk, oldest first: those of a link, else those that the entry keeps. Empty when there is none. */
export function questionsAt({ search, hash, state }: Omit<Place, 'pathname'>): string[] {
  const linked = readQuestions(search, hash)
  if (linked.length > 0) return linked
  const { questions } = keptIn(state)
  return Array.isArray(questions)
    ? questions.filter((one): one is string => typeof one === 'string' && one !== '')
    : []
}

/** Words typed on a page that searches or narrows: those of a link, else those that the entry keeps. */
export function typedAt({ search, state }: Pick<Place, 'search' | 'state'>): string {
  const linked = new URLSearchParams(search).get('q')
  if (linked !== null) return linked
  const { words } = keptIn(state)
  return typeof words === 'string' ? words : ''
}

/** State of an entry that holds typed words beside what it held; empty ones are forgotten. */
export function withTyped(state: unknown, words: string): Readonly<Record<string, unknown>> {
  const { words: _, ...others } = keptIn(state)
  return words === '' ? others : { ...others, words }
}

/** A query without its words; what else it says stays. */
function withoutWords(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('q')
  const left = query.toString()
  return left === '' ? '' : `?${left}`
}

/**
 * The same place with its words taken from the address into the state; undefined where no words stand in the address.
 * @example cleaned({ pathname: '/search', search: '?q=速裁', hash: '', state: null }) // search '', state { words: '速裁' }
 */
export function cleaned(place: Place): Place | undefined {
  const { pathname, search, hash, state } = place
  if (ASK.test(pathname) && readQuestions(search, hash).length > 0)
    return {
      pathname,
      search: withoutWords(search),
      hash: '',
      state: talkState(questionsAt(place), keptIn(state)),
    }
  if (TYPED.test(pathname) && new URLSearchParams(search).has('q'))
    return {
      pathname,
      search: withoutWords(search),
      hash,
      state: withTyped(state, typedAt(place)),
    }
  return undefined
}
