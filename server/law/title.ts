// Names of texts in citations: 《…》, abbreviations, 本解释, and laws that the corpus does not hold.

import type { Corpus } from './corpus.ts'
import type { DocumentId } from './provision-id.ts'

/** What a title in a citation means. */
export type TitleMeaning =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'external'; readonly law: string }

/** Laws cited by a bare name, longest first, and the name under which they are kept. */
const BARE_LAWS: readonly (readonly [string, string])[] = [
  ['刑事诉讼法', '刑事诉讼法'],
  ['民事诉讼法', '民事诉讼法'],
  ['行政诉讼法', '行政诉讼法'],
  ['刑诉法', '刑事诉讼法'],
  ['刑法', '刑法'],
  ['民诉法', '民事诉讼法'],
  ['民法典', '民法典'],
  ['监察法', '监察法'],
  ['律师法', '律师法'],
  ['法律援助法', '法律援助法'],
  ['社区矫正法', '社区矫正法'],
  ['国家赔偿法', '国家赔偿法'],
  ['治安管理处罚法', '治安管理处罚法'],
  ['人民检察院刑事诉讼规则', '人民检察院刑事诉讼规则'],
  ['刑事诉讼规则', '人民检察院刑事诉讼规则'],
  ['高检规则', '人民检察院刑事诉讼规则'],
  ['宪法', '宪法'],
]

/** Words by which a text names itself. */
export const SELF_TITLE = /(?:本|该)(?:解释|规定|指导意见|工作意见|意见|规则|办法)$/

const QUOTED_AT_END = /《((?:[^《》]|《[^《》]*》)+)》(?:（[^（）]{0,40}）)?$/
/** Issue number right after a title: （法释〔2012〕21号）. */
const ISSUE_NUMBER = /[\u4e00-\u9fa5]{1,8}[〔[［（(]\s*(\d{4})\s*[〕\]］）)]\s*(\d+)\s*号/

/** Title without its marks, spaces and 中华人民共和国, for comparison. */
export const normaliseTitle = (title: string): string =>
  title.replace(/[《》〈〉<>\s\u3000]/g, '').replace(/中华人民共和国/g, '')

const normaliseNumber = (text: string): string => {
  const match = ISSUE_NUMBER.exec(text)
  return match === null
    ? ''
    : match[0].replace(/[〔[［（(]\s*/, '〔').replace(/\s*[〕\]］）)]\s*/, '〕')
}

/** Names of a document for comparison, all normalised: title, title without its issuer, abbreviations, aliases. */
export function documentNames(corpus: Corpus, id: DocumentId): string[] {
  const metadata = corpus.document(id)?.metadata
  if (metadata === undefined) return []
  const title = normaliseTitle(metadata.title)
  const withoutIssuer = metadata.issuers.reduce(
    (text, issuer) => (text.startsWith(issuer) ? text.slice(issuer.length) : text),
    title,
  )
  const given = [...metadata.shortTitles, ...metadata.aliases, metadata.number ?? '']
  return [...new Set([title, withoutIssuer, ...given.map(normaliseTitle)])].filter(
    (name) => name.length > 0,
  )
}

/**
 * What a title means: a document of the corpus, or a law outside. An issue number that follows the title must be the
 * document's own, else an older or another text is meant.
 * @example readTitle(corpus, '《关于适用〈中华人民共和国刑事诉讼法〉的解释》（法释〔2012〕21号）').kind // 'external'
 */
export function readTitle(corpus: Corpus, title: string): TitleMeaning {
  const bracket = /（[^（）]*）$/.exec(title)?.[0] ?? ''
  const number = normaliseNumber(bracket)
  const name = normaliseTitle(number ? title.slice(0, -bracket.length) : title)
  for (const { metadata } of corpus.documents) {
    const names = documentNames(corpus, metadata.id)
    const isNamed = names.includes(name) || names.includes(normaliseNumber(name))
    if (!isNamed) continue
    const own = [...metadata.aliases, metadata.number ?? ''].map(normaliseNumber)
    if (number && !own.includes(number)) return { kind: 'external', law: `${name}（${number}）` }
    return { kind: 'document', documentId: metadata.id }
  }
  return { kind: 'external', law: BARE_LAWS.find(([bare]) => bare === name)?.[1] ?? name }
}

/** A title that ends exactly where a citation starts. */
export interface TitleBefore {
  readonly text: string
  readonly meaning: TitleMeaning | { readonly kind: 'self' }
}

/**
 * Title directly before position `at` of `text`: 《…》 with an issue number or abbreviation in brackets, 本解释, an
 * abbreviation of a document, or the bare name of a law. Longest match wins. Undefined when there is none.
 */
export function titleBefore(corpus: Corpus, text: string, at: number): TitleBefore | undefined {
  const before = text.slice(Math.max(0, at - 120), at)
  const trimmed = before.trimEnd()
  const quoted = QUOTED_AT_END.exec(trimmed)
  if (quoted) {
    const written = before.slice(quoted.index)
    return { text: written, meaning: readTitle(corpus, quoted[0]) }
  }
  const self = SELF_TITLE.exec(trimmed)
  if (self) return { text: before.slice(self.index), meaning: { kind: 'self' } }
  const names: { name: string; meaning: TitleMeaning }[] = [
    ...corpus.documents.flatMap(({ metadata }) =>
      [metadata.title, ...metadata.shortTitles, ...metadata.aliases, metadata.number ?? '']
        .filter((name) => name !== '')
        .map((name) => ({
          name,
          meaning: { kind: 'document', documentId: metadata.id } as const,
        })),
    ),
    ...BARE_LAWS.flatMap(([name, law]) => [
      { name, meaning: { kind: 'external', law } as const },
      { name: `中华人民共和国${name}`, meaning: { kind: 'external', law } as const },
    ]),
  ]
  const best = names
    .filter(({ name }) => trimmed.endsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return best && { text: before.slice(trimmed.length - best.name.length), meaning: best.meaning }
}
