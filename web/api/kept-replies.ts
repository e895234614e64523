// Which replies came from what the service worker kept, because the server could not be reached. Law that was kept may have
// changed since, and its validity is that of the day on which it came: the frame says so as long as such a reply is shown.

/** Header of a kept reply: when it came from the server, ISO 8601. Written by the service worker. */
const KEPT_ON = 'tiaoli-kept-on'

/** Moments at which the kept replies came, by path. */
const kept = new Map<string, string>()
const listeners = new Set<() => void>()
let isReachable = false

/** Notes where a reply came from. */
export function noteReply(path: string, response: Pick<Response, 'headers'>): void {
  const at = response.headers.get(KEPT_ON)
  const before = keptSince()
  if (at === null || Number.isNaN(Date.parse(at))) kept.delete(path)
  else kept.set(path, at)
  isReachable = at === null
  if (isReachable || keptSince() !== before) for (const listen of listeners) listen()
}

/** When the oldest of the kept replies came, ISO 8601; undefined where none is kept. */
export const keptSince = (): string | undefined => [...kept.values()].sort()[0]

/** Whether the server itself gave the last reply. */
export const wasReached = (): boolean => isReachable

/** Calls `listen` when the oldest moment changes and when the server answers, until the returned function is called. */
export function onReply(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
