// The figures as Markdown.

import { cpus, totalmem } from 'node:os'

/** A table; the first row is its head. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Milliseconds with the digits that matter. */
export const formatMs = (ms: number): string =>
  `${ms < 1 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`

/** A share as it is quoted: three decimals. */
export const formatShare = (share: number): string => share.toFixed(3)

/** Megabytes of 2^20 bytes, as memory is counted. */
export const formatMegabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '—' : `${Math.round(bytes / 2 ** 20)} MB`

/** The machine in a line: what the figures depend on, and nothing that names it. */
export const describeMachine = (): string => {
  const [processor] = cpus()
  return `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB memory, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}
