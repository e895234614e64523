// Every address of the app, written and read in one place. Pure.

/** The page of a talk. Its questions are never in its address, but with the entry of the history. */
export const ASK = '/ask'

/** The page of the search. */
export const SEARCH = '/search'

/**
 * Link to a talk, made when somebody asks for one: its questions, oldest first, stand after `#`, where no server ever sees
 * them.
 */
export const linkToTalk = (questions: readonly string[]): string =>
  `${ASK}#${new URLSearchParams(questions.map((question) => ['q', question]))}`

/** Questions of a link to a talk, oldest first; empty when it holds none. Older links have them in the query. */
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
