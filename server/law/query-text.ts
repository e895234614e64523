// The text of a search query made ready for reading: one width, no blanks in a place, the title at its front.

import type { Corpus } from './corpus.ts'
import { NUMERAL_CLASS } from './numeral.ts'
import type { DocumentId } from './provision-id.ts'
import { documentNames, normaliseTitle } from './title.ts'
import { knownTitleBefore } from './title-before.ts'

/** 12点, 12点、13点: articles after the title of a text, else times of the day. */
const POINTS = new RegExp(
  `(?<![第${NUMERAL_CLASS}])[${NUMERAL_CLASS}]{1,4}\\s?[点點](?:[、和及与至到]?[${NUMERAL_CLASS}]{1,4}[点點])*`,
  'g',
)
/** White space inside a place: 第 370 条 7 项. */
const BLANKS =
  /(?<=[第条條款点點])\s+(?=[第（(\d零一二三四五六七八九十百千])|(?<=\d)\s+(?=[条條款项項点點])/g
/** Where 第 is left out of a later member of a list: 370条1项、3项. */
const LATER_MEMBER = new RegExp(
  `(?<=[款项](?:[、，,和与及或至到~～-]|以及))(?=[（(]?[${NUMERAL_CLASS}]{1,3}[）)]?[款项])`,
  'g',
)
/** Digits and brackets in one width, 零 in one form, no blanks in a place, 第 before later members, 点 of a title as 条. */
export function normaliseQuery(corpus: Corpus, query: string): string {
  const text = query
    .replace(/[０-９（）．／]/g, (char) => char.normalize('NFKC'))
    .replace(/[〇○]/g, '零')
    .replace(BLANKS, '')
    .replace(LATER_MEMBER, '第')
    .trim()
  return text.replace(POINTS, (written, at: number) =>
    knownTitleBefore(corpus, text, at)?.meaning.kind === 'document'
      ? written.replace(/[点點]/g, '条')
      : written,
  )
}

/** Document named at the start of `text`, by its longest name, and what follows. */
export function leadingTitle(
  corpus: Corpus,
  text: string,
): { documentId: DocumentId; rest: string } | undefined {
  const compact = normaliseTitle(text)
  const best = corpus.documents
    .flatMap(({ metadata }) =>
      documentNames(corpus, metadata.id).map((name) => ({ name, documentId: metadata.id })),
    )
    .filter(({ name }) => compact.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return best && { documentId: best.documentId, rest: compact.slice(best.name.length) }
}
