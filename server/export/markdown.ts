// A report as Markdown (CommonMark with tables).

import type { Block, Report, Run } from './report.ts'

/** Characters that Markdown or HTML would take for marks; law and briefs must come out as they are. */
const escapeMarks = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#&]/g, (char) => `\\${char}`)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/^(\s*)(\d{1,9})([.)])/gm, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')

const MARKS: Readonly<Record<NonNullable<Run['mark']>, readonly [string, string]>> = {
  strong: ['**', '**'],
  written: ['~~', '~~'],
  stored: ['**', '**'],
  muted: ['', ''],
}

/** Emphasis holds only where no space stands inside its marks. */
function marked(text: string, mark: Run['mark']): string {
  if (mark === undefined || text.trim() === '') return escapeMarks(text)
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  const [open, close] = MARKS[mark]
  return before + open + escapeMarks(words) + close + after
}

const runText = ({ text, mark, source }: Run): string =>
  marked(text, mark) + (source === undefined ? '' : `[${source}]`)

const runsText = (runs: readonly Run[]): string => runs.map(runText).join('')

/** A cell is one line. */
const cellText = (runs: readonly Run[]): string => runsText(runs).replace(/\s*\n\s*/g, '<br>')

const quoted = (text: string): string =>
  escapeMarks(text)
    .split('\n')
    .map((one) => `> ${one}`)
    .join('\n')

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarks(block.text)}`
    case 'paragraph':
      return runsText(block.runs).replace(/\n/g, '  \n')
    case 'quotation':
      return `${quoted(block.text)} [${block.source}]`
    case 'table':
      return [
        `| ${block.head.map(escapeMarks).join(' | ')} |`,
        `|${block.head.map(() => ' --- |').join('')}`,
        ...block.rows.map((cells) => `| ${cells.map(cellText).join(' | ')} |`),
      ].join('\n')
  }
}

/** Markdown of a report, with a line break at its end. Deterministic. */
export function toMarkdown({ title, blocks, sources, closing }: Report): string {
  const cited = sources.map(({ number, citation }) => `\\[${number}\\] ${escapeMarks(citation)}`)
  return [
    `# ${escapeMarks(title)}`,
    ...blocks.map(blockText),
    ...(cited.length > 0 ? ['## 引用', cited.join('  \n')] : []),
    '---',
    closing.map(escapeMarks).join('  \n'),
    '',
  ].join('\n\n')
}
