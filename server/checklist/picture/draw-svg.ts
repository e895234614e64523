// The picture of a decision as SVG: stands alone, prints, follows the colours of the page that it is put in.

import type { DiagramEdge, DiagramNode, DiagramView } from '../../contract/diagrams.ts'
import { ITEM_GAP, ITEM_INDENT, PADDING } from './draw.ts'
import { linesWidth } from './text-lines.ts'

type Point = DiagramEdge['labelAt']

/** Baseline below the middle of a line, as a share of the letters' size. */
const BASELINE = 0.35
const CORNER = 8

/**
 * Colours are the page's: letters and lines `currentColor`, the ground `--tiaoli-ground`, the way of the case
 * `--tiaoli-accent`. Alone, they follow the reader's light or dark setting, and paper is white.
 */
const STYLE = `
.tl{color:var(--tiaoli-ink,#1c2430);font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",SimHei,sans-serif}
.tl .ground{fill:var(--tiaoli-ground,#fff)}
.tl text{fill:currentColor}
.tl .box{fill:var(--tiaoli-ground,#fff);stroke:currentColor;stroke-width:1.2}
.tl .outcome .box{stroke-width:2}
.tl .heading{font-weight:600}
.tl .link{fill:none;stroke:currentColor;stroke-width:1.2}
.tl .head{fill:currentColor}
.tl .label-ground{fill:var(--tiaoli-ground,#fff)}
.tl .taken .box,.tl .taken .link{stroke:var(--tiaoli-accent,#0b57a4);stroke-width:3}
.tl .taken .head{fill:var(--tiaoli-accent,#0b57a4)}
.tl .closed text,.tl .closed .head{fill-opacity:.45}
.tl .closed .box,.tl .closed .link{stroke-opacity:.4;stroke-dasharray:4 4}
@media (prefers-color-scheme:dark){.tl{color:var(--tiaoli-ink,#e8ecf2)}.tl .ground,.tl .box,.tl .label-ground{fill:var(--tiaoli-ground,#171b21)}.tl .taken .box,.tl .taken .link{stroke:var(--tiaoli-accent,#7db7ff)}.tl .taken .head{fill:var(--tiaoli-accent,#7db7ff)}}
@media print{.tl{color:#000}.tl .ground,.tl .box,.tl .label-ground{fill:#fff}.tl .taken .box,.tl .taken .link{stroke:#000}.tl .taken .head{fill:#000}}
`.trim()

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands in XML; characters that XML does not have are left out. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char).replace(/[^\P{Cc}\n\t]/gu, '')

const number = (value: number): string => String(Math.round(value * 10) / 10)

interface TextStyle {
  readonly anchor?: 'start' | 'middle'
  readonly heading?: boolean
}

/** Lines of text below one another; `top` is that of the first line. */
function textLines(
  lines: readonly string[],
  x: number,
  top: number,
  { fontSize, lineHeight }: DiagramView,
  { anchor = 'start', heading = false }: TextStyle = {},
): string {
  const rows = lines.map((line, index) => {
    const y = top + index * lineHeight + lineHeight / 2 + fontSize * BASELINE
    return `<tspan x="${number(x)}" y="${number(y)}">${escapeXml(line)}</tspan>`
  })
  const style = `${anchor === 'middle' ? ' text-anchor="middle"' : ''}${heading ? ' class="heading"' : ''}`
  return `<text${style}>${rows.join('')}</text>`
}

const TRUTH_MARK = { true: '✓', false: '✗', unknown: '·' } as const
const TRUTH_WORD = { true: '成立', false: '不成立', unknown: '未定' } as const
const STATE_WORD = { taken: '已走到', open: '还可能', closed: '不再可能' } as const

function itemTexts(node: DiagramNode, view: DiagramView): string {
  let top = node.y + PADDING + node.lines.length * view.lineHeight + ITEM_GAP
  const shown = (node.items ?? []).map((item) => {
    const x = node.x + PADDING
    const text = `${textLines([TRUTH_MARK[item.truth]], x, top, view)}${textLines(item.lines, x + ITEM_INDENT, top, view)}`
    top += item.lines.length * view.lineHeight + ITEM_GAP
    return text
  })
  return shown.join('')
}

/** What is read out of a box. */
const nodeTitle = (node: DiagramNode): string =>
  [
    node.text,
    ...(node.answer === undefined ? [] : [`答：${node.answer}`]),
    ...(node.items ?? []).map((item) => `${item.text}（${TRUTH_WORD[item.truth]}）`),
    STATE_WORD[node.state],
  ].join('；')

function nodeSvg(node: DiagramNode, view: DiagramView): string {
  const isOutcome = node.kind === 'outcome'
  const radius = isOutcome ? Math.min(node.height, 40) / 2 : CORNER
  const box = `<rect class="box" x="${number(node.x)}" y="${number(node.y)}" width="${number(node.width)}" height="${number(node.height)}" rx="${number(radius)}"/>`
  const isList = node.items !== undefined
  const x = isList ? node.x + PADDING : node.x + node.width / 2
  const words = textLines(node.lines, x, node.y + PADDING, view, {
    anchor: isList ? 'start' : 'middle',
    heading: isList || isOutcome,
  })
  return `<g class="${node.kind} ${node.state}"><title>${escapeXml(nodeTitle(node))}</title>${box}${words}${isList ? itemTexts(node, view) : ''}</g>`
}

const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const at = ({ x, y }: Point): string => `${number(x)} ${number(y)}`

/** A line through points with its corners rounded: from middle to middle, each corner the control of a curve. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const curves = rest.slice(0, -1).map((corner, index) => {
    const after = rest[index + 1] ?? corner
    const isLast = index === rest.length - 2
    return `Q${at(corner)} ${at(isLast ? after : midpoint(corner, after))}`
  })
  return curves.length === 0 ? `M${at(first)}L${at(last)}` : `M${at(first)}${curves.join('')}`
}

const HEAD_LENGTH = 9
const HEAD_WIDTH = 4

/** Tip of an arrow, pointing as its last stretch does. */
function headOf(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const dx = (tip.x - before.x) / length
  const dy = (tip.y - before.y) / length
  const base = { x: tip.x - dx * HEAD_LENGTH, y: tip.y - dy * HEAD_LENGTH }
  const left = { x: base.x - dy * HEAD_WIDTH, y: base.y + dx * HEAD_WIDTH }
  const right = { x: base.x + dy * HEAD_WIDTH, y: base.y - dx * HEAD_WIDTH }
  return `<path class="head" d="M${at(tip)}L${at(left)}L${at(right)}Z"/>`
}

const linkSvg = (edge: DiagramEdge): string =>
  `<g class="${edge.state}"><path class="link" d="${pathOf(edge.points)}"/>${headOf(edge.points)}</g>`

function labelSvg(edge: DiagramEdge, view: DiagramView): string {
  const width = linesWidth(edge.labelLines) + 8
  const height = edge.labelLines.length * view.lineHeight
  const { x, y } = edge.labelAt
  const ground = `<rect class="label-ground" x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}"/>`
  const words = textLines(edge.labelLines, x, y - height / 2, view, { anchor: 'middle' })
  return `<g class="label ${edge.state}">${ground}${words}</g>`
}

/**
 * SVG of a picture, as a whole file: title and description for screen readers, no script, no link, no font inside.
 * Closed parts stand below, the way of the case above.
 */
export function drawSvg(view: DiagramView): string {
  const rank = { closed: 0, open: 1, taken: 2 } as const
  const edges = [...view.edges].sort((a, b) => rank[a.state] - rank[b.state])
  const width = number(view.width)
  const height = number(view.height)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" aria-labelledby="tl-title tl-description" lang="zh-CN" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${view.fontSize}">`,
    `<title id="tl-title">${escapeXml(view.title)}</title>`,
    `<desc id="tl-description">${escapeXml(view.description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...edges.map(linkSvg),
    ...view.nodes.map((node) => nodeSvg(node, view)),
    ...edges.map((edge) => labelSvg(edge, view)),
    '</svg>',
    '',
  ].join('\n')
}
