// The title of the page in the tab and in the history.

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Sets the title of the tab; without one, the name of the product alone. */
export function usePageTitle(page: string | undefined): void {
  const { t } = useTranslation()
  const title = page === undefined ? t('app.name') : t('app.pageTitle', { page })
  useEffect(() => {
    document.title = title
  }, [title])
}
