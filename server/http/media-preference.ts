// Which of two media types a sender prefers, by its Accept header. Source: RFC 9110, 12.4.2 and 12.5.1.

/** Quality of each media range of the header; a quality that is no number is none. */
function readRanges(accept: string): ReadonlyMap<string, number> {
  const ranges = accept.split(',').map((entry) => {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return [range, quality === undefined ? 1 : Number(quality.slice(2)) || 0] as const
  })
  return new Map(ranges)
}

/** Quality of a media type by the most specific range that it is in; 0 is not acceptable. */
function qualityOf(type: string, ranges: ReadonlyMap<string, number>): number {
  const family = `${type.split('/', 1)[0]}/*`
  return ranges.get(type) ?? ranges.get(family) ?? ranges.get('*/*') ?? 0
}

/**
 * True when a sender accepts `type` and likes it better than `other`, or as well and names it. Without a header, `other`.
 * @example prefersMedia('text/event-stream', 'application/json', '*\/*') // false
 */
export function prefersMedia(type: string, other: string, accept = ''): boolean {
  const ranges = readRanges(accept)
  const quality = qualityOf(type, ranges)
  const otherQuality = qualityOf(other, ranges)
  return quality > otherQuality || (quality > 0 && quality === otherQuality && ranges.has(type))
}
