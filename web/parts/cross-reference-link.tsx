// A reference in the law as a link, with a card that shows what it refers to on hover and on focus.

import { HoverCard } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CrossReference } from '../../server/contract/documents.ts'
import { useProvision } from '../api/queries.ts'
import { isInside, lawAddress } from '../app/addresses.ts'
import styles from './cross-reference-link.module.css'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** A card shows this many characters of a provision; the reader shows the rest. */
const CARD_LENGTH = 260
const MOST_TARGETS = 4

function ProvisionBrief({ id }: { readonly id: string }) {
  const { data, error } = useProvision(id)
  if (error) return <ProblemNotice error={error} />
  if (data === undefined) return <Skeleton lines={3} />
  return (
    <div className={styles.brief} lang="zh-CN">
      <p className={styles.label}>
        <Link to={lawAddress(id)}>{data.citations.short}</Link>
      </p>
      <p className={styles.text}>
        {data.text.length > CARD_LENGTH ? `${data.text.slice(0, CARD_LENGTH)}……` : data.text}
      </p>
    </div>
  )
}

/** True for 第X条至第Y条 and 前两款, false where one citation may mean several things. */
const isRange = (reference: CrossReference): boolean =>
  /[至到、和及—-]|[前上各][两二三四五六七八九几款项条]/.test(reference.text)

function Targets({ reference }: { readonly reference: CrossReference }) {
  const { t } = useTranslation()
  const { targets } = reference
  const nested = targets.every((id) => isInside(id, targets[0] ?? id))
  return (
    <>
      {targets.length > 1 && !nested ? (
        <p className={styles.note}>
          {isRange(reference) ? t('law.range', { n: targets.length }) : t('law.ambiguous')}
        </p>
      ) : null}
      {targets.slice(0, MOST_TARGETS).map((id) => (
        <ProvisionBrief key={id} id={id} />
      ))}
    </>
  )
}

/** The words of a reference. Outside the library it is underlined with dots and says which law is meant. */
export function CrossReferenceLink({
  reference,
  children,
}: {
  readonly reference: CrossReference
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const first = reference.targets[0]
  if (first === undefined) {
    const law = reference.external
    return law === undefined ? (
      children
    ) : (
      <span className={styles.external} title={t('law.external', { law })}>
        {children}
      </span>
    )
  }
  return (
    <HoverCard.Root openDelay={250} closeDelay={120}>
      <HoverCard.Trigger asChild>
        <Link to={lawAddress(first)} className={styles.reference}>
          {children}
        </Link>
      </HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content className={styles.card} sideOffset={6} collisionPadding={12}>
          <Targets reference={reference} />
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  )
}
