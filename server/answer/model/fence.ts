// What becomes of one sentence of a model: shown with citations that were proved, shown as unproved, or not shown.

import type { AnswerCitation } from '../../contract/answer-citation.ts'
import type { Statement } from '../../contract/answers.ts'
import { findCitations } from '../../law/citation.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import { documentIdOf, isInside } from '../../law/provision-id.ts'
import { resolveCitation } from '../../law/resolve.ts'
import type { Span } from '../../law/span.ts'
import { documentNames } from '../../law/title.ts'
import { citeExcerpt } from '../ground.ts'
import { appearanceOf, fold } from '../verify/fold.ts'
import { findQuotations, type Quotation } from '../verify/quotation.ts'
import { smallestHolding, TOO_SHORT } from '../verify/wording.ts'
import { citesElsewhere, claimsAuthority, onlyConnects, statesVerdict } from './claims.ts'
import { offsetOf, placeTogether } from './joined.ts'
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

/** Citation of the words of `provision` at `span`, in the smallest unit that holds them; undefined when not proved. */
function citeAt(corpus: Corpus, provision: Provision, { start, end }: Span) {
  const holder = smallestHolding(provision, start, end)
  const offset = offsetOf(provision, holder, start)
  const span = { start: start - offset, end: end - offset }
  const citation = citeExcerpt(corpus, { provisionId: holder.id, span })
  return citation?.verified ? citation : undefined
}

/** Citations of quotations that stand together in one of the cited provisions. */
function proveTogether(
  corpus: Corpus,
  cited: readonly Provision[],
  quotations: readonly string[],
): readonly AnswerCitation[] | undefined {
  for (const provision of cited) {
    const spans = placeTogether(provision, quotations)
    const citations = spans?.flatMap((span) => citeAt(corpus, provision, span) ?? [])
    if (citations && citations.length === quotations.length) return citations
  }
  return undefined
}

interface ReadSentence {
  readonly text: string
  readonly cited: readonly Provision[]
  readonly quotations: readonly Quotation[]
  /** Those that stand whole in a cited provision, whether together or not. */
  readonly standing: readonly Quotation[]
  /** One for each quotation; none unless all of them stand together. */
  readonly proved: readonly AnswerCitation[]
}

function readSentence({ corpus, sources }: Fence, sentence: string): ReadSentence {
  const cited = citedBy(sentence, sources)
  const text = plainText(sentence.replace(MARKER, ''))
  const quotations = findQuotations(text)
  const wordsIn = ({ inner }: Quotation): string => text.slice(inner.start, inner.end)
  const standing = quotations.filter(
    (quotation) => proveTogether(corpus, cited, [wordsIn(quotation)]) !== undefined,
  )
  const proved =
    quotations.length > 0 && standing.length === quotations.length
      ? (proveTogether(corpus, cited, quotations.map(wordsIn)) ?? [])
      : []
  return { text, cited, quotations, standing, proved }
}

/** Stands for a quotation among own words. */
const QUOTED = '…'

/** The model's own words: all but quotations that stand in the law, as they look to a reader. */
function ownWords({ text, standing }: ReadSentence): string {
  let words = text
  for (const { span } of standing.toReversed())
    words = `${words.slice(0, span.start)}${QUOTED}${words.slice(span.end)}`
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

/** True when every place that own words name holds all of the quotations. */
function namesTheirPlace(corpus: Corpus, words: string, proved: readonly AnswerCitation[]) {
  const [first] = proved
  const documentId = documentIdOf(first?.provisionId ?? '')
  return findCitations(corpus, words).every((citation) => {
    const meant = resolveCitation(corpus, citation, { documentId })
    if (meant.kind === 'document') return meant.documentId === documentId
    return (
      meant.kind === 'resolved' &&
      meant.targets.some((target) =>
        proved.every(({ provisionId }) => isInside(provisionId, target)),
      )
    )
  })
}

/** Own words without the citations in them, which were looked at by themselves. */
const withoutCitations = (corpus: Corpus, words: string): string =>
  findCitations(corpus, words)
    .toReversed()
    .reduce((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), words)

/**
 * Verified: all quotations stand together in one provision, one of them is long enough to say something, and nothing is
 * added to them: no words of the model, none of the law in another place, no other place.
 */
function isVerified({ corpus }: Fence, read: ReadSentence): boolean {
  const { proved } = read
  const [first] = proved
  const isTelling = proved.some(({ quote }) => fold(quote).text.length > TOO_SHORT)
  if (!isTelling || first === undefined) return false
  const words = ownWords(read)
  const quoted = proved.reduce((sum, { quote }) => sum + countHan(quote), 0)
  return (
    CONNECTING.test(words) &&
    !TURNS_AROUND.test(words) &&
    countHan(words) <= quoted + CONNECTING_WORDS &&
    namesTheirPlace(corpus, words, proved) &&
    onlyConnects(
      withoutCitations(corpus, words),
      documentNames(corpus, documentIdOf(first.provisionId)).map(appearanceOf),
      QUOTED,
    )
  )
}

/**
 * Judges one sentence with its markers. A shown statement is `generated`; `verified` only when its words in quotation
 * marks stand letter for letter, and together, in one provision that it cites by an id of ours, and its other words only
 * lead to them; else it has no citation, and no quotation marks that would make it look like law.
 * Never shown: verdicts, claims of authority, other law, links, damaged or unfinished sentences.
 * Pure. Cost: linear in the sentence and the cited provisions.
 */
export function judgeSentence(fence: Fence, sentence: string): Judged {
  const read = readSentence(fence, sentence)
  const why = reasonToWithhold(fence, sentence, read)
  if (why !== undefined) return { kind: 'withheld', why }
  const verified = isVerified(fence, read)
  const text = verified ? read.text : read.text.replace(QUOTATION_MARKS, '')
  const citations = verified ? [...read.proved] : []
  return {
    kind: 'shown',
    statement: { kind: 'generated', role: 'answer', text, citations, verified },
  }
}
