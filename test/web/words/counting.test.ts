import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { counted } from '../../../web/words/counting.ts'
import { en } from '../../../web/words/en.ts'

const words = i18next.createInstance()
const say = (key: string, blanks: Readonly<Record<string, number>>): string =>
  String(words.t(key as never, blanks as never))

const texts = (value: unknown, path: readonly string[] = []): [string, string][] =>
  typeof value === 'string'
    ? [[path.join('.'), value]]
    : Object.entries(value as object).flatMap(([key, child]) => texts(child, [...path, key]))

beforeAll(async () => {
  await words.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  words.services.formatter?.add('count', counted)
})

const withNumber = texts(en).filter(([, text]) =>
  /\{\{(n|sections|provisions|texts|right)\b/.test(text),
)

describe('numbers in English', () => {
  it('are there to be counted', () => {
    expect(withNumber.length).toBeGreaterThan(30)
  })

  it.each(withNumber)('%s has no plural of one', (key) => {
    const one = { n: 1, all: 3, sections: 1, provisions: 1, texts: 1, right: 1, ms: 3 }
    expect(say(key, one)).not.toMatch(/(?<![\d/])\b1 (?:more )?(?!is\b)[a-z]+s\b/)
    expect(say(key, one)).not.toContain('count(')
  })

  it('take the other form for none and for several', () => {
    expect(say('checklist.open', { n: 1 })).toBe('1 fact is missing')
    expect(say('checklist.open', { n: 0 })).toBe('0 facts are missing')
    expect(say('checklist.open', { n: 12 })).toBe('12 facts are missing')
  })
})
