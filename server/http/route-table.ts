// Which methods an address takes, so that a wrong method is told apart from a wrong address.

interface Route {
  readonly method: string
  readonly pattern: RegExp
}

/** Routes seen so far; `methodsOf` is empty for an address that nobody serves. */
export interface RouteTable {
  add(method: string | readonly string[], url: string): void
  methodsOf(path: string): readonly string[]
}

const escapeForPattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** `/api/documents/:id` and `/api/provisions/*` as patterns for a whole path. */
const patternOf = (url: string): RegExp =>
  new RegExp(`^${escapeForPattern(url).replaceAll('*', '.+').replace(/:\w+/g, '[^/]+')}/?$`)

/**
 * An empty route table.
 * @example createRouteTable().methodsOf('/api/documents') // []
 */
export function createRouteTable(): RouteTable {
  const routes: Route[] = []
  return {
    add: (method, url) => {
      const pattern = patternOf(url)
      for (const one of [method].flat()) routes.push({ method: one, pattern })
    },
    methodsOf: (path) => [
      ...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
    ],
  }
}
