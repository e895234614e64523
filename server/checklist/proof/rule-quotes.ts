// Where in the rule files each provision is quoted: found in the data as written, so that it is known also of rules
// that no longer load.

import type { ProvisionId } from '../../law/provision-id.ts'
import type { RuleSources } from '../rules/load.ts'
import type { ChecklistId } from '../verdict/checklist.ts'
import type { ProvisionLock } from './provision-lock.ts'
import { provisionHash } from './provision-lock.ts'

/** A quotation in a rule file. `place` is the way to it: `rules.not-eligible`, `facts.stage`, `K1`. */
interface QuotedPlace {
  readonly checklist: ChecklistId
  readonly place: string
  readonly provisionId: ProvisionId
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** Provision of an entry of a list of bases: `{provision, quote}`, or `<provision>: <quote>`. */
function quotedProvision(entry: unknown): ProvisionId | undefined {
  if (!isRecord(entry)) return undefined
  if (typeof entry.provision === 'string') return entry.provision
  const [key, ...others] = Object.keys(entry)
  return key?.includes('/') && others.length === 0 ? key : undefined
}

/** Depth at which the parts of a file are named: rules.not-eligible. */
const NAMED_DEPTH = 2

function collect(
  data: unknown,
  path: readonly string[],
  found: (place: string, id: ProvisionId) => void,
): void {
  const provision = quotedProvision(data)
  if (provision !== undefined) found(path.slice(0, NAMED_DEPTH).join('.'), provision)
  else if (Array.isArray(data))
    for (const [index, entry] of data.entries()) collect(entry, [...path, String(index)], found)
  else if (isRecord(data))
    for (const [key, entry] of Object.entries(data)) collect(entry, [...path, key], found)
}

/** Every quotation of the rule files, each place of a checklist once for a provision. */
export function quotedPlaces(sources: RuleSources): readonly QuotedPlace[] {
  const found = new Map<string, QuotedPlace>()
  const note =
    (checklist: string) =>
    (place: string, provisionId: ProvisionId): void => {
      found.set(`${checklist} ${place} ${provisionId}`, { checklist, place, provisionId })
    }
  for (const [id, { file }] of sources.checklists) collect(file, [], note(id))
  if (sources.conflicts) collect(sources.conflicts.data, [], note('conflicts'))
  return [...found.values()]
}

/** A locked provision whose text is another one now, with where it is quoted. */
export interface ChangedProvision {
  readonly provisionId: ProvisionId
  /** Whether the corpus has no such provision any more. */
  readonly isGone: boolean
  readonly places: readonly QuotedPlace[]
}

/** Provisions of a lock whose text differs, by what `textOf` gives; undefined where there is none. */
export function changedProvisions(
  lock: ProvisionLock,
  places: readonly QuotedPlace[],
  textOf: (id: ProvisionId) => string | undefined,
): readonly ChangedProvision[] {
  return [...lock].flatMap(([provisionId, locked]) => {
    const text = textOf(provisionId)
    if (text !== undefined && provisionHash(text) === locked) return []
    return [
      {
        provisionId,
        isGone: text === undefined,
        places: places.filter((place) => place.provisionId === provisionId),
      },
    ]
  })
}
