// Names of texts: what a title, an abbreviation or an issue number means.

import type { Corpus } from './corpus.ts'
import type { LegalDocument } from './document.ts'
import { NUMERAL_CLASS, parseNumeral } from './numeral.ts'
import type { DocumentId } from './provision-id.ts'

/** What a title in a citation means. */
export type TitleMeaning =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'external'; readonly law: string }

/** A name and what it means; also an abbreviation that a text defines for itself: （以下简称《解释》）. */
export interface NamedText {
  readonly name: string
  readonly meaning: TitleMeaning
}

/** Laws cited by a bare name, and the name under which they are kept. */
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

/** Names that many texts share: alone they say too little. */
const GENERIC_NAME = /^(?:司法)?(?:解释|规定|意见|指导意见|工作意见|规则|办法|调研报告|报告)$/

/** True for a name that many texts share, e.g. 解释 or 指导意见. */
export const isGenericName = (name: string): boolean => GENERIC_NAME.test(name)

/** Issue number with brackets of any shape: 法释〔2012〕21号, 法释[2012]第21号. */
const ISSUE_NUMBER =
  /[\u4e00-\u9fa5]{1,8}\s?[〔[［（(【﹝]\s?([0-9０-９]{4})\s?[〕\]］）)】﹞]\s?(?:第\s?)?([0-9０-９]{1,5})\s?号/

/** Title without its marks, spaces and 中华人民共和国, for comparison. Invisible characters stay: they are no title. */
export const normaliseTitle = (title: string): string =>
  title.replace(/[《》〈〉<> \t\r\n\u00a0\u3000]/g, '').replace(/中华人民共和国/g, '')

/** Issue number in `text` with brackets 〔〕 and half-width digits; empty when there is none. */
export function issueNumberIn(text: string): string {
  const match = ISSUE_NUMBER.exec(text)
  return match === null
    ? ''
    : match[0]
        .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
        .replace(/\s|第/g, '')
        .replace(/[[［（(【﹝]/, '〔')
        .replace(/[\]］）)】﹞]/, '〕')
}

const withoutIssuer = ({ metadata }: LegalDocument): string => {
  const title = normaliseTitle(metadata.title)
  return metadata.issuers.reduce(
    (text, issuer) => (text.startsWith(issuer) ? text.slice(issuer.length) : text),
    title,
  )
}

/** What is known of the names of a corpus; computed once. */
interface NameTable {
  readonly ofDocument: ReadonlyMap<DocumentId, readonly string[]>
  /** As they stand in running text, longest first. */
  readonly bare: readonly NamedText[]
  readonly mention: RegExp
}

const TABLES = new WeakMap<Corpus, NameTable>()

function namesOf(document: LegalDocument): string[] {
  const { metadata } = document
  const given = [...metadata.shortTitles, ...metadata.aliases, metadata.number ?? '']
  const names = [normaliseTitle(metadata.title), withoutIssuer(document)]
  return [...new Set([...names, ...given.map(normaliseTitle)])].filter((name) => name.length > 0)
}

function buildTable(corpus: Corpus): NameTable {
  const bare: NamedText[] = [
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
  bare.sort((a, b) => b.name.length - a.name.length)
  const escaped = bare
    .filter(({ name }) => !isGenericName(name))
    .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return {
    ofDocument: new Map(
      corpus.documents.map((document) => [document.metadata.id, namesOf(document)]),
    ),
    bare,
    mention: new RegExp(escaped.join('|') || '(?!)', 'g'),
  }
}

function tableOf(corpus: Corpus): NameTable {
  const known = TABLES.get(corpus)
  if (known) return known
  const table = buildTable(corpus)
  TABLES.set(corpus, table)
  return table
}

/** Names of texts as they stand in running text without 《》, longest first. */
export const bareNames = (corpus: Corpus): readonly NamedText[] => tableOf(corpus).bare

/** Meaning of the text that `words` name last by a name that only one text has. Cost: linear in the words. */
export function lastNamed(corpus: Corpus, words: string): TitleMeaning | undefined {
  const { mention, bare } = tableOf(corpus)
  const last = [...words.matchAll(mention)].pop()?.[0]
  return bare.find(({ name }) => name === last)?.meaning
}

/** Names of a document for comparison, all normalised: title, title without its issuer, abbreviations, aliases. */
export const documentNames = (corpus: Corpus, id: DocumentId): readonly string[] =>
  tableOf(corpus).ofDocument.get(id) ?? []

/** Title that opens with issuers of the document which its own title does not print. */
function isNamedWithIssuers(document: LegalDocument, name: string): boolean {
  const own = withoutIssuer(document)
  if (!name.endsWith(own) || name.length === own.length) return false
  const issuers = document.metadata.issuers.reduce(
    (rest, issuer) => rest.replace(issuer, ''),
    name.slice(0, -own.length),
  )
  return /^[、，,和]*$/.test(issuers)
}

const isNumberOf = ({ metadata }: LegalDocument, number: string): boolean =>
  [...metadata.aliases, metadata.number ?? ''].map(issueNumberIn).includes(number)

const YEAR = new RegExp(
  `(?:^|[^0-9０-９])([0-9０-９]{4}|[${NUMERAL_CLASS}]{4})(?=年|版|修|$|[）)])`,
)

/** Year that `words` give a version of a text: 2012年, 二〇一二年版. */
export function yearIn(words: string): number | undefined {
  const year = parseNumeral(YEAR.exec(words)?.[1] ?? '')
  return year !== undefined && year >= 1900 ? year : undefined
}

/** True when a version of `year` can be the document: one of its dates, or its issue number, has that year. */
export function isOfYear({ metadata }: LegalDocument, year: number): boolean {
  const dates = [metadata.adoptedOn, metadata.issuedOn, metadata.effectiveOn]
  const numbers = [...metadata.aliases, metadata.number ?? ''].map(issueNumberIn)
  const written = [...dates, ...numbers, metadata.id]
  return written.some((date) => date?.includes(String(year)))
}

/** Document whose title, abbreviation or issue number `name` is. */
function documentNamed(corpus: Corpus, name: string): LegalDocument | undefined {
  const number = issueNumberIn(name)
  return corpus.documents.find(
    (document) =>
      documentNames(corpus, document.metadata.id).includes(name) ||
      (number !== '' && number.length === name.length && isNumberOf(document, number)) ||
      isNamedWithIssuers(document, name),
  )
}

/** Source of brackets after a title that belong to it: issue number, year, version, abbreviation. */
export const TITLE_BRACKETS =
  '(?:[ \\u3000]?[（(【](?=[^（()）【】]{0,60}(?:号|称|年|修|版|试行|草案|[0-9０-９]{4}))[^（()）【】]{0,60}[）)】]){0,2}'
const BRACKETS_AT_END = new RegExp(`${TITLE_BRACKETS}$`)

/**
 * What a title means: a document of the corpus, or a law outside. An issue number or a year in brackets after the
 * title must be the document's own, else an older or another text is meant. `defined` are abbreviations of the text
 * at hand; they go before all others.
 * @example readTitle(corpus, '《关于适用〈中华人民共和国刑事诉讼法〉的解释》（法释〔2012〕21号）').kind // 'external'
 */
export function readTitle(
  corpus: Corpus,
  title: string,
  defined: readonly NamedText[] = [],
): TitleMeaning {
  const brackets = BRACKETS_AT_END.exec(title)?.[0] ?? ''
  const number = issueNumberIn(brackets)
  const year = number === '' ? yearIn(brackets) : undefined
  const name = normaliseTitle(title.slice(0, title.length - brackets.length))
  const own = defined.find((known) => normaliseTitle(known.name) === name)?.meaning
  const document =
    own === undefined
      ? documentNamed(corpus, name)
      : own.kind === 'document'
        ? corpus.document(own.documentId)
        : undefined
  if (document === undefined)
    return own ?? { kind: 'external', law: BARE_LAWS.find(([bare]) => bare === name)?.[1] ?? name }
  if (number !== '' && !isNumberOf(document, number))
    return { kind: 'external', law: `${name}（${number}）` }
  if (year !== undefined && !isOfYear(document, year))
    return { kind: 'external', law: `${name}（${year}年）` }
  return { kind: 'document', documentId: document.metadata.id }
}

/** Document of the corpus with an issue number; undefined when none has it. */
export const documentNumbered = (corpus: Corpus, number: string): DocumentId | undefined =>
  corpus.documents.find((document) => isNumberOf(document, number))?.metadata.id
