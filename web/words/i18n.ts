// Which language the interface speaks. Chinese comes with the app; English is fetched when it is wanted.

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../server/contract/language.ts'
import { keep, readKept } from '../app/kept.ts'
import { counted } from './counting.ts'
import { type Words, zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words }
    returnNull: false
  }
}

const KEY = 'language'

/** Language of words that people wrote, for `lang`: with Chinese characters it is Chinese. */
export const languageOf = (text: string): 'zh-CN' | 'en' =>
  /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'

/** Language kept from the last visit; Chinese on the first. */
export const keptLanguage = (): Language =>
  readKept<unknown>('local', KEY, 'zh') === 'en' ? 'en' : 'zh'

/** Language that the interface speaks now: the one in which the server is to speak too. */
export const spokenLanguage = ({ language }: { readonly language: string }): Language =>
  language === 'en' ? 'en' : 'zh'

/** Switches the interface, its `lang` and what is kept. Fetches the English catalogue on first use. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts')
    i18next.addResourceBundle('en', 'translation', en)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  keep('local', KEY, language)
}

/** Starts the catalogue in the kept language. Resolves when every word is there. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  i18next.services.formatter?.add('count', counted)
  await speak(keptLanguage())
}
