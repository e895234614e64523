// What the pages of a checklist say of answers that were only read from a question: a verdict on them is provisional.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { checklistAddress } from '../../app/addresses.ts'
import { useWork } from './checklist-frame.tsx'
import { unconfirmedIn } from './flow.ts'
import { UnconfirmedFacts } from './unconfirmed-facts.tsx'

/** Words of a fact that waits to be confirmed; undefined for every other fact. */
export function useUnconfirmedWords(): (fact: string) => string | undefined {
  const { t } = useTranslation()
  const { flow } = useWork()
  return (fact) => (unconfirmedIn(flow).includes(fact) ? t('unconfirmed.source') : undefined)
}

/** The facts that wait, each to be confirmed or changed; nothing where there are none. */
export function Provisional() {
  const { checklist, flow, act } = useWork()
  const facts = unconfirmedIn(flow).flatMap((id) => {
    const value = flow.facts[id]
    return value === undefined ? [] : [{ id, value, quote: flow.unconfirmed?.[id] ?? '' }]
  })
  return (
    <UnconfirmedFacts
      facts={facts}
      checklist={checklist}
      onSay={(said) =>
        act({
          kind: 'take-over',
          facts: Object.fromEntries(said.map(({ id, value }) => [id, value])),
        })
      }
      changeOf={(id, words) => <Link to={checklistAddress(checklist.id, `q/${id}`)}>{words}</Link>}
    />
  )
}
