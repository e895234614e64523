// What is chosen on the two sides of a comparison, which the address holds, and what is typed there and not yet taken.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { citationSearch } from './citation-search.ts'

/** Left and right, as the address names them. */
export const SIDES = ['a', 'b'] as const
export type Side = (typeof SIDES)[number]

/** What is typed on a side, and what became of it when it was looked up. */
export interface Draft {
  readonly text?: string
  readonly fault?: string
  readonly failure?: unknown
}

/** A comparison being chosen. */
export interface Sides {
  /** Provision or text that is chosen on a side; empty when there is none. */
  readonly idOf: (side: Side) => string
  readonly draftOf: (side: Side) => Draft
  readonly type: (side: Side, text: string) => void
  readonly choose: (side: Side, id: string) => void
  /** Looks up what is typed on a side, and on the other one too: nothing that stands in a field is passed over. */
  readonly take: (side: Side) => Promise<void>
}

type Found = { readonly id: string } | Omit<Draft, 'text'>

/** State of the two sides. A draft is given up when another provision or text is chosen on its side. */
export function useSides(): Sides {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [query, setQuery] = useSearchParams()
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const idOf = (side: Side): string => query.get(side) ?? ''
  const keyOf = (side: Side): string => `${side} ${idOf(side)}`
  const draftOf = (side: Side): Draft => drafts[keyOf(side)] ?? {}
  const keep = (side: Side, draft: Draft | undefined): void =>
    setDrafts(({ [keyOf(side)]: _, ...others }) =>
      draft === undefined ? others : { ...others, [keyOf(side)]: draft },
    )
  const lookUp = async (text: string): Promise<Found> => {
    try {
      const { kind, hits } = await client.fetchQuery(citationSearch(text))
      const hit = hits[0]
      if (kind !== 'citation' || hit === undefined)
        return { fault: t('compare.notFound', { q: text }) }
      return { id: hit.provisionId }
    } catch (failure) {
      return { failure }
    }
  }
  const chooseAll = (chosen: readonly (readonly [Side, string])[]): void => {
    for (const [side] of chosen) keep(side, undefined)
    setQuery((now) => {
      const next = new URLSearchParams(now)
      for (const [side, id] of chosen) next.set(side, id)
      return next
    })
  }
  return {
    idOf,
    draftOf,
    type: (side, text) => keep(side, { text }),
    choose: (side, id) => chooseAll([[side, id]]),
    take: async (asked) => {
      const text = draftOf(asked).text ?? ''
      const isProvision = idOf(asked).includes('/')
      if (text.trim() === '' && !(isProvision && draftOf(asked).text === undefined))
        keep(asked, { text, fault: t('compare.empty') })
      const typed = SIDES.flatMap((side) => {
        const words = draftOf(side).text?.trim() ?? ''
        return words === '' ? [] : [{ side, words }]
      })
      const looked = await Promise.all(
        typed.map(async ({ side, words }) => ({ side, words, found: await lookUp(words) })),
      )
      for (const { side, words, found } of looked)
        if (!('id' in found)) keep(side, { text: words, ...found })
      const chosen = looked.flatMap(({ side, found }) =>
        'id' in found ? [[side, found.id] as const] : [],
      )
      if (chosen.length > 0) chooseAll(chosen)
    },
  }
}
