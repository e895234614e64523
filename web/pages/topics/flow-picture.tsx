// The drawn course of a procedure: on a desk in layers, on a phone in one column; in words for whoever reads them.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FlowDrawing, FlowNode, FlowView } from '../../../server/contract/topics.ts'
import { lawAddress } from '../../app/addresses.ts'
import { useMedia } from '../../app/use-media.ts'
import { arrowHead } from '../../parts/arrow-head.ts'
import { Mixed } from '../../parts/mixed.tsx'
import { arrowPath } from './arrow-path.ts'
import styles from './flow-picture.module.css'
import { stepsInWords } from './flow-words.ts'

type Box = FlowDrawing['boxes'][number]
type Arrow = FlowDrawing['arrows'][number]

/** Where a drawing in layers still has letters that can be read. */
const ROOMY = '(min-width: 53.75em)'
const CORNER = 6

function Lines({
  lines,
  className,
}: {
  readonly lines: Arrow['label']
  readonly className?: string | undefined
}) {
  if (lines.length === 0) return null
  return (
    <text className={className}>
      {lines.map(({ text, x, y }) => (
        <tspan key={`${x} ${y}`} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  )
}

function Step({ box, node }: { readonly box: Box; readonly node: FlowNode }) {
  const words = [`${node.number}`, node.actor, node.step, node.provision?.citation]
    .filter((word) => word !== undefined)
    .join('，')
  const drawn = (
    <>
      <rect
        className={styles.box}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={node.kind === 'end' ? 16 : CORNER}
      />
      <Lines lines={[box.actor]} className={styles.actor} />
      <Lines lines={box.lines} />
    </>
  )
  return (
    <g className={styles.node} data-kind={node.kind}>
      {node.provision === undefined ? (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not interactive
        <g role="img" aria-label={words}>
          {drawn}
        </g>
      ) : (
        <Link to={lawAddress(node.provision.provisionId)} aria-label={words} data-walk="">
          {drawn}
        </Link>
      )}
    </g>
  )
}

function ArrowLine({ arrow }: { readonly arrow: Arrow }) {
  return (
    <g className={styles.arrow}>
      <path className={styles.line} d={arrowPath(arrow.points)} />
      <path className={styles.head} d={arrowHead(arrow.points)} />
    </g>
  )
}

function Drawing({ flow, title }: { readonly flow: FlowView; readonly title: string }) {
  const { t } = useTranslation()
  const drawing = useMedia(ROOMY) ? flow.wide : flow.narrow
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own for a group
    <svg
      className={styles.picture}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      style={{ maxWidth: drawing.width }}
      fontSize={drawing.fontSize}
      role="group"
      lang="zh-CN"
      aria-label={t('topics.flowLabel', { title, n: flow.nodes.length })}
    >
      {drawing.arrows.map((arrow) => (
        <ArrowLine key={`${arrow.from} ${arrow.to}`} arrow={arrow} />
      ))}
      {flow.nodes.map((node) => {
        const box = drawing.boxes.find(({ id }) => id === node.id)
        return box === undefined ? null : <Step key={node.id} box={box} node={node} />
      })}
      {drawing.arrows.map(({ from, to, label, plate }) => (
        <g key={`${from} ${to}`} className={styles.label}>
          {plate === undefined ? null : <rect {...plate} />}
          <Lines lines={label} />
        </g>
      ))}
    </svg>
  )
}

function StepList({ flow }: { readonly flow: FlowView }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.steps}>
      {stepsInWords(flow).map(({ node, exits }) => (
        <li key={node.id}>
          <p lang="zh-CN">
            <b>{node.actor}</b>　{node.step}
            {node.provision === undefined ? null : (
              <>
                {' '}
                <Link to={lawAddress(node.provision.provisionId)} className={styles.basis}>
                  {node.provision.citation}
                </Link>
              </>
            )}
          </p>
          <p className={styles.exits}>
            <Mixed
              text={
                exits.length === 0
                  ? t('topics.flowEnd')
                  : `${t('topics.flowNext')}${exits
                      .map(({ number, label }) =>
                        label === undefined
                          ? t('topics.flowTo', { n: number })
                          : t('topics.flowWhen', { label, n: number }),
                      )
                      .join(t('app.among'))}`
              }
            />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The flow, drawn and in words. */
export function FlowPicture({ flow, title }: { readonly flow: FlowView; readonly title: string }) {
  const { t } = useTranslation()
  return (
    <figure className={styles.figure}>
      <Drawing flow={flow} title={title} />
      <details className={styles.words}>
        <summary>{t('topics.flowWords')}</summary>
        <StepList flow={flow} />
      </details>
    </figure>
  )
}
