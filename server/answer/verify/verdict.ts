// The verdict on a claim, with its reason in Chinese.

import type { CheckedCitation } from '../../contract/verify.ts'
import { citationForms, provisionLabel, quotedTitle, shortTitle } from '../../law/citation-form.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { DocumentMetadata, Provision } from '../../law/document.ts'
import { documentIdOf, isInside, type ProvisionId } from '../../law/provision-id.ts'
import type { Finding, Place } from './compare.ts'
import type { Reading } from './context.ts'

/** Verdict, place and reason, still without the place in the text. */
export type Judgement = Omit<CheckedCitation, 'quote' | 'span'>

/** So many places are named where words stand elsewhere; of the rest, the number is given. */
const NAMED_PLACES = 3

const nameOf = (metadata: DocumentMetadata): string => quotedTitle(shortTitle(metadata))

/** How a place is named to a reader: 《刑诉法解释》第三百七十条第七项. */
function namePlace(corpus: Corpus, { documentId, provision }: Place): string {
  if (provision) return citationForms(corpus, provision).short
  const metadata = corpus.document(documentId)?.metadata
  return metadata ? `${nameOf(metadata)}的标题、印发通知或者落款` : documentId
}

/** Names of the places where words stand, the most authoritative first. */
export function namePlaces(corpus: Corpus, places: readonly Place[]): string {
  const names = [...new Set(places.map((place) => namePlace(corpus, place)))]
  const rest = names.length > NAMED_PLACES ? `等 ${names.length} 处` : ''
  return names.slice(0, NAMED_PLACES).join('、') + rest
}

const at = (corpus: Corpus, provision: Provision | undefined): Partial<Judgement> =>
  provision === undefined
    ? {}
    : { provisionId: provision.id, label: citationForms(corpus, provision).short }

/** The provisions that a reading means, named by the first and the last. */
function citedPlace(corpus: Corpus, targets: readonly ProvisionId[]): Partial<Judgement> {
  const [first, last] = [corpus.provision(targets[0] ?? ''), corpus.provision(targets.at(-1) ?? '')]
  if (first === undefined || last === undefined || targets.length === 1) return at(corpus, first)
  const label = `${citationForms(corpus, first).short}至${provisionLabel(corpus, last)}`
  return { provisionId: first.id, label }
}

/** What a reader must know of a text on a date: not in force yet, perhaps no more; empty when it is in force. */
export function forceNotice(metadata: DocumentMetadata | undefined, asOf: string): string {
  if (metadata === undefined) return ''
  const { effectiveOn, expiresOn } = metadata
  if (effectiveOn !== undefined && asOf < effectiveOn)
    return `${nameOf(metadata)}自 ${effectiveOn} 起施行，${asOf} 时尚未施行。`
  if (expiresOn !== undefined && asOf >= expiresOn)
    return `${nameOf(metadata)}自 ${expiresOn} 起已过有效期，${asOf} 时可能已失效。`
  return ''
}

const documentOf = ({ resolution }: Reading): string | undefined => {
  if (resolution.kind === 'resolved') return documentIdOf(resolution.targets[0] ?? '')
  return resolution.kind === 'document' || resolution.kind === 'absent'
    ? resolution.documentId
    : undefined
}

/** Remarks on which text is meant, whether it is law, and whether it is in force. */
function remarks(corpus: Corpus, reading: Reading): string {
  const metadata = corpus.document(documentOf(reading) ?? '')?.metadata
  const named = reading.understoodAs && corpus.document(reading.understoodAs)?.metadata
  return [
    named ? `按${reading.isGeneric ? '引文' : '上文'}理解为${nameOf(named)}。` : '',
    metadata && !metadata.normative ? '这是调研报告，不是法律依据。' : '',
  ].join('')
}

/** Adds what depends on the date: a good verdict becomes not-in-force, others get the notice. */
function onDate(corpus: Corpus, reading: Reading, asOf: string, judgement: Judgement): Judgement {
  const notice = forceNotice(corpus.document(documentOf(reading) ?? '')?.metadata, asOf)
  const detail = judgement.detail + notice
  return notice !== '' && judgement.verdict === 'verified'
    ? { ...judgement, verdict: 'not-in-force', detail }
    : { ...judgement, detail }
}

/** Verdict on words that were found verbatim in the place. */
function judgeHere(
  corpus: Corpus,
  reading: Reading,
  finding: Extract<Finding, { kind: 'here' }>,
  { hasEllipsis, until }: Pick<JudgedWords, 'hasEllipsis' | 'until'>,
): Judgement {
  const { resolution } = reading
  const targets = resolution.kind === 'resolved' ? resolution.targets : []
  const held = finding.provision
  const [only] = targets
  const cited =
    targets.length === 1 && only !== undefined && held && isInside(held.id, only)
      ? corpus.provision(only)
      : held
  const place = at(corpus, cited)
  const label = place.label ?? namePlace(corpus, { documentId: documentOf(reading) ?? '' })
  const detail = [
    `文字与${label}一致。`,
    until === undefined ? '' : `核对到“${until}”为止。`,
    finding.joinsLead ? '引文把开头部分与本项连写，略去的各项没有标省略号。' : '',
    hasEllipsis ? '省略号略去的文字没有核对。' : '',
    finding.hasProviso ? '原文其后还有但书或者例外，没有引出。' : '',
    remarks(corpus, reading),
  ].join('')
  return { verdict: 'verified', ...place, detail }
}

const inMarks = (label: string | undefined): string => label ?? '所引条文'

function judgeDiffers(
  corpus: Corpus,
  cited: Partial<Judgement>,
  finding: Extract<Finding, { kind: 'differs' }>,
): Judgement {
  const nearest = at(corpus, finding.provision)
  const where = finding.isInScope
    ? `引文与${inMarks(nearest.label ?? cited.label)}的原文不同。`
    : `所引条文中没有这些文字；最接近的是${inMarks(nearest.label)}，文字也不相同。`
  const detail = where + (finding.remark === '' ? '' : `${finding.remark}。`)
  const { difference } = finding
  return { verdict: 'text-differs', ...cited, ...nearest, detail, difference }
}

const areReports = (corpus: Corpus, places: readonly Pick<Place, 'documentId'>[]): boolean =>
  places.length > 0 &&
  places.every(({ documentId }) => corpus.document(documentId)?.metadata.normative === false)

function citedPlaces(reading: Reading): Pick<Place, 'documentId'>[] {
  const documentId = documentOf(reading)
  return documentId === undefined ? [] : [{ documentId }]
}

/** Verdict on words of a place that exists, whatever the doubt which place is meant. */
function judgeWords(corpus: Corpus, reading: Reading, words: JudgedWords): Judgement {
  const { resolution } = reading
  const { finding } = words
  const cited = resolution.kind === 'resolved' ? citedPlace(corpus, resolution.targets) : {}
  switch (finding.kind) {
    case 'here':
      return judgeHere(corpus, reading, finding, words)
    case 'elsewhere': {
      const [first] = finding.places
      const places = namePlaces(corpus, finding.places)
      if (areReports(corpus, finding.places) && !areReports(corpus, citedPlaces(reading))) {
        const detail = `${cited.label ?? '所引的文件'}中没有这些文字，只见于${places}；那是调研报告，不是法律依据。`
        return { verdict: 'text-differs', ...cited, detail }
      }
      const detail = `这些文字不在${cited.label ?? '所引的文件'}，在${places}。`
      return { verdict: 'wrong-provision', ...cited, ...at(corpus, first?.provision), detail }
    }
    case 'differs': {
      const judged = judgeDiffers(corpus, cited, finding)
      return { ...judged, detail: judged.detail + remarks(corpus, reading) }
    }
    case 'nowhere': {
      const detail = `${cited.label ?? '所引的文件'}中没有这些文字，收录的文件中也没有找到相近的文字。`
      return { verdict: 'text-differs', ...cited, detail }
    }
    case 'short': {
      const stands = finding.stands ? '所引条文中有这几个字' : '所引条文中没有这几个字'
      const detail = `引文太短（${words.length} 字），没有核对；${stands}。`
      return { verdict: 'not-checked', ...cited, detail }
    }
  }
}

/** What else is known of words whose place cannot be told or is not in the corpus. */
const whereTheyStand = (corpus: Corpus, places: readonly Place[]): string =>
  places.length === 0 ? '' : `这些文字见${namePlaces(corpus, places)}。`

function nameExternal({ resolution }: Reading): string {
  if (resolution.kind !== 'external') return ''
  const { law } = resolution
  const name = /^《|》/.test(law) || law.includes('〔') ? law : `《${law}》`
  return `没有收录${name}，不能核对。`
}

/** Words of a claim, as far as they matter for the verdict. */
export interface JudgedWords {
  readonly finding: Finding
  readonly hasEllipsis: boolean
  /** Folded characters. */
  readonly length: number
  /** Last words that were compared, where no quotation mark shows the end. */
  readonly until?: string
  /** Where they stand in the corpus, for citations whose place is unknown. */
  readonly places: readonly Place[]
}

/** Verdict on a citation with words. `asOf` is YYYY-MM-DD. */
export function judgeQuotation(
  corpus: Corpus,
  reading: Reading,
  words: JudgedWords,
  asOf: string,
): Judgement {
  const { resolution, doubt } = reading
  const hint = whereTheyStand(corpus, words.places)
  if (doubt !== undefined && words.finding.kind !== 'here')
    return { verdict: 'not-checked', detail: `${doubt}，没有核对。${hint}` }
  switch (resolution.kind) {
    case 'external':
      return { verdict: 'not-in-corpus', detail: nameExternal(reading) + hint }
    case 'unresolved':
      return { verdict: 'not-checked', detail: `${resolution.reason}，没有核对。${hint}` }
    case 'absent':
      return onDate(corpus, reading, asOf, {
        verdict: 'no-such-provision',
        detail: `${resolution.reason}。${remarks(corpus, reading)}${hint}`,
      })
    default:
      return onDate(corpus, reading, asOf, judgeWords(corpus, reading, words))
  }
}

/** Verdict on a citation without words: whether the place exists. `asOf` is YYYY-MM-DD. */
export function judgePlace(corpus: Corpus, reading: Reading, asOf: string): Judgement {
  const { resolution, doubt, citation } = reading
  if (doubt !== undefined) return { verdict: 'not-checked', detail: `${doubt}，没有核对。` }
  switch (resolution.kind) {
    case 'external':
      return { verdict: 'not-in-corpus', detail: nameExternal(reading) }
    case 'unresolved':
      return { verdict: 'not-checked', detail: `${resolution.reason}，没有核对。` }
    case 'absent': {
      const detail = `${resolution.reason}。${remarks(corpus, reading)}`
      return onDate(corpus, reading, asOf, { verdict: 'no-such-provision', detail })
    }
    case 'document': {
      const detail = `文件已收录；没有写明条文，也没有引用文字可核对。${remarks(corpus, reading)}`
      return onDate(corpus, reading, asOf, { verdict: 'verified', detail })
    }
    case 'resolved': {
      const place = citedPlace(corpus, resolution.targets)
      if (citation.reference.kind === 'place' && resolution.targets.length > 1) {
        const detail = `这一条有 ${resolution.targets.length} 款都有这一项，没有写明是哪一款，没有核对。`
        return { verdict: 'not-checked', ...place, detail }
      }
      const detail = `条文存在；没有引用文字可核对。${remarks(corpus, reading)}`
      return onDate(corpus, reading, asOf, { verdict: 'verified', ...place, detail })
    }
  }
}
