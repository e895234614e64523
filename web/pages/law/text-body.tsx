// The articles of a text in groups: those that are set, and those that stand there as plain words until their turn comes.

import { type MouseEvent, memo, type ReactNode, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import { isInside } from '../../app/addresses.ts'
import { useKeptLaw } from '../../parts/own-notes.ts'
import type { Mark } from '../../parts/segments.ts'
import { ArticleBlock, type SharedByArticles } from './article-block.tsx'
import { type Block, blockOf } from './blocks.ts'
import { type BlockGroup, heightOfGroup, wordsOfGroup } from './filling.ts'
import type { FoundPlace } from './finding.ts'
import styles from './reader-page.module.css'
import { type DefinedTerm, definedTerms } from './terms.ts'
import { useFilling } from './use-filling.ts'
import type { Finding } from './use-finding.ts'

const NO_MARKS: readonly Mark[] = []

/** A provision that is selected, with the block that it stands in and what is shown under it. */
interface Selection {
  readonly id: string
  readonly block: Block
  readonly tools: ReactNode
}

interface GroupProps {
  readonly group: BlockGroup
  readonly index: number
  readonly isSet: boolean
  /** Only in the group where they are: others need not be drawn again when they change. */
  readonly selection: Selection | undefined
  readonly place: FoundPlace | undefined
  readonly marks: ReadonlyMap<Block, readonly Mark[]>
  readonly kept: ReadonlySet<string>
  readonly shared: SharedByArticles
}

const Group = memo(function Group(props: GroupProps) {
  const { group, index, isSet, selection, place, marks, kept, shared } = props
  if (!isSet)
    return (
      <div
        data-group={index}
        className={styles.unset}
        style={{ containIntrinsicSize: `auto ${heightOfGroup(group)}px` }}
        lang="zh-CN"
      >
        {wordsOfGroup(group)}
      </div>
    )
  return (
    <div data-group={index}>
      {group.blocks.map((block) => (
        <ArticleBlock
          key={block.id}
          block={block}
          target={block === selection?.block ? selection.id : undefined}
          marks={marks.get(block) ?? NO_MARKS}
          current={block === place?.block ? place.mark : undefined}
          isKept={kept.has(block.id)}
          shared={shared}
        >
          {block === selection?.block ? selection.tools : null}
        </ArticleBlock>
      ))}
    </div>
  )
})

/** Value of a function that is worked out at its first call. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Place of the label in a phrase of the catalogue, so that it is looked up once for all articles. */
const HERE = '\u0000'

function useShared(document: DocumentDetail): SharedByArticles {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const onChoose = useCallback(
    (event: MouseEvent<HTMLAnchorElement>): void => {
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      if (event.button !== 0 || !isPlain) return
      event.preventDefault()
      void navigate(event.currentTarget.pathname, { preventScrollReset: true })
    },
    [navigate],
  )
  return useMemo(() => {
    const [before = '', after = ''] = t('law.choose', { label: HERE }).split(HERE)
    return {
      terms: once<readonly DefinedTerm[]>(() => definedTerms(document)),
      chooseLabel: (mark) => `${before}${mark}${after}`,
      keptLabel: t('notes.kept'),
      onChoose,
    }
  }, [t, document, onChoose])
}

/** Ids of the blocks of which the reader keeps something. */
function useKeptBlocks(document: DocumentDetail, blocks: readonly Block[]): ReadonlySet<string> {
  const law = useKeptLaw()
  return useMemo(() => {
    const own = Object.keys(law).filter((id) => isInside(id, document.id))
    return new Set(own.flatMap((id) => blockOf(blocks, id)?.id ?? []))
  }, [law, document, blocks])
}

/** The articles, filled from the one on which the text was opened. */
export function TextBody({
  document,
  blocks,
  selected,
  block,
  finding,
  tools,
}: {
  readonly document: DocumentDetail
  readonly blocks: readonly Block[]
  readonly selected: string | undefined
  /** The block of the selected provision. */
  readonly block: Block | undefined
  readonly finding: Finding
  /** Shown under the selected article. */
  readonly tools: ReactNode
}) {
  const { groups, set } = useFilling(blocks, block === undefined ? 0 : blocks.indexOf(block))
  const shared = useShared(document)
  const kept = useKeptBlocks(document, blocks)
  const selection =
    selected === undefined || block === undefined ? undefined : { id: selected, block, tools }
  const { place, found } = finding
  return groups.map((group, index) => {
    const ownSelection = group.blocks.some((one) => one === block) ? selection : undefined
    const ownPlace = place !== undefined && group.blocks.includes(place.block) ? place : undefined
    return (
      <Group
        key={group.id}
        group={group}
        index={index}
        isSet={set.has(index) || ownSelection !== undefined || ownPlace !== undefined}
        selection={ownSelection}
        place={ownPlace}
        marks={found.byBlock}
        kept={kept}
        shared={shared}
      />
    )
  })
}
