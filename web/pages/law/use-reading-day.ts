// The day on which a text is read: in the address, so that a link carries it, and kept while the reader moves in the text.

import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import { useValidity } from '../../api/queries.ts'
import { isDay } from '../../app/addresses.ts'

const NAME = 'asOf'

/** Day of the address, `YYYY-MM-DD`, or undefined for today; and what sets it. */
function useReadingDay(): readonly [string | undefined, (day: string | undefined) => void] {
  const [params, setParams] = useSearchParams()
  const given = params.get(NAME)
  const [day, setDay] = useState(isDay(given) ? given : undefined)
  useEffect(() => {
    if ((given ?? undefined) === day) return
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (day === undefined) next.delete(NAME)
        else next.set(NAME, day)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }, [given, day, setParams])
  return [day, setDay]
}

/** A text on the day that the reader asks about. */
export interface TextOnDay {
  /** `YYYY-MM-DD`; undefined is today. */
  readonly asOf: string | undefined
  /** Status on that day; undefined until it is known. */
  readonly status: DocumentDetail['status'] | undefined
  /** The text with that status. */
  readonly onDay: DocumentDetail
  readonly onChange: (asOf: string | undefined) => void
}

/** The text with its status on the day of the address. */
export function useTextOnDay(document: DocumentDetail): TextOnDay {
  const [asOf, onChange] = useReadingDay()
  const status = useValidity(asOf).data?.get(document.id)
  const onDay = status === undefined ? document : { ...document, status }
  return { asOf, status, onDay, onChange }
}
