// Checks every citation and quotation of a free text against the stored law. Pure: text in, verdicts out.

import type { CheckedCitation, VerifyResponse } from '../../contract/verify.ts'
import type { Corpus } from '../../law/corpus.ts'
import { NUMERAL_CLASS } from '../../law/numeral.ts'
import { hull, type Span } from '../../law/span.ts'
import { opensUnpaired } from './attach.ts'
import { findingOf } from './attribute.ts'
import { type Claim, type ClaimedWords, surveyClaims } from './claim.ts'
import { type Finding, findEverywhere, type Lookup } from './compare.ts'
import type { Reading } from './context.ts'
import { findDefinitions } from './definition.ts'
import { segmentsOf } from './difference.ts'
import { invisibleIn } from './fold.ts'
import { haystackOf } from './haystack.ts'
import { nearestIn } from './nearest.ts'
import { findQuotations, openingMarks, type Quotation } from './quotation.ts'
import { countVerdicts, summarise } from './summary.ts'
import { findUnreadable, type UnreadablePlace, unreadableAfter } from './unreadable.ts'
import {
  type JudgedWords,
  type Judgement,
  judgePlace,
  judgeQuotation,
  namePlaces,
} from './verdict.ts'
import { quotedWords, type Words, wordingOf, wordsOf } from './wording.ts'

/** Date on which the citations are to hold, YYYY-MM-DD. */
export interface VerifyOptions {
  readonly asOf: string
}

/** Work for differences in one text: about half a second. */
const MAX_CELLS = 60_000_000
/** Quotations without a citation are looked at from this length on, in folded characters. */
const LOOSE_LENGTH = 8
/** Least similarity at which a quotation without a citation is taken for a changed one of the corpus. */
const LOOSE_NEAR = 0.8
/** 《起诉书》 and the like are papers of a case, not texts of law. */
const CASE_PAPER = /(?:书|表|笔录|函|单|证|卷|清单|台账|报道|日报)》$/
const CHAPTER_AFTER = /^\s*第[零〇一二三四五六七八九十百0-9]{1,6}[编章节]/

/** What opens a citation or a quotation. */
const OPENING = new RegExp(
  `第[${NUMERAL_CLASS}]{1,10}[条點点款项]|[${NUMERAL_CLASS}]条|[前本该同][条款项]|[《“「『"＂]`,
  'g',
)
/** So many openings of one text are looked at, about 800 pages of briefs. */
const MAX_OPENINGS = 10_000

/** Of words without quotation marks, so many last characters are shown, to say how far they were compared. */
const UNTIL_SHOWN = 8
/** So much of what is left unchecked is shown, in characters. */
const REST_SHOWN = 40

/** Offset at which a text holds more citations and quotations than are checked at once; its length when it does not. */
function boundOf(text: string): number {
  let count = 0
  for (const match of text.matchAll(OPENING)) if (++count > MAX_OPENINGS) return match.index
  return text.length
}

interface Checker {
  readonly lookup: Lookup
  readonly text: string
  readonly asOf: string
  /** Offsets of the marks that open a quotation. */
  readonly paired: ReadonlySet<number>
}

const cut = (text: string, span: Span, judgement: Judgement): CheckedCitation => ({
  quote: text.slice(span.start, span.end),
  span: { start: span.start, end: span.end },
  ...judgement,
})

function judgedWords(
  { lookup, text }: Checker,
  claim: Claim,
  { inner, isQuoted }: ClaimedWords,
): JudgedWords {
  const written = text.slice(inner.start, inner.end)
  const words = quotedWords(text, inner)
  const isKnown = ['resolved', 'document'].includes(claim.reading.resolution.kind)
  const needsPlaces =
    (!isKnown || claim.reading.doubt !== undefined) && words.length >= LOOSE_LENGTH
  return {
    finding: findingOf(lookup, text, inner, claim.group),
    hasEllipsis: words.pieces.length > 1,
    length: words.length,
    ...(isQuoted ? {} : { until: written.slice(-UNTIL_SHOWN) }),
    places: needsPlaces ? findEverywhere(lookup, words) : [],
  }
}

/** Words nearly those of the place, so that the text is meant by whose generic name they are cited. */
const isNearlyThere = (finding: Finding, { length }: Words): boolean =>
  finding.kind === 'differs' &&
  finding.isInScope &&
  finding.similarity >= LOOSE_NEAR &&
  length >= LOOSE_LENGTH

/**
 * The reading under which the words stand verbatim, where a citation may mean several texts; that of a generic name also
 * where they nearly do; else its own.
 */
function confirmed({ lookup, text }: Checker, claim: Claim, { inner }: ClaimedWords): Reading {
  const { reading } = claim
  if (reading.doubt === undefined) return reading
  const { doubt: _, understoodAs: __, ...certain } = reading
  for (const resolution of [reading.resolution, ...reading.alternatives]) {
    const candidate: Reading = { ...certain, resolution }
    const finding = findingOf(lookup, text, inner, [candidate])
    const isMeant =
      finding.kind === 'here' ||
      (reading.isGeneric === true &&
        isNearlyThere(finding, wordsOf(text.slice(inner.start, inner.end))))
    if (!isMeant) continue
    const meant = resolution.kind === 'resolved' ? resolution.targets[0]?.split('/')[0] : undefined
    return { ...candidate, ...(meant === undefined ? {} : { understoodAs: meant }) }
  }
  return reading
}

/** Of a list, the member whose words these are, so that the verdict names the right place. */
function memberOf({ lookup, text }: Checker, claim: Claim, { inner }: ClaimedWords): Reading {
  if (claim.group.length < 2) return claim.reading
  return (
    claim.group.find((reading) => findingOf(lookup, text, inner, [reading]).kind === 'here') ??
    claim.reading
  )
}

/** Words directly with their citation are one entry; further words of the same citation have their own. */
function entrySpan(claim: Claim, words: ClaimedWords, index: number): Span {
  return index === 0 ? hull([claim.reading.citation.span, words.span]) : words.span
}

/** A good verdict on a citation with invisible characters in or around it is none. */
function withoutInvisible({ text }: Checker, checked: CheckedCitation): CheckedCitation {
  if (checked.verdict !== 'verified') return checked
  const { start, end } = checked.span
  const found = invisibleIn(text.slice(Math.max(0, start - 1), end + 1))
  if (found.length === 0) return checked
  const detail = `引用处有看不见的字符（${found.join('、')}），没有核对。`
  return { ...checked, verdict: 'not-checked', detail }
}

function judgeWithoutWords(checker: Checker, claim: Claim): Judgement {
  const { lookup, text, asOf, paired } = checker
  const judgement = judgePlace(lookup.corpus, claim.reading, asOf)
  if (judgement.verdict !== 'verified' && judgement.verdict !== 'not-in-force') return judgement
  const { citation } = claim.reading
  const unchecked = (detail: string): Judgement => ({
    ...judgement,
    verdict: 'not-checked',
    detail,
  })
  if (claim.isParaphrased) return unchecked('条文存在；后面说的不是原文，是转述，没有核对。')
  if (opensUnpaired(text, citation.span.end, claim.until, paired))
    return unchecked('条文存在；引号没有成对，引文没有核对。')
  if (citation.reference.kind === 'text' && CHAPTER_AFTER.test(text.slice(citation.span.end)))
    return unchecked('文件已收录；只引到编、章、节，没有核对。')
  return judgement
}

/** 《…》第三\u200b条: the words belong to a place that nobody can read, so that nothing is proved of them. */
function checkTornPlace(
  { lookup, text }: Checker,
  { reading, words }: Claim,
  { span, reason }: UnreadablePlace,
): CheckedCitation[] {
  const quoted = words.map(({ inner }) => wordsOf(text.slice(inner.start, inner.end)))
  const places = quoted
    .filter(({ length }) => length >= LOOSE_LENGTH)
    .flatMap((each) => findEverywhere(lookup, each))
  const hint = places.length > 0 ? `这些文字见${namePlaces(lookup.corpus, places)}。` : ''
  const whole = hull([reading.citation.span, span, ...words.map((each) => each.span)])
  return [cut(text, whole, { verdict: 'not-checked', detail: reason + hint })]
}

function checkClaim(checker: Checker, claim: Claim): CheckedCitation[] {
  const { text, lookup, asOf } = checker
  const { citation } = claim.reading
  const torn = unreadableAfter(text, citation.span.end)
  // A place that was read is the next citation.
  if (torn && torn.span.end <= claim.until) return checkTornPlace(checker, claim, torn)
  if (claim.words.length === 0) return [cut(text, citation.span, judgeWithoutWords(checker, claim))]
  return claim.words.map((words, index) => {
    const sure = confirmed(checker, claim, words)
    const own = sure === claim.reading ? memberOf(checker, claim, words) : sure
    const certain: Claim = {
      ...claim,
      reading: own,
      group: sure === claim.reading ? claim.group : [own],
    }
    const judged = judgedWords(checker, certain, words)
    return cut(
      text,
      entrySpan(claim, words, index),
      judgeQuotation(lookup.corpus, own, judged, asOf),
    )
  })
}

/** A quotation that belongs to no citation: where its words stand, or what they nearly are. */
function checkLoose({ lookup, text }: Checker, { span, inner }: Quotation): CheckedCitation[] {
  const words = quotedWords(text, inner)
  if (words.length < LOOSE_LENGTH) return []
  const places = findEverywhere(lookup, words)
  if (places.length > 0) {
    const detail = `引文没有写明出处；这些文字见${namePlaces(lookup.corpus, places)}。`
    return [cut(text, span, { verdict: 'not-checked', detail })]
  }
  const candidates = lookup.wording
    .nearest(words.folded.text, 2)
    .filter(({ share }) => share >= 0.4)
    .map(({ unit }) => haystackOf(unit))
  const near = nearestIn(lookup.budget, words.folded.text, candidates)
  if (near && near.alignment.similarity >= LOOSE_NEAR) {
    const { provision } = near
    const where = provision
      ? namePlaces(lookup.corpus, [{ documentId: provision.documentId, provision }])
      : '收录的文件'
    return [
      cut(text, span, {
        verdict: 'text-differs',
        ...(provision ? { provisionId: provision.id, label: where } : {}),
        detail:
          near.alignment.similarity === 1
            ? `引文没有写明出处；这些文字见${where}，但只是一句话的一部分，截断后意思已经改变。`
            : `引文没有写明出处；与${where}相近，但文字不同。`,
        difference: segmentsOf(near.alignment, words, near),
      }),
    ]
  }
  const detail = '引文没有写明出处，收录的文件中也没有这些文字，没有核对。'
  return [cut(text, span, { verdict: 'not-checked', detail })]
}

/** True for a mention of a text without place and words that was reported before, or that is no text of law. */
function isRepeated(seen: Set<string>, { reading, words }: Claim): boolean {
  const { citation, resolution } = reading
  if (citation.reference.kind !== 'text' || words.length > 0) return false
  if (resolution.kind === 'external' && CASE_PAPER.test(citation.text)) return true
  const key = resolution.kind === 'external' ? resolution.law : JSON.stringify(resolution)
  if (seen.has(key)) return true
  seen.add(key)
  return false
}

const MAX_UNREADABLE = 300

/** Places that cannot be read, apart from those inside what was checked already. */
function checkUnreadable(
  { text }: Checker,
  checked: readonly CheckedCitation[],
): CheckedCitation[] {
  const known = checked.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  let [next, reach] = [0, 0]
  return findUnreadable(text)
    .filter(({ span }) => {
      for (let each = known[next]; each && each.start < span.end; each = known[++next])
        reach = Math.max(reach, each.end)
      return reach <= span.start
    })
    .slice(0, MAX_UNREADABLE)
    .map(({ span, reason }) => cut(text, span, { verdict: 'not-checked', detail: reason }))
}

const isPlaceAlone = ({ verdict, detail }: CheckedCitation): boolean =>
  verdict === 'verified' && detail.includes('没有引用文字可核对')

/**
 * Checks all citations and quotations of `text`, in order. Spans are in `text` and slice to `quote`.
 * `provisionId` is the cited place for verified ones; where the words stand for wrong-provision; the nearest provision
 * for text-differs. Nothing is guessed: what cannot be told is not-checked, with the reason.
 * Deterministic; never throws. Cost: linear in the text; about 100 ms more for the first text of a corpus. Of a
 * text with more than 10,000 openings of citations and quotations the rest is left, and said to be.
 * @example verifyCitations(corpus, '刑诉解释第700条', { asOf: '2026-01-01' }).counts // { 'no-such-provision': 1, … }
 */
export function verifyCitations(
  corpus: Corpus,
  text: string,
  { asOf }: VerifyOptions,
): VerifyResponse {
  const lookup: Lookup = {
    corpus,
    wording: wordingOf(corpus),
    budget: { cells: MAX_CELLS },
    findings: new Map(),
  }
  const end = boundOf(text)
  const part = text.slice(0, end)
  const paired = openingMarks(findQuotations(part))
  const checker: Checker = { lookup, text: part, asOf, paired }
  const { claims, loose } = surveyClaims(lookup, part, findDefinitions(corpus, part))
  const seen = new Set<string>()
  const named = claims
    .filter((claim) => !isRepeated(seen, claim))
    .flatMap((claim) => checkClaim(checker, claim))
  const found = [...named, ...loose.flatMap((quotation) => checkLoose(checker, quotation))]
  const checked = [...found, ...checkUnreadable(checker, found)]
    .map((entry) => withoutInvisible(checker, entry))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  if (end < text.length) {
    const span = { start: end, end: Math.min(text.length, end + REST_SHOWN) }
    const detail = `引用太多，从这里起还有 ${text.length - end} 字没有核对，请分段核对。`
    checked.push(cut(text, span, { verdict: 'not-checked', detail }))
  }
  return {
    checked,
    counts: countVerdicts(checked),
    summary: summarise(checked, checked.filter(isPlaceAlone).length),
  }
}
