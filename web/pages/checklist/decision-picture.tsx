// The picture of a decision as the server laid it out, in the colours of the page; questions lead to their page.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DiagramEdge, DiagramNode, DiagramView } from '../../../server/contract/diagrams.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { arrowHead } from '../../parts/arrow-head.ts'
import styles from './decision-picture.module.css'

/** Room inside a box, between its lines and before the words of a line of a list, as the server measured it. */
const PADDING = 12
const ITEM_GAP = 5
const ITEM_INDENT = 22
const BASELINE = 0.35
const CORNER = 8
const HEAD = { length: 9, width: 4 } as const
/** A small picture is not blown up beyond this. */
const LARGEST = 1.15
const MARK = { true: '✓', false: '✗', unknown: '·' } as const

type Point = DiagramEdge['labelAt']

const at = ({ x, y }: Point): string => `${x} ${y}`
const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** A line through points with its corners rounded: from middle to middle, each corner the control of a curve. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return ''
  const curves = rest.slice(0, -1).map((corner, index) => {
    const after = rest[index + 1] ?? corner
    return `Q${at(corner)} ${at(index === rest.length - 2 ? after : midpoint(corner, after))}`
  })
  return curves.length === 0 ? `M${at(first)}L${at(last)}` : `M${at(first)}${curves.join('')}`
}

interface LinesProps {
  readonly lines: readonly string[]
  readonly x: number
  readonly top: number
  readonly view: DiagramView
  readonly anchor?: 'start' | 'middle'
  readonly strong?: boolean
}

function Lines({ lines, x, top, view, anchor = 'start', strong = false }: LinesProps) {
  return (
    <text textAnchor={anchor} className={strong ? styles.strong : undefined}>
      {lines.map((line, index) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which may repeat
          key={index}
          x={x}
          y={top + (index + 0.5) * view.lineHeight + view.fontSize * BASELINE}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

function Items({ node, view }: { readonly node: DiagramNode; readonly view: DiagramView }) {
  const x = node.x + PADDING
  let top = node.y + PADDING + node.lines.length * view.lineHeight + ITEM_GAP
  return (node.items ?? []).map((item) => {
    const here = top
    top += item.lines.length * view.lineHeight + ITEM_GAP
    return (
      <g key={`${here}`} data-truth={item.truth} className={styles.item}>
        <Lines lines={[MARK[item.truth]]} x={x} top={here} view={view} />
        <Lines lines={item.lines} x={x + ITEM_INDENT} top={here} view={view} />
      </g>
    )
  })
}

function Box({ node, view }: { readonly node: DiagramNode; readonly view: DiagramView }) {
  const isList = node.items !== undefined
  const isOutcome = node.kind === 'outcome'
  return (
    <>
      <rect
        className={styles.box}
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx={isOutcome ? Math.min(node.height, 40) / 2 : CORNER}
      />
      <Lines
        lines={node.lines}
        x={isList ? node.x + PADDING : node.x + node.width / 2}
        top={
          isList
            ? node.y + PADDING
            : node.y + (node.height - node.lines.length * view.lineHeight) / 2
        }
        view={view}
        anchor={isList ? 'start' : 'middle'}
        strong={isList || isOutcome}
      />
      {isList ? <Items node={node} view={view} /> : null}
    </>
  )
}

/** What is read out of a box. */
function useBoxWords(): (node: DiagramNode) => string {
  const { t } = useTranslation()
  return (node) =>
    [
      node.text,
      ...(node.answer === undefined ? [] : [t('picture.answer', { answer: node.answer })]),
      ...(node.items ?? []).map((item) => `${item.text}（${t(`checklist.truth.${item.truth}`)}）`),
      t(`picture.state.${node.state}`),
    ].join('；')
}

function Node({ node, view }: { readonly node: DiagramNode; readonly view: DiagramView }) {
  const words = useBoxWords()(node)
  const fact = node.kind === 'question' ? node.facts[0] : undefined
  const box = <Box node={node} view={view} />
  return (
    <g className={styles.node} data-state={node.state} data-kind={node.kind}>
      {fact === undefined ? (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive
        <g role="img" aria-label={words}>
          {box}
        </g>
      ) : (
        <Link to={checklistAddress(view.checklistId, `q/${fact}`)} aria-label={words} data-walk="">
          {box}
        </Link>
      )}
    </g>
  )
}

function Label({ edge, view }: { readonly edge: DiagramEdge; readonly view: DiagramView }) {
  const { x, y } = edge.labelAt
  const lines = edge.labelLines
  const width = Math.max(...lines.map((line) => line.length)) * view.fontSize + 8
  const height = lines.length * view.lineHeight
  return (
    <g className={styles.label} data-state={edge.state}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />
      <Lines lines={lines} x={x} top={y - height / 2} view={view} anchor="middle" />
    </g>
  )
}

const RANK = { closed: 0, open: 1, taken: 2 } as const

/** The picture; `scale` is 1 where a unit of it is a pixel. */
export function DecisionPicture({
  view,
  scale,
}: {
  readonly view: DiagramView
  readonly scale: number | 'fit'
}) {
  const edges = [...view.edges].sort((a, b) => RANK[a.state] - RANK[b.state])
  const size = scale === 'fit' ? {} : { width: view.width * scale, height: view.height * scale }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own for a group
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it has the caption; the boxes have their own names
    <svg
      {...size}
      style={scale === 'fit' ? { maxWidth: view.width * LARGEST } : undefined}
      className={styles.picture}
      data-fit={scale === 'fit' ? '' : undefined}
      viewBox={`0 0 ${view.width} ${view.height}`}
      fontSize={view.fontSize}
      role="group"
      lang="zh-CN"
      aria-labelledby="picture-caption"
    >
      {edges.map((edge) => (
        <g key={edge.id} className={styles.edge} data-state={edge.state}>
          <path className={styles.link} d={pathOf(edge.points)} />
          <path className={styles.head} d={arrowHead(edge.points, HEAD)} />
        </g>
      ))}
      {view.nodes.map((node) => (
        <Node key={node.id} node={node} view={view} />
      ))}
      {edges.map((edge) => (
        <Label key={edge.id} edge={edge} view={view} />
      ))}
    </svg>
  )
}
