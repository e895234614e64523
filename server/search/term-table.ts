// Terms of an index as typed arrays: found by hashing, without a string for each and without parsing when opened.

import { hashText } from './text-features.ts'

/**
 * Terms numbered from 0. Term `t` has the UTF-16 code units `units[starts[t] … starts[t + 1]`; `slots` is an open hash
 * table of term numbers plus one (0 is empty), its length a power of two and at least twice the number of terms.
 */
export interface TermTable {
  readonly units: Uint16Array
  readonly starts: Uint32Array
  readonly slots: Uint32Array
}

/** Table of distinct terms, numbered in their order. Cost: linear in their characters. */
export function buildTermTable(terms: readonly string[]): TermTable {
  const starts = new Uint32Array(terms.length + 1)
  terms.forEach((term, at) => {
    starts[at + 1] = (starts[at] ?? 0) + term.length
  })
  const units = new Uint16Array(starts[terms.length] ?? 0)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, terms.length) * 2)))
  const mask = slots.length - 1
  terms.forEach((term, number) => {
    const start = starts[number] ?? 0
    for (let at = 0; at < term.length; at++) units[start + at] = term.charCodeAt(at)
    let slot = hashText(term) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
  })
  return { units, starts, slots }
}

/** Number of terms. */
export const termCount = ({ starts }: TermTable): number => starts.length - 1

function isTerm({ units, starts }: TermTable, number: number, term: string): boolean {
  const start = starts[number] ?? 0
  if ((starts[number + 1] ?? 0) - start !== term.length) return false
  for (let at = 0; at < term.length; at++)
    if (units[start + at] !== term.charCodeAt(at)) return false
  return true
}

/**
 * Number of a term, or -1. Cost: one hash and about one comparison; nothing is allocated.
 * @example findTerm(buildTermTable(['法', '律师']), '律师') // 1
 */
export function findTerm(table: TermTable, term: string): number {
  const { slots } = table
  const mask = slots.length - 1
  let slot = hashText(term) & mask
  for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
    if (isTerm(table, held - 1, term)) return held - 1
    slot = (slot + 1) & mask
  }
  return -1
}
