// A report: what is exported, apart from the format of the file. Law in it is always a quotation with a source.

/** Part of a line. `source` is the number of a source, printed after the words; the marks are of differences. */
export interface Run {
  readonly text: string
  readonly mark?: 'strong' | 'written' | 'stored' | 'muted'
  readonly source?: number
}

/** Blocks of a report in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** Law word for word. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: number }
  /** `widths` are shares of the line in percent, one for each column, 100 together. */
  | {
      readonly kind: 'table'
      readonly widths: readonly number[]
      readonly head: readonly string[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }

/** A source as it is cited officially. Sources are numbered from 1 in the order of their first use. */
export interface Source {
  readonly number: number
  readonly citation: string
}

/** What a file says. `closing` are the lines below the sources: receipt, date, disclaimer. */
export interface Report {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sources: readonly Source[]
  readonly closing: readonly string[]
  /** Date as of which it holds, YYYY-MM-DD. */
  readonly asOf: string
}

/** A line of one run. */
export const line = (text: string, mark?: Run['mark']): Block => ({
  kind: 'paragraph',
  runs: [{ text, ...(mark && { mark }) }],
})

/** Gives numbers to sources as they are used; the same provision has one number. */
export interface SourceList {
  /** Number of a provision, new or known. */
  numberOf(provisionId: string): number
  readonly sources: readonly Source[]
}

/** An empty list. `citationOf` gives the official form of a provision. */
export function createSourceList(citationOf: (provisionId: string) => string): SourceList {
  const numbers = new Map<string, number>()
  return {
    numberOf: (provisionId) => {
      const number = numbers.get(provisionId) ?? numbers.size + 1
      numbers.set(provisionId, number)
      return number
    },
    get sources() {
      return [...numbers].map(([id, number]) => ({ number, citation: citationOf(id) }))
    },
  }
}
