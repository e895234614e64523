// The receipt of a reply: what it was made from, so that whoever holds it can say whether it can be made again.

import { createHash } from 'node:crypto'
import { toDayNumber, YEARS } from '../checklist/condition/day.ts'
import type { Calendar } from '../checklist/period/calendar.ts'
import type { Receipt } from '../contract/shared-shapes.ts'

/** Digits of a digest in a receipt: enough to tell apart what was ever installed, and few enough to be compared by eye. */
const SHOWN = 12

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * SHA-256 in hex of the days of a calendar: the same for two calendars that call every day the same, however they came
 * to know it. Cost: a look at each day of the years that are known, some 100 ms.
 */
export function calendarDigest(calendar: Calendar): string {
  const hash = createHash('sha256')
  for (let year = YEARS.first; year <= YEARS.last; year += 1) {
    const first = toDayNumber(`${year}-01-01`)
    const next = toDayNumber(`${year + 1}-01-01`)
    if (first === undefined || next === undefined || calendar.day(first) === undefined) continue
    for (let day = first; day < next; day += 1) {
      const found = calendar.day(day)
      if (found?.kind === 'holiday' || found?.kind === 'makeup')
        hash.update(`${day} ${found.kind} ${found.name ?? ''}\n`)
    }
    hash.update(`${year}\n`)
  }
  return hash.digest('hex')
}

/** What replies are made from. Digests are of any length. */
export interface ReceiptSources {
  readonly version: string
  readonly corpusHash: string
  /** Digest of the checklists. */
  readonly rules: string
  /** Digest of the opened search. */
  readonly search: string
  /** Everyday words by which an answer finds its checklist: a part of finding. */
  readonly everyday: ReadonlyMap<string, readonly string[]>
  readonly calendar: Calendar
}

/**
 * Receipts of a server, by the day `YYYY-MM-DD` as of which a reply holds. The digests are made with the first one, not
 * at the start.
 */
export function createReceipts(sources: ReceiptSources): (asOf: string) => Receipt {
  const { version, corpusHash, rules, search, everyday, calendar } = sources
  let digests: Receipt['digests'] | undefined
  return (asOf) => {
    digests ??= {
      rules: rules.slice(0, SHOWN),
      search: sha256(JSON.stringify([search, [...everyday]])).slice(0, SHOWN),
      calendar: calendarDigest(calendar).slice(0, SHOWN),
    }
    return { version, corpusHash, digests: { ...digests }, asOf }
  }
}
