// A report as docx for Word and WPS, set as an official document.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { FONT_TABLE, FONTS, INDENT, LATIN_FONT, LINE_HEIGHT, PAGE, SIZE } from './page.ts'
import type { Block, Report, Run } from './report.ts'

const fontOf = ({ name }: (typeof FONTS)[keyof typeof FONTS]) => ({
  ascii: LATIN_FONT,
  hAnsi: LATIN_FONT,
  cs: LATIN_FONT,
  eastAsia: name,
})

/** Characters that XML cannot hold. Source: XML 1.0, production 2 (Char). */
const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** Runs of a text; its line breaks stay breaks. */
function textRuns(text: string, options: ConstructorParameters<typeof TextRun>[0]): TextRun[] {
  const shared = typeof options === 'string' ? {} : options
  return printable(text)
    .split(/\r\n?|\n/)
    .map((part, index) => new TextRun({ ...shared, text: part, ...(index > 0 && { break: 1 }) }))
}

const MARKS: Readonly<Record<NonNullable<Run['mark']>, object>> = {
  strong: { bold: true },
  written: { strike: true, color: 'B00020' },
  stored: { underline: {}, color: '1B5E20' },
  muted: { color: '666666' },
}

function runsOf(runs: readonly Run[], size: number): TextRun[] {
  return runs.flatMap(({ text, mark, source }) => [
    ...textRuns(text, { size, ...(mark && MARKS[mark]) }),
    ...(source === undefined
      ? []
      : [new TextRun({ text: `[${source}]`, size, superScript: true })]),
  ])
}

const SPACING = { line: LINE_HEIGHT, lineRule: LineRuleType.EXACT } as const

const bodyParagraph = (children: TextRun[]): Paragraph =>
  new Paragraph({ children, indent: { firstLine: INDENT }, spacing: SPACING })

const cell = (children: TextRun[], width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead && { shading: { fill: 'F0F0F0' } }),
    children: [
      new Paragraph({
        children,
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST },
      }),
    ],
  })

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const

/** A table as wide as the text area, whose columns keep their widths. */
function tableOf({ widths, head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const columns = widths.map((share) => Math.round((PAGE.textWidth * share) / 100))
  const widthOf = (index: number): number => columns[index] ?? 0
  return new Table({
    width: { size: PAGE.textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, index) =>
          cell(
            textRuns(text, { size: SIZE.table, font: fontOf(FONTS.heading) }),
            widthOf(index),
            true,
          ),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            children: cells.map((runs, index) =>
              cell(runsOf(runs, SIZE.table), widthOf(index), false),
            ),
          }),
      ),
    ],
  })
}

const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    indent: { firstLine: INDENT },
    spacing: SPACING,
    children: textRuns(text, { size: SIZE.body, font: fontOf(FONTS.heading), color: '000000' }),
  })

function elementsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text)]
    case 'paragraph':
      return [bodyParagraph(runsOf(block.runs, SIZE.body))]
    case 'quotation':
      return block.text.split(/\r\n?|\n/).map((text, index, all) => {
        const isLast = index === all.length - 1
        const run: Run = { text, ...(isLast && { source: block.source }) }
        return new Paragraph({
          children: runsOf([run], SIZE.body),
          indent: { left: INDENT, firstLine: INDENT },
          spacing: SPACING,
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 12, color: '808080' } },
        })
      })
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: SPACING })]
  }
}

const titleParagraph = (title: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.AT_LEAST, after: LINE_HEIGHT },
    children: textRuns(title, { size: SIZE.title, font: fontOf(FONTS.title), color: '000000' }),
  })

/** Page number between dashes: right on odd pages, left on even ones, one character from the edge. */
const footer = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: SIZE.small * 10 },
        children: [
          new TextRun({
            size: SIZE.small,
            font: fontOf(FONTS.number),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

const escapeXml = (text: string): string =>
  printable(text).replace(/[<>&]/g, (char) => `&#${char.charCodeAt(0)};`)

/** Properties with the date that the report speaks of instead of the clock's. */
const coreProperties = ({ title, asOf }: Report): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>条理</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/**
 * The report as a docx: A4 with the margins of GB/T 9704, 仿宋 and 黑体 by name with substitutes in the font table, tables
 * of fixed width, page numbers, numbered sources. Cost: about 50 ms, a second for thousands of rows.
 */
export async function toDocx(report: Report): Promise<Buffer> {
  const { title, blocks, sources, closing } = report
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fontOf(FONTS.body), size: SIZE.body, language: { eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              left: PAGE.left,
              right: PAGE.right,
              bottom: PAGE.bottom,
              footer: PAGE.footer,
            },
          },
        },
        footers: { default: footer('right'), even: footer('left') },
        children: [
          titleParagraph(title),
          ...blocks.flatMap(elementsOf),
          ...(sources.length > 0 ? [heading('引用')] : []),
          ...sources.map(({ number, citation }) =>
            bodyParagraph(textRuns(`[${number}] ${citation}`, { size: SIZE.small })),
          ),
          ...closing.map(
            (text, index) =>
              new Paragraph({
                children: textRuns(text, { size: SIZE.small }),
                indent: { firstLine: INDENT },
                spacing: { ...SPACING, ...(index === 0 && { before: LINE_HEIGHT }) },
              }),
          ),
        ],
      },
    ],
  })
  return Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: FONT_TABLE },
    { path: 'docProps/core.xml', data: coreProperties(report) },
  ])
}
