// Names of provisions: <document>/<article>[/<paragraph>[/<item>[/<subitem>]]]. No text, no tree.

/** Id of a source text, kebab-case, e.g. `spc-interpretation-2021`. */
export type DocumentId = string

/**
 * Id of a citable unit: `spc-interpretation-2021/370/1/7` is 第三百七十条第一款第七项.
 * Arabic numbers, 1-based; `120-1` is 第一百二十条之一. In a report, the segments are part and sub-part.
 */
export type ProvisionId = string

/** Segments of a provision id, as numbers; `suffix` is the 之几 of an article inserted later. */
export interface ProvisionAddress {
  readonly documentId: DocumentId
  readonly article?: number
  readonly suffix?: number
  readonly paragraph?: number
  readonly item?: number
  readonly subitem?: number
}

const DOCUMENT = '[a-z0-9]+(?:-[a-z0-9]+)*'
/** `spc-interpretation-2021/120-1/2/3/4` with everything after the document optional. */
const PROVISION_ID = new RegExp(
  `^(${DOCUMENT})(?:/([1-9]\\d{0,3})(?:-([1-9]\\d?))?(?:/([1-9]\\d{0,2})(?:/([1-9]\\d{0,2})(?:/([1-9]\\d{0,2}))?)?)?)?$`,
)

const numberOrAbsent = <K extends string>(key: K, digits: string | undefined) =>
  digits === undefined ? {} : ({ [key]: Number(digits) } as Record<K, number>)

/**
 * Address of a provision id, or undefined when the text is not one. Says nothing on whether it exists.
 * @example parseProvisionId('spc-interpretation-2021/370/1/7')?.item // 7
 */
export function parseProvisionId(id: string): ProvisionAddress | undefined {
  const match = PROVISION_ID.exec(id)
  if (match?.[1] === undefined) return undefined
  return {
    documentId: match[1],
    ...numberOrAbsent('article', match[2]),
    ...numberOrAbsent('suffix', match[3]),
    ...numberOrAbsent('paragraph', match[4]),
    ...numberOrAbsent('item', match[5]),
    ...numberOrAbsent('subitem', match[6]),
  }
}

/**
 * Id of an address; the inverse of `parseProvisionId`. Stops at the first segment that is absent.
 * @example formatProvisionId({ documentId: 'recording-rules-2021', article: 10 }) // 'recording-rules-2021/10'
 */
export function formatProvisionId(address: ProvisionAddress): ProvisionId {
  const { documentId, article, suffix, paragraph, item, subitem } = address
  const segments: (string | number)[] = [documentId]
  if (article !== undefined) segments.push(suffix ? `${article}-${suffix}` : article)
  for (const segment of [paragraph, item, subitem]) {
    if (segment === undefined || article === undefined) break
    segments.push(segment)
  }
  return segments.join('/')
}

/** Id of the article (or part of a report, down to the sub-part) is for the caller; this is the document's id. */
export const documentIdOf = (id: ProvisionId): DocumentId => id.split('/')[0] ?? ''

/** True when `inner` is `outer` or stands inside it: 370/1/7 is inside 370/1 and inside 370. */
export const isInside = (inner: ProvisionId, outer: ProvisionId): boolean =>
  inner === outer || inner.startsWith(`${outer}/`)

/**
 * Smallest provision that holds all of `ids`, which must be of one document: itself for a single one.
 * @example commonProvision(['recording-rules-2021/10/1', 'recording-rules-2021/10/2']) // 'recording-rules-2021/10'
 */
export const commonProvision = (ids: readonly [ProvisionId, ...ProvisionId[]]): ProvisionId =>
  ids.reduce((common, id) => {
    const segments = id.split('/')
    const shared = common.split('/')
    const differs = shared.findIndex((segment, at) => segment !== segments[at])
    return differs < 0 ? common : shared.slice(0, differs).join('/')
  })
