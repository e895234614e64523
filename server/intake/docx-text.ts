// The words of a docx, with its notes, after proof that it does not inflate beyond a limit. Runs in a process of its own.

import mammoth from 'mammoth'
import { inflateEntry, readZipDirectory, writeZip, type ZipEntry } from './zip-archive.ts'

/** What was read, or why nothing was. `notices` say, in Chinese, what was left out or added. */
export type DocxReading =
  | { readonly kind: 'text'; readonly text: string; readonly notices: readonly string[] }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'not-word' }
  | { readonly kind: 'inflates-too-far' }
  | { readonly kind: 'damaged' }

/** Most entries and most inflated bytes, all entries together: a thesis with its pictures has some tens of megabytes. */
export const DOCX_LIMITS = { entries: 5000, inflatedBytes: 60 * 1024 * 1024 } as const

const BODY = 'word/document.xml'
const NOTES: readonly (readonly [string, string, string])[] = [
  ['word/footnotes.xml', 'footnote', '脚注'],
  ['word/endnotes.xml', 'endnote', '尾注'],
]
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all
    return ENTITIES[name] ?? all
  })

/** Words of the notes in a part of the document, each note on lines of its own; the separators are no notes. */
function notesIn(xml: string, element: string): string[] {
  const note = new RegExp(`<w:${element}\\b([^>]*)>([\\s\\S]*?)</w:${element}>`, 'g')
  return [...xml.matchAll(note)].flatMap(([, attributes = '', content = '']) => {
    if (/w:type="(?:separator|continuation\w*)"/.test(attributes)) return []
    const words = content
      .split('</w:p>')
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      )
      .map((text) => unescapeXml(text).trim())
    return words.some((text) => text !== '') ? [words.join('\n').trim()] : []
  })
}

type Parts = ReadonlyMap<string, Buffer>

/** Parts of a docx beside its body whose words are not read, by what a reader calls them. */
const UNREAD: readonly (readonly [name: RegExp, title: string])[] = [
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/comments\.xml$/, '批注'],
  [/^word\/(?:charts|diagrams)\/(?:chart|data)\d*\.xml$/, '图表'],
]
/** Words stand in w:t, those of drawings in a:t, the categories of a chart in c:v. */
const TEXT_ELEMENT = /<(?:w:t|a:t|c:v)(?:\s[^>]*)?>([^<]*)</g
const TEXT_BOX = /<w:txbxContent\b[\s\S]*?<\/w:txbxContent>/g
/** What older programs show instead of a drawing: it would count pictures twice. */
const FALLBACK = /<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g
const PICTURE = /<(?:pic:blipFill|v:imagedata)\b/g
/** Files of another kind inside this one. */
const EMBEDDED = /^word\/(?:embeddings\/|(?:af|alt)chunk)[^/]+$/i
/** 第 1 页 共 3 页 at the foot of every page is nothing to check. */
const PAGE_NUMBER = /第|页|共|总|of|page/gi

/** Words of a part without white space; empty when they are numbers of pages or values only. */
function wordsIn(xml: string): string {
  const words = [...xml.matchAll(TEXT_ELEMENT)]
    .map(([, text = '']) => unescapeXml(text))
    .join('')
    .replace(/\s/g, '')
  return /\p{L}/u.test(words.replace(PAGE_NUMBER, '')) ? words : ''
}

/** What holds words that are not read, with how much of it there is: 页眉 12 字. */
function unreadIn(parts: Parts, entries: readonly ZipEntry[], read: string): string[] {
  const xml = (name: string): string => parts.get(name)?.toString('utf8') ?? ''
  const body = xml(BODY)
  const beside = UNREAD.flatMap(([pattern, title]) => {
    const own = [...parts.keys()].filter((name) => pattern.test(name))
    const count = own.reduce((sum, name) => sum + wordsIn(xml(name)).length, 0)
    return count > 0 ? [`${title} ${count} 字`] : []
  })
  const known = read.replace(/\s/g, '')
  const boxes = new Set([...body.matchAll(TEXT_BOX)].map(([box]) => wordsIn(box)))
  const lost = [...boxes].filter((words) => !known.includes(words))
  const pictures = [...body.replace(FALLBACK, '').matchAll(PICTURE)].length
  const embedded = entries.filter(({ name }) => EMBEDDED.test(name)).length
  return [
    ...beside,
    ...(lost.length > 0 ? [`文本框 ${lost.length} 个`] : []),
    ...(pictures > 0 ? [`图片 ${pictures} 张`] : []),
    ...(embedded > 0 ? [`嵌入的文件 ${embedded} 个`] : []),
  ]
}

/** What a docx says its parts are in; pictures and fonts are left behind. */
const IS_TEXT_PART = /\.(?:xml|rels)$/i

/** The parts of text, inflated. Other entries are inflated too, but for their size only. */
function inflateAll(
  archive: Buffer,
  entries: readonly ZipEntry[],
): { parts: Parts } | { failure: DocxReading } {
  const parts = new Map<string, Buffer>()
  let left: number = DOCX_LIMITS.inflatedBytes
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const inflated = inflateEntry(archive, entry, left)
    if (inflated.kind === 'over-limit') return { failure: { kind: 'inflates-too-far' } }
    if (inflated.kind === 'damaged') return { failure: { kind: 'damaged' } }
    left -= inflated.bytes.length
    if (IS_TEXT_PART.test(entry.name)) parts.set(entry.name, inflated.bytes)
  }
  return { parts }
}

/** Paragraphs, one to a line: mammoth puts an empty line between them. */
const paragraphsOf = (raw: string): string =>
  raw
    .replace(/\r\n?/g, '\n')
    .replace(/\n\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()

/**
 * Words of a docx. Tables give one line for each cell; headers, footers, comments, pictures and numbers that Word adds by
 * itself are not read, and a notice says so where there are any. Never rejects.
 */
export async function readDocx(archive: Buffer): Promise<DocxReading> {
  const entries = readZipDirectory(archive)
  if (entries === undefined) return { kind: 'damaged' }
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { kind: 'encrypted' }
  if (entries.length > DOCX_LIMITS.entries) return { kind: 'inflates-too-far' }
  if (!entries.some(({ name }) => name === BODY)) return { kind: 'not-word' }
  const inflated = inflateAll(archive, entries)
  if ('failure' in inflated) return inflated.failure
  const { parts } = inflated
  try {
    const { value } = await mammoth.extractRawText({ buffer: writeZip(parts) })
    const notes = NOTES.flatMap(([name, element, title]) =>
      notesIn(parts.get(name)?.toString('utf8') ?? '', element).map(
        (note) => `［${title}］${note}`,
      ),
    )
    const unread = unreadIn(parts, entries, value)
    const notices = [
      unread.length > 0 ? `没有读出，其中的引用没有核对：${unread.join('、')}。` : '',
      notes.length > 0 ? `脚注和尾注共 ${notes.length} 条，接在正文后面一并核对。` : '',
      parts.get(BODY)?.includes('<w:numPr>')
        ? '文件用了自动编号；Word 自动加的编号不在文字里，没有读出。'
        : '',
    ].filter((notice) => notice !== '')
    return { kind: 'text', text: [paragraphsOf(value), ...notes].join('\n'), notices }
  } catch {
    return { kind: 'damaged' }
  }
}
