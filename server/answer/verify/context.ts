// What the citations of a running text mean, each in the light of those before it: 本解释, 同法, 前款, 该条第二款.

import type { Citation } from '../../law/citation.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { DocumentId, ProvisionId } from '../../law/provision-id.ts'
import type { CitedPlace, Reference } from '../../law/reference.ts'
import { type Resolution, resolveCitation } from '../../law/resolve.ts'
import { documentNames, isGenericName, type TitleMeaning } from '../../law/title.ts'

/** A citation and its meaning. */
export interface Reading {
  readonly citation: Citation
  readonly resolution: Resolution
  /** Why the meaning is a guess that only matching words can confirm; absent when it is certain. */
  readonly doubt?: string
  /** True when the doubt is that the name is one of many texts: 《解释》, 指导意见. */
  readonly isGeneric?: boolean
  /** Said with the verdict: which text is meant by words that do not name it. */
  readonly understoodAs?: DocumentId
  /** Other texts that an article without a title may belong to, the one named last first. */
  readonly alternatives: readonly Resolution[]
}

type Last =
  | { readonly kind: 'provision'; readonly id: ProvisionId; readonly end: number }
  | { readonly kind: 'external'; readonly law: string; readonly end: number }

interface State {
  /** Texts named so far, the last one last. */
  readonly named: TitleMeaning[]
  /** Keys of those of them that were named by a name of their own. */
  readonly certain: Set<string>
  last: Last | undefined
}

/** Farther than this, 第二款 or 前款 need not mean the citation before. In characters. */
const NEARBY = 400

const keyOf = (meaning: TitleMeaning): string =>
  meaning.kind === 'document' ? meaning.documentId : `external ${meaning.law}`

function nameText(state: State, meaning: TitleMeaning): void {
  const index = state.named.findIndex((known) => keyOf(known) === keyOf(meaning))
  if (index >= 0) state.named.splice(index, 1)
  state.named.push(meaning)
}

const placeOf = (reference: Reference): CitedPlace => {
  if (reference.kind === 'text') return {}
  return reference.kind === 'range' ? reference.from : reference.place
}

const unresolved = (reason: string): Resolution => ({ kind: 'unresolved', reason })

/** Meaning of a citation inside a text that is already known. */
function resolveWithin(
  corpus: Corpus,
  { citation, state }: { readonly citation: Citation; readonly state: State },
  meaning: TitleMeaning,
): Resolution {
  const { title: _, ...untitled } = citation
  if (meaning.kind === 'external')
    return { kind: 'external', law: meaning.law, place: placeOf(citation.reference) }
  const { documentId } = meaning
  const last = state.last?.kind === 'provision' ? state.last.id : undefined
  const isSame = last?.startsWith(`${documentId}/`) === true
  return resolveCitation(corpus, untitled, {
    documentId,
    ...(isSame && last !== undefined ? { provisionId: last } : {}),
  })
}

const LEADING = /^(?:本|该|同|上述|前述|有关|相关|以上|此|这|其|法律)?(?:部)?/
/** Texts named so far whose own name ends with the word by which 本解释 or 同法 speak of it, the last first. */
function fitting(corpus: Corpus, state: State, words: string): TitleMeaning[] {
  const kind = words.trim().replace(LEADING, '')
  return state.named.toReversed().filter((meaning) => {
    const names = meaning.kind === 'document' ? documentNames(corpus, meaning.documentId) : []
    const all = meaning.kind === 'document' ? names : [meaning.law.replace(/[（(].*$/, '')]
    return all.some((name) => name.replace(/[》〉]$/, '').endsWith(kind))
  })
}

type Outcome = Omit<Reading, 'citation'>

const understood = (meaning: TitleMeaning) =>
  meaning.kind === 'document' ? { understoodAs: meaning.documentId } : {}

function readSelf(corpus: Corpus, citation: Citation, state: State): Outcome {
  const words = citation.title?.text.trim() ?? ''
  const [meaning] = fitting(corpus, state, words)
  if (meaning === undefined)
    return { resolution: unresolved(`“${words}”指哪一部文件，上文没有写明`), alternatives: [] }
  return {
    resolution: resolveWithin(corpus, { citation, state }, meaning),
    ...(citation.title?.isCertain ? {} : { doubt: `“${words}”没有写明是哪一部文件` }),
    ...understood(meaning),
    alternatives: [],
  }
}

const hasOwnArticle = (reference: Reference): boolean => {
  const place =
    reference.kind === 'place'
      ? reference.place
      : reference.kind === 'range'
        ? reference.from
        : undefined
  return (place?.article ?? place?.part) !== undefined
}

/** An article without a title: of the text that was named last; certain when no other was named. */
function readUntitled(corpus: Corpus, citation: Citation, state: State): Outcome {
  const candidates = state.named.toReversed()
  const [meaning, ...others] = candidates
  if (meaning === undefined)
    return { resolution: unresolved('没有写明是哪一部文件'), alternatives: [] }
  return {
    resolution: resolveWithin(corpus, { citation, state }, meaning),
    ...(others.length > 0 ? { doubt: '没有写明是哪一部文件，上文提到不止一部' } : {}),
    ...understood(meaning),
    alternatives: others
      .filter(({ kind }) => kind === 'document')
      .map((other) => resolveWithin(corpus, { citation, state }, other)),
  }
}

/** Before a lower level only when the upper one was not read: 第九十条第ー款第（一）项. */
const LEVEL_END = /[条條款项項]/

/** 前款, 本条, 第二款: from the place that was cited last. */
function readRelative(corpus: Corpus, text: string, citation: Citation, state: State): Outcome {
  const { last } = state
  const words = citation.text
  if (last === undefined)
    return { resolution: unresolved(`“${words}”指哪一条，上文没有写明`), alternatives: [] }
  const { start } = citation.span
  if (last.end < start && LEVEL_END.test(text.charAt(start - 1)))
    return { resolution: unresolved(`“${words}”前面的条、款、项读不出`), alternatives: [] }
  // The words of the law that were blanked out do not make it far.
  const between = text.slice(last.end, citation.span.start).replace(/■+/g, '')
  const isFar = between.length > NEARBY || /\n[ \t\u3000]*\n/.test(between)
  const doubt = isFar ? { doubt: `“${words}”离上一处引用太远，不能确定指哪一条` } : {}
  if (last.kind === 'external') {
    const place = placeOf(citation.reference)
    return { resolution: { kind: 'external', law: last.law, place }, ...doubt, alternatives: [] }
  }
  const resolution = resolveCitation(corpus, citation, { provisionId: last.id })
  return { resolution, ...doubt, alternatives: [] }
}

/** Words before a bare name that may be the first half of a longer one: 财产刑执行指导意见. */
const MAY_BELONG_TO_NAME = /(?:适用|执行|认定|理解|使用|运用|采取|处理)$/

/** The one text named before, by a name of its own, that a generic name can mean: 指导意见 after 认罪认罚指导意见. */
function meantByGeneric(
  corpus: Corpus,
  text: string,
  { title, span }: Citation,
  state: State,
): TitleMeaning | undefined {
  const name = title?.text.trim().replace(/[《》]/g, '') ?? ''
  if (title === undefined || title.isCertain || !isGenericName(name)) return undefined
  const isBare = !title.text.includes('《')
  if (isBare && MAY_BELONG_TO_NAME.test(text.slice(Math.max(0, span.start - 4), span.start)))
    return undefined
  const [meaning, ...others] = fitting(corpus, state, name).filter((known) =>
    state.certain.has(keyOf(known)),
  )
  return others.length === 0 ? meaning : undefined
}

function readOne(corpus: Corpus, text: string, citation: Citation, state: State): Outcome {
  const { title, reference } = citation
  if (title?.meaning.kind === 'self') return readSelf(corpus, citation, state)
  if (title === undefined)
    return hasOwnArticle(reference)
      ? readUntitled(corpus, citation, state)
      : readRelative(corpus, text, citation, state)
  const name = title.text.trim()
  const meant = meantByGeneric(corpus, text, citation, state)
  if (meant)
    return {
      resolution: resolveCitationAs(corpus, citation, meant, state),
      ...understood(meant),
      alternatives: [],
    }
  const isGeneric = isGenericName(name.replace(/[《》]/g, ''))
  return {
    resolution: resolveCitationAs(corpus, citation, title.meaning, state),
    ...(title.isCertain ? {} : { doubt: `“${name}”不能确定是哪一部文件`, isGeneric }),
    alternatives: [],
  }
}

const resolveCitationAs = (
  corpus: Corpus,
  citation: Citation,
  meaning: TitleMeaning,
  state: State,
): Resolution =>
  citation.reference.kind === 'text' && meaning.kind === 'document'
    ? { kind: 'document', documentId: meaning.documentId }
    : resolveWithin(corpus, { citation, state }, meaning)

function remember(
  corpus: Corpus,
  text: string,
  state: State,
  { citation, resolution }: Reading,
): void {
  const { title, span } = citation
  if (title && title.meaning.kind !== 'self') {
    if (title.isCertain) state.certain.add(keyOf(title.meaning))
    nameText(state, meantByGeneric(corpus, text, citation, state) ?? title.meaning)
  }
  if (citation.reference.kind === 'text') return
  if (resolution.kind === 'external')
    state.last = { kind: 'external', law: resolution.law, end: span.end }
  else {
    const id = resolution.kind === 'resolved' ? resolution.targets.at(-1) : undefined
    state.last = id === undefined ? undefined : { kind: 'provision', id, end: span.end }
  }
}

/** Meaning of each citation of `text`, in order. `citations` must be in order. Cost: linear in the citations. */
export function readCitations(
  corpus: Corpus,
  text: string,
  citations: readonly Citation[],
): Reading[] {
  const state: State = { named: [], certain: new Set(), last: undefined }
  return citations.map((citation) => {
    const reading: Reading = { citation, ...readOne(corpus, text, citation, state) }
    remember(corpus, text, state, reading)
    return reading
  })
}
