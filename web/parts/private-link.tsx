// A link that hands words or facts on with the entry of the history. They are in no address: not in the one that it leads to,
// nor in the one that the browser shows under the pointer.

import type { MouseEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { openElsewhere } from '../app/handing-on.ts'

/** Where it leads and what it hands on. */
export interface PrivateLinkProps {
  readonly to: string
  readonly state: unknown
  readonly className?: string | undefined
  readonly lang?: string
  readonly children: ReactNode
}

const MIDDLE = 1

/** The link. Also in a new tab it hands on; two places of one address are two entries of the history. */
export function PrivateLink({ to, state, children, ...others }: PrivateLinkProps) {
  const inNewTab = (event: MouseEvent): void => {
    event.preventDefault()
    openElsewhere({ address: to, state })
  }
  return (
    <Link
      {...others}
      to={to}
      state={state}
      replace={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) inNewTab(event)
      }}
      onAuxClick={(event) => {
        if (event.button === MIDDLE) inNewTab(event)
      }}
    >
      {children}
    </Link>
  )
}
