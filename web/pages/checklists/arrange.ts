// The catalogue in the order of a case, by topic or by who uses it. Pure.

import type { ChecklistSummary } from '../../../server/contract/checklists.ts'

/** Checklists under one heading. */
export interface Shelf {
  readonly name: string
  readonly checklists: readonly ChecklistSummary[]
}

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
  '再审',
  '执行',
]

/** Users in the order of the courtroom; others after them. */
const USERS = ['检察官', '法官', '辩护律师', '辩护人', '律师', '值班律师', '公安']

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
  const found = [...shelves].map(([name, on]) => ({ name, checklists: on }))
  return order.length === 0
    ? found
    : found.sort((a, b) => rankIn(order, a.name) - rankIn(order, b.name))
}

/** By stage of the case, in the order of a case; a checklist stands under every stage it serves. */
export const byStage = (checklists: readonly ChecklistSummary[], other: string): Shelf[] =>
  shelve(checklists, (checklist) => checklist.stages, other, STAGES)

/** By topic, in the order of the catalogue. */
export const byGroup = (checklists: readonly ChecklistSummary[], other: string): Shelf[] =>
  shelve(checklists, ({ group }) => (group === '' ? [] : [group]), other, [])

/** By who uses it. */
export const byUser = (checklists: readonly ChecklistSummary[], other: string): Shelf[] =>
  shelve(checklists, (checklist) => checklist.users, other, USERS)
