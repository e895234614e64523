// Words that narrow or find, kept with the entry of the history.

import { useLocation, useNavigate } from 'react-router'
import { typedAt, withTyped } from './words-in-address.ts'

/** Words typed on this page, and how to change them in place with the query of the address as it shall be. */
export function useTypedWords(): readonly [
  words: string,
  change: (words: string, query?: URLSearchParams) => void,
] {
  const location = useLocation()
  const navigate = useNavigate()
  return [
    typedAt(location),
    (words, query) => {
      const search = query?.toString() ?? location.search
      void navigate(
        { search },
        { replace: true, preventScrollReset: true, state: withTyped(location.state, words) },
      )
    },
  ]
}
