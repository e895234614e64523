// Starts the app: words, colours, cache, pages.

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/queries.ts'
import { startEntry } from './app/handing-on.ts'
import { startOffline } from './app/offline.ts'
import { reloadWhenRenewed } from './app/renewal.ts'
import { createRouter } from './app/router.tsx'
import { startTheme } from './app/theme.ts'
import './style/tokens.css'
import './style/base.css'
import { startWords } from './words/i18n.ts'

async function start(): Promise<void> {
  startEntry()
  startTheme()
  startOffline()
  const client = createQueryClient()
  const router = createRouter(client)
  reloadWhenRenewed(() => {
    const { location } = router.state.navigation
    return location === undefined
      ? undefined
      : { address: router.createHref(location), state: location.state }
  })
  await startWords()
  const root = document.getElementById('root')
  if (root === null) throw new Error('Expected an element #root in index.html')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
