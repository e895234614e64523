// The system's own sentences in the language of the reader.

import type { Language } from '../contract/language.ts'
import { en } from './en.ts'
import { type Sentences, zh } from './zh.ts'

const CATALOGUES: Readonly<Record<Language, Sentences>> = { zh, en }

/**
 * Every sentence of ours in a language; Chinese where none is asked for.
 * @example sentencesIn('en').answer.provides('《刑诉法解释》第三百七十条') // '《刑诉法解释》第三百七十条 provides:'
 */
export const sentencesIn = (language: Language = 'zh'): Sentences => CATALOGUES[language]
