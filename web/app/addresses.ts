// Every address of the app, written and read in one place. Pure.

/** Longest question, in characters, that the server takes. */
export const MAX_QUESTION = 4000
/** Longest text to search for, in characters: it stands in the address, nine bytes for a Chinese character. */
export const MAX_SEARCH = 1500
/** Longest address that goes to a server on reload: Node refuses request lines above 16 kB. */
const MAX_QUERY = 6000

/** Address of a talk: its questions, oldest first. A long one goes after `#`, where no server ever sees it. */
export function askAddress(questions: readonly string[]): string {
  const query = new URLSearchParams(questions.map((question) => ['q', question])).toString()
  return query.length > MAX_QUERY ? `/ask#${query}` : `/ask?${query}`
}

/** Questions of a talk from its address, oldest first; empty when there is none. */
export function readQuestions(search: string, hash: string): string[] {
  const inHash = new URLSearchParams(hash.replace(/^#/, '')).getAll('q')
  const all = inHash.length > 0 ? inHash : new URLSearchParams(search).getAll('q')
  return all.map((question) => question.trim()).filter((question) => question !== '')
}

/** Address of a provision or a text in the reader. */
export const lawAddress = (id: string): string => `/law/${id}`

/** Provision or text whose address in the reader a path is; undefined for any other path. The inverse of `lawAddress`. */
export const provisionAt = (pathname: string): string | undefined =>
  /^\/law\/(.+?)\/*$/.exec(pathname)?.[1]

/** Address of a search. */
export const searchAddress = (q: string): string => `/search?${new URLSearchParams({ q })}`

/** Address of a checklist, or of a page of it. */
export const checklistAddress = (id: string, page?: string): string =>
  page === undefined ? `/checklists/${id}` : `/checklists/${id}/${page}`

/** Address of the catalogue of checklists, narrowed to a stage of the case. */
export const stageAddress = (stage: string): string =>
  `/checklists?${new URLSearchParams({ stage })}`

/** Address of a topic. */
export const topicAddress = (id: string): string => `/topics/${id}`

/** Address of an exercise. */
export const exerciseAddress = (id: string): string =>
  `/training/exercise/${encodeURIComponent(id)}`

/** Text of a provision id: its first segment. */
export const documentOf = (provisionId: string): string => provisionId.split('/')[0] ?? provisionId

/** True when `inner` is `outer` or stands inside it: 370/1/7 is inside 370. */
export const isInside = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}/`)

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
