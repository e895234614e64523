// What becomes of one sentence of a model: shown with citations that were proved, shown as unproved, or not shown.

import type { AnswerCitation } from '../../contract/answer-citation.ts'
import type { Statement } from '../../contract/answers.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import { documentNames } from '../../law/title.ts'
import { citeExcerpt } from '../ground.ts'
import { appearanceOf, fold } from '../verify/fold.ts'
import { findQuotations, type Quotation } from '../verify/quotation.ts'
import { smallestHolding, standIn, TOO_SHORT, wordsOf } from '../verify/wording.ts'
import { citesElsewhere, claimsAuthority, onlyConnects, statesVerdict } from './claims.ts'
import { hasLink, plainText } from './plain-text.ts'
import { LONGEST_SENTENCE } from './sentences.ts'
import type { Sources } from './sources.ts'

/** Why a sentence is not shown. */
export type Withheld =
  | 'unfinished'
  | 'damaged'
  | 'empty'
  | 'link'
  | 'verdict'
  | 'authority'
  | 'other-law'

/** A sentence that passed the fence, or why it did not. */
export type Judged =
  | { readonly kind: 'shown'; readonly statement: Statement }
  | { readonly kind: 'withheld'; readonly why: Withheld }

/** What sentences are held against. `outcomeTitles` are the outcomes of the checklist at hand, by name. */
export interface Fence {
  readonly corpus: Corpus
  readonly sources: Sources
  readonly outcomeTitles: readonly string[]
}

const MARKER = /\[(P\d{1,2}(?:\s?[,，、]\s?P\d{1,2})*)\]/g
const FINISHED = /[。！？!?.；;：:”’」』"）)\]］】〕]$/
/** A model's own quotation marks around words that stand nowhere would make them look like law. */
const QUOTATION_MARKS = /[“”「」『』‘’〝〞﹁﹂"＂]/g

/** Provisions that the markers of a sentence name; ids that were not issued are dropped. */
function citedBy(sentence: string, sources: Sources): Provision[] {
  const ids = [...sentence.matchAll(MARKER)].flatMap(
    ([, list]) => list?.split(/\s?[,，、]\s?/) ?? [],
  )
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
}

/** Citation of words in the smallest unit that holds them; undefined where they do not stand letter for letter. */
function prove(corpus: Corpus, cited: readonly Provision[], words: string) {
  const { pieces } = wordsOf(words)
  if (pieces.length !== 1) return undefined
  for (const provision of cited) {
    const folded = fold(provision.text)
    const standing = standIn(folded.text, pieces)
    const range = standing?.ranges[0]
    if (standing === undefined || range === undefined || standing.isCut) continue
    const start = folded.starts[range.start] ?? 0
    const end = (folded.starts[range.end - 1] ?? 0) + 1
    const holder = smallestHolding(provision, start, end)
    const offset = holder === provision ? 0 : offsetIn(provision, holder, start)
    const span = { start: start - offset, end: end - offset }
    const citation = citeExcerpt(corpus, { provisionId: holder.id, span })
    if (citation?.verified) return citation
  }
  return undefined
}

/** Where the text of `holder`, which holds `[at]` of `provision`, begins in it. */
function offsetIn(provision: Provision, holder: Provision, at: number): number {
  let offset = provision.opening.reduce((sum, block) => sum + block.text.length, 0)
  for (const child of provision.children) {
    if (child === holder) return offset
    if (at < offset + child.text.length) return offset + offsetIn(child, holder, at - offset)
    offset += child.text.length
  }
  return 0
}

interface ReadSentence {
  readonly text: string
  readonly cited: readonly Provision[]
  readonly proved: readonly { readonly quotation: Quotation; readonly citation: AnswerCitation }[]
  readonly unproved: readonly Quotation[]
}

function readSentence({ corpus, sources }: Fence, sentence: string): ReadSentence {
  const cited = citedBy(sentence, sources)
  const text = plainText(sentence.replace(MARKER, ''))
  const quotations = findQuotations(text)
  const proved: { quotation: Quotation; citation: AnswerCitation }[] = []
  const unproved: Quotation[] = []
  for (const quotation of quotations) {
    const citation = prove(corpus, cited, text.slice(quotation.inner.start, quotation.inner.end))
    if (citation) proved.push({ quotation, citation })
    else unproved.push(quotation)
  }
  return { text, cited, proved, unproved }
}

/** The model's own words: all but proved quotations, as they look to a reader. */
function ownWords({ text, proved }: ReadSentence): string {
  let words = text
  for (const { quotation } of proved.toReversed())
    words = `${words.slice(0, quotation.span.start)}…${words.slice(quotation.span.end)}`
  // 刑 法 reads like 刑法.
  return appearanceOf(words).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

function reasonToWithhold(
  fence: Fence,
  sentence: string,
  read: ReadSentence,
): Withheld | undefined {
  if (sentence.includes('\ufffd')) return 'damaged'
  if (!/[\p{L}\p{N}]/u.test(read.text)) return 'empty'
  if (!FINISHED.test(sentence) || sentence.length >= LONGEST_SENTENCE) return 'unfinished'
  if (hasLink(read.text)) return 'link'
  const words = ownWords(read)
  const citedText = read.cited.map(({ text }) => text).join('\n')
  if (statesVerdict(words, citedText, fence.outcomeTitles)) return 'verdict'
  if (claimsAuthority(words)) return 'authority'
  return citesElsewhere(fence.corpus, words, read.cited) ? 'other-law' : undefined
}

/** What a model may put around a quotation: Chinese words, digits, punctuation; and nothing that turns it around. */
const CONNECTING = /^[\p{Script=Han}\p{N}\p{P}\s]*$/u
const TURNS_AROUND = /[不未非无没否勿莫免反除仅唯]/
/** So many characters may connect, beyond as many as are quoted. */
const CONNECTING_WORDS = 20

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Verified: every quotation is proved, one of them is long enough to say something, and nothing is added to it. */
function isVerified({ corpus }: Fence, read: ReadSentence): boolean {
  const { proved, unproved, cited } = read
  const isTelling = proved.some(({ citation }) => fold(citation.quote).text.length > TOO_SHORT)
  if (!isTelling || unproved.length > 0) return false
  const words = ownWords(read)
  const quoted = proved.reduce((sum, { citation }) => sum + countHan(citation.quote), 0)
  const names = cited.flatMap(({ documentId }) => documentNames(corpus, documentId))
  const known = [...cited.map(({ text }) => text), ...names].join('\n')
  return (
    CONNECTING.test(words) &&
    !TURNS_AROUND.test(words) &&
    countHan(words) <= quoted + CONNECTING_WORDS &&
    onlyConnects(words, known)
  )
}

/**
 * Judges one sentence with its markers. A shown statement is `generated`; `verified` only when its words in quotation
 * marks stand letter for letter in provisions that it cites by ids of ours, and its other words only connect them;
 * else it has no citation, and no quotation marks that would make it look like law.
 * Never shown: verdicts, claims of authority, other law, links, damaged or unfinished sentences.
 * Pure. Cost: linear in the sentence and the cited provisions.
 */
export function judgeSentence(fence: Fence, sentence: string): Judged {
  const read = readSentence(fence, sentence)
  const why = reasonToWithhold(fence, sentence, read)
  if (why !== undefined) return { kind: 'withheld', why }
  const verified = isVerified(fence, read)
  const text = verified ? read.text : read.text.replace(QUOTATION_MARKS, '')
  const citations = verified ? read.proved.map(({ citation }) => citation) : []
  return {
    kind: 'shown',
    statement: { kind: 'generated', role: 'answer', text, citations, verified },
  }
}
