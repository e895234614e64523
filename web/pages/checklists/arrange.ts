// The catalogue in the order of a case, by topic or by who uses it. Pure.

import type { ChecklistSummary } from '../../../server/contract/checklists.ts'
import { holdsEveryWord } from '../../parts/every-word.ts'
import type { ShelfOf } from '../../parts/shelves.tsx'

/** Checklists under one heading. */
export type Shelf = ShelfOf<ChecklistSummary>

/** Stages of a criminal case in their order; a stage that is not here comes after them. */
const STAGES = [
  '立案',
  '侦查',
  '审查逮捕',
  '审查起诉',
  '提起公诉',
  '审判',
  '一审',
  '第一审',
  '二审',
  '第二审',
  '死刑复核',
  '复核',
  '再审',
  '执行',
  '特别程序',
]

/** Users in the order of the courtroom; others after them. */
const USERS = ['检察官', '法官', '辩护律师', '辩护人', '律师', '值班律师', '公安']

/** Topics from what is decided most often to what is rare; others keep the order of the catalogue. */
const GROUPS = [
  '认罪认罚',
  '辩护与律师权利',
  '同步录音录像',
  '强制措施',
  '证据',
  '回避与管辖',
  '一审程序',
  '附带民事',
  '期间',
  '二审',
  '特别程序',
]

/** What narrows the catalogue: words of the title or the summary, a stage, a user. Empty is all. */
export interface CatalogueFilter {
  readonly words: string
  readonly stage: string
  readonly user: string
}

/** Checklists that hold every word asked for, serve the stage and are used by the user; in their order. */
export function matching(
  checklists: readonly ChecklistSummary[],
  { words, stage, user }: CatalogueFilter,
): ChecklistSummary[] {
  const isAsked = holdsEveryWord(words)
  return checklists.filter((checklist) => {
    const text = [checklist.title, checklist.summary, checklist.group, ...checklist.stages].join(
      ' ',
    )
    return (
      isAsked(text) &&
      (stage === '' || checklist.stages.includes(stage)) &&
      (user === '' || checklist.users.includes(user))
    )
  })
}

function rankIn(order: readonly string[], name: string): number {
  const exact = order.indexOf(name)
  if (exact >= 0) return exact
  const within = order.findIndex((known) => name.includes(known))
  return within < 0 ? order.length : within + 0.5
}

function shelve(
  checklists: readonly ChecklistSummary[],
  namesOf: (checklist: ChecklistSummary) => readonly string[],
  other: string,
  order: readonly string[],
): Shelf[] {
  const shelves = new Map<string, ChecklistSummary[]>()
  for (const checklist of checklists) {
    const names = namesOf(checklist)
    for (const name of names.length === 0 ? [other] : names)
      shelves.set(name, [...(shelves.get(name) ?? []), checklist])
  }
  const found = [...shelves].map(([name, on]) => ({ name, items: on }))
  return found.sort((a, b) => rankIn(order, a.name) - rankIn(order, b.name))
}

const namesIn = (names: readonly string[], order: readonly string[]): string[] =>
  [...new Set(names)].sort((a, b) => rankIn(order, a) - rankIn(order, b))

/** Stages that the catalogue serves, in the order of a case. */
export const stagesOf = (checklists: readonly ChecklistSummary[]): string[] =>
  namesIn(
    checklists.flatMap(({ stages }) => stages),
    STAGES,
  )

/** Users that the catalogue serves, in the order of the courtroom. */
export const usersOf = (checklists: readonly ChecklistSummary[]): string[] =>
  namesIn(
    checklists.flatMap(({ users }) => users),
    USERS,
  )

/**
 * By stage of the case, in the order of a case; a checklist stands under every stage it serves, what is decided most often
 * first.
 */
export function byStage(checklists: readonly ChecklistSummary[], other: string): Shelf[] {
  const inOrder = [...checklists].sort((a, b) => rankIn(GROUPS, a.group) - rankIn(GROUPS, b.group))
  return shelve(inOrder, ({ stages }) => stages, other, STAGES)
}

/** Anything that stands under topics, in the order of the topics. */
export const inOrderOfGroups = <T extends { readonly name: string }>(groups: readonly T[]): T[] =>
  [...groups].sort((a, b) => rankIn(GROUPS, a.name) - rankIn(GROUPS, b.name))

/** By topic, what is decided most often first. */
export const byGroup = (checklists: readonly ChecklistSummary[], other: string): Shelf[] =>
  shelve(checklists, ({ group }) => (group === '' ? [] : [group]), other, GROUPS)

/** By who uses it. */
export const byUser = (checklists: readonly ChecklistSummary[], other: string): Shelf[] =>
  shelve(checklists, (checklist) => checklist.users, other, USERS)
