// What a topic is once its file is read and checked. Types only; store/ reads the files.

import type { ProvisionId } from '../law/provision-id.ts'

/** A provision that speaks about a matter; `quotes` are words of its text that the matter turns on. */
export interface TopicEntry {
  readonly provisionId: ProvisionId
  readonly quotes: readonly string[]
}

/** A matter within a topic. `background` are passages of reports, never law. */
export interface TopicMatter {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly entries: readonly TopicEntry[]
  readonly background: readonly TopicEntry[]
  /** Ids of recorded differences: K1 … */
  readonly conflicts: readonly string[]
}

/** A step of the procedure; `end` where the procedure leaves the topic. */
export interface FlowStep {
  readonly id: string
  readonly kind: 'step' | 'decision' | 'end'
  readonly actor: string
  readonly step: string
  readonly provisionId?: ProvisionId
}

/** What comes after a step, and under which condition. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly label?: string
}

/** A period of a checklist, by the id that the checklist gives it. `place` names file and line, for authors. */
export interface PeriodReference {
  readonly checklistId: string
  readonly periodId: string
  readonly place: string
}

/** A topic: editorial words that arrange provisions, and the drawn course of the procedure. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly names: readonly string[]
  readonly summary: string
  readonly sections: readonly TopicMatter[]
  readonly steps: readonly FlowStep[]
  readonly links: readonly FlowLink[]
  readonly checklists: readonly string[]
  readonly periods: readonly PeriodReference[]
  readonly related: readonly string[]
}
