// What may come after the first sight of a page.

import type { ReactNode } from 'react'
import { usePainted } from '../app/use-painted.ts'

/** Sets its children once the browser has painted what stands around them. */
export const AfterPaint = ({ children }: { readonly children: ReactNode }): ReactNode =>
  usePainted() ? children : null
