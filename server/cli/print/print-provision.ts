// One provision on a terminal.

import type { ProvisionDetail } from '../../contract/documents.ts'
import type { Terminal } from '../terminal.ts'
import { indent } from './highlight.ts'

/** Prints a provision word for word, with its citation and the citations in it. */
export function printProvision(provision: ProvisionDetail, terminal: Terminal): void {
  const { colours } = terminal
  terminal.line(colours.bold(provision.citations.full))
  if (!provision.normative) terminal.line(colours.yellow('调研报告，不是法律依据。'))
  terminal.line(indent(provision.text))
  terminal.line(colours.dim(`  ${provision.id}`))
  for (const { text, targets, external, label } of provision.cites) {
    const target = external ? `《${external}》（未收录）` : `${label ?? ''} ${targets.join('、')}`
    terminal.line(colours.dim(`  引用 ${text} → ${target.trim()}`))
  }
}
