// What the pages of one checklist share: the rules, the answers of this tab, and the verdict on them so far.

import { useCallback, useEffect, useReducer, useRef } from 'react'
import { Outlet, useLocation, useNavigate, useOutletContext, useParams } from 'react-router'
import type { ChecklistDetail, Evaluation } from '../../../server/contract/checklists.ts'
import { useChecklist, useEvaluation } from '../../api/queries.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import styles from './checklist.module.css'
import { type Flow, type FlowAction, flowAfter, openedFlow } from './flow.ts'
import { keepFlow, keptFlow } from './flow-keeping.ts'
import { type HandedFacts, handedOn, readFacts } from './shared-facts.ts'

/** What a page of a checklist gets. */
export interface ChecklistWork {
  readonly checklist: ChecklistDetail
  readonly flow: Flow
  readonly act: (action: FlowAction) => void
  /** Verdict on the answers so far; that on the answers before while the next is on its way. */
  readonly evaluation: Evaluation | undefined
  readonly isWeighing: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** Facts that a link or a page hands on, as far as the checklist knows them. */
function factsFrom(checklist: ChecklistDetail, hash: string, state: unknown): HandedFacts {
  const known = new Set(checklist.facts.map(({ id }) => id))
  const { facts, unconfirmed } = hash === '' ? handedOn(state) : readFacts(hash)
  return {
    facts: Object.fromEntries(Object.entries(facts).filter(([id]) => known.has(id))),
    unconfirmed,
  }
}

/**
 * Answers kept for this tab under a checklist's id; facts that are handed on stand in their place, since they are another
 * case. These are taken over once and then cleared from the address and from the entry: from here on the tab keeps them.
 * The address changes when the browser has time for it, and what is answered until then must not be lost.
 */
function useFlow(checklist: ChecklistDetail): [Flow, (action: FlowAction) => void] {
  const { hash, pathname, state, key } = useLocation()
  const navigate = useNavigate()
  const { id } = checklist
  const [flow, dispatch] = useReducer(flowAfter, undefined, () =>
    openedFlow(keptFlow(id), factsFrom(checklist, hash, state)),
  )
  const taken = useRef(key)
  useEffect(() => keepFlow(id, flow), [id, flow])
  useEffect(() => {
    const isTaken = taken.current === key
    taken.current = key
    const handed = factsFrom(checklist, hash, state)
    const isHanded = Object.keys(handed.facts).length > 0
    if (hash === '' && !isHanded) return
    if (!isTaken && isHanded) dispatch({ kind: 'start-from', ...handed })
    void navigate(pathname, { replace: true, preventScrollReset: true })
  }, [hash, state, key, pathname, checklist, navigate])
  return [flow, dispatch]
}

function Work({ checklist }: { readonly checklist: ChecklistDetail }) {
  const [flow, dispatch] = useFlow(checklist)
  const act = useCallback((action: FlowAction) => dispatch(action), [dispatch])
  const query = useEvaluation(checklist.id, flow.facts)
  const work: ChecklistWork = {
    checklist,
    flow,
    act,
    evaluation: query.data,
    isWeighing: query.isFetching,
    error: query.error,
    retry: () => void query.refetch(),
  }
  return <Outlet context={work} />
}

/** Frame of `/checklists/:id` and the pages under it. */
export function ChecklistFrame() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useChecklist(id)
  return (
    <div className={styles.page}>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} level={1} />
      ) : data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Work key={id} checklist={data} />
      )}
    </div>
  )
}

/** The work of the checklist around a page. */
export const useWork = (): ChecklistWork => useOutletContext<ChecklistWork>()
