// What the reader keeps of the law: favourites and notes of one's own. In this browser only; can be taken along as a file.

import { sharedCollection, useShared } from '../app/shared-collection.ts'

/** A provision that was kept: as a favourite, with a note, or both. `label` is its short citation when it was kept. */
export interface KeptProvision {
  readonly label: string
  readonly favourite: boolean
  readonly note: string
  /** Day of the last change, `YYYY-MM-DD`. */
  readonly changedOn: string
}

/** Kept provisions by id. */
export type KeptLaw = Readonly<Record<string, KeptProvision>>

const EMPTY: KeptLaw = {}

const isKept = (value: unknown): value is KeptProvision =>
  typeof value === 'object' &&
  value !== null &&
  'label' in value &&
  typeof value.label === 'string' &&
  'favourite' in value &&
  typeof value.favourite === 'boolean' &&
  'note' in value &&
  typeof value.note === 'string' &&
  'changedOn' in value &&
  typeof value.changedOn === 'string'

/** Entries of a value that are kept provisions; anything else is left out. */
export function keptLawFrom(value: unknown): KeptLaw {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return EMPTY
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, KeptProvision] => entry[0] !== '__proto__' && isKept(entry[1]),
    ),
  )
}

/** The kept law with an entry changed; one that is neither a favourite nor has a note is dropped. */
export function withKept(law: KeptLaw, id: string, entry: KeptProvision): KeptLaw {
  const others = Object.fromEntries(Object.entries(law).filter(([other]) => other !== id))
  return entry.favourite || entry.note.trim() !== '' ? { ...others, [id]: entry } : others
}

/** Two collections as one. Of two entries for a provision the later one counts; on the same day the incoming one. */
export function mergedLaw(mine: KeptLaw, incoming: KeptLaw): KeptLaw {
  const newer = Object.entries(incoming).filter(
    ([id, entry]) => (mine[id]?.changedOn ?? '') <= entry.changedOn,
  )
  return { ...mine, ...Object.fromEntries(newer) }
}

const collection = sharedCollection<KeptProvision>('kept-law', keptLawFrom)

/** Changes what is kept now, whichever tab kept it, and tells everyone who shows it. */
export const changeLaw = (change: (kept: KeptLaw) => KeptLaw): void => collection.change(change)

/** What is kept now; drawn again when it changes, here or in another tab. */
export const useKeptLaw = (): KeptLaw => useShared(collection)

/** Today as the reader's calendar has it, `YYYY-MM-DD`. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date())
