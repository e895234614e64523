// Checklists and their parts as the contract shows them: provisions with citations, facts, rules in Chinese.

import type {
  ChecklistDetail,
  ChecklistSummary,
  FactDefinition,
  LegalBasisView,
} from '../../contract/checklists.ts'
import type { Basis } from '../condition/basis.ts'
import type { Fact } from '../condition/fact.ts'
import type { Wording } from '../condition/wording.ts'
import { conditionText } from '../condition/wording.ts'
import type { Checklist, Conflict, Requirement, Rule } from '../verdict/checklist.ts'
import { outcomeOfRule, periodBases } from '../verdict/checklist.ts'

/** Wording of a checklist: titles of its facts and requirements. */
export const wordingOf = (checklist: Checklist): Wording => ({
  fact: (id) => checklist.facts.get(id),
  requirementTitle: (id) => checklist.requirements.get(id)?.title ?? id,
})

/** A provision and its words, with how it is cited. */
const basisView = ({ provisionId, citation, quote, span }: Basis): LegalBasisView => ({
  provisionId,
  citation,
  quote,
  span: { start: span.start, end: span.end },
})

/** Several of them, in order. */
export const basisViews = (bases: readonly Basis[]): LegalBasisView[] => bases.map(basisView)

/** A fact as it is asked. */
export const factView = (fact: Fact): FactDefinition => ({
  id: fact.id,
  type: fact.type,
  title: fact.title,
  question: fact.question,
  ...(fact.help ? { help: fact.help } : {}),
  ...(fact.unit ? { unit: fact.unit } : {}),
  ...(fact.values ? { values: fact.values.map(({ id, title }) => ({ id, title })) } : {}),
  ...(fact.askWhen ? { askWhen: fact.askWhen } : {}),
  citationOnly: fact.citationOnly,
  optional: fact.optional,
  legalBasis: basisViews(fact.basis),
})

/** Two texts side by side, the one that decides first. */
export const conflictView = (conflict: Conflict) => ({
  id: conflict.id,
  title: conflict.title,
  note: conflict.note,
  texts: basisViews(conflict.texts),
})

const requirementView = (wording: Wording, requirement: Requirement) => ({
  id: requirement.id,
  title: requirement.title,
  condition: conditionText(requirement.condition, wording),
  legalBasis: basisViews(requirement.basis),
})

const ruleView = (wording: Wording, rule: Rule) => ({
  id: rule.id,
  title: rule.title,
  outcome: outcomeOfRule(rule),
  condition: conditionText(rule.condition, wording),
  legalBasis: basisViews([...rule.basis, ...periodBases(rule), ...rule.thenBasis]),
})

/** Line of the catalogue. */
export const summaryView = (checklist: Checklist): ChecklistSummary => ({
  id: checklist.id,
  version: checklist.version,
  title: checklist.title,
  group: checklist.group,
  stages: [...checklist.stages],
  users: [...checklist.users],
  ...(checklist.summary ? { summary: checklist.summary } : {}),
  factCount: checklist.facts.size,
  outcomes: checklist.outcomes.map(({ id, title }) => ({ id, title })),
})

/** One checklist whole. */
export function detailView(checklist: Checklist): ChecklistDetail {
  const wording = wordingOf(checklist)
  return {
    ...summaryView(checklist),
    facts: [...checklist.facts.values()].map((fact) => factView(fact)),
    requirements: [...checklist.requirements.values()].map((requirement) =>
      requirementView(wording, requirement),
    ),
    rules: checklist.rules.map((rule) => ruleView(wording, rule)),
    constraints: checklist.constraints.map(({ title, basis }) => ({
      text: title,
      legalBasis: basisViews(basis),
    })),
    conflicts: checklist.conflicts.map((conflict) => conflictView(conflict)),
    gaps: checklist.gaps.map(({ id, title, note }) => ({ id, title, note })),
    notes: checklist.notes.map((note) => note.text),
  }
}
