// A verdict as an argument that can be read: rules in order, what each requires, and the fact that answers it.

import type { TraceNode } from '../../contract/checklists.ts'
import type { FactId } from '../condition/answer.ts'
import type { Basis } from '../condition/basis.ts'
import { citedBases } from '../condition/basis.ts'
import type { Condition, ConditionContext } from '../condition/condition.ts'
import { subjectFacts, weigh } from '../condition/condition.ts'
import type { Truth } from '../condition/truth.ts'
import { not } from '../condition/truth.ts'
import type { Wording } from '../condition/wording.ts'
import { testText, valueText } from '../condition/wording.ts'
import type { Checklist, Rule } from '../verdict/checklist.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { wordingOf } from './checklist-view.ts'
import type { Support } from './reasons.ts'

/** What the branches of a trace share. */
interface TraceContext {
  readonly checklist: Checklist
  readonly verdict: Verdict
  readonly weighing: ConditionContext
  readonly wording: Wording
}

/** 刑诉法解释第三百七十条第七项 of each basis, in brackets after a label. */
function citations(bases: readonly Basis[], context: TraceContext): string | undefined {
  const labels = citedBases(bases, context.weighing).map((basis) => basis.shortCitation)
  return labels.length > 0 ? [...new Set(labels)].join('、') : undefined
}

const node = (
  label: string,
  truth: Truth,
  children: TraceNode[],
  detail?: string | undefined,
): TraceNode => ({ label, truth, children, ...(detail ? { detail } : {}) })

/** What is known of a fact: 是, 36个月, 不清楚, 尚未询问. */
function answerText(id: FactId, { checklist, verdict }: TraceContext): string {
  const fact = checklist.facts.get(id)
  const answer = verdict.answers.get(id)
  if (!fact || !answer) return '尚未询问'
  if (answer.kind === 'unknown') return '不清楚'
  const text = valueText(fact, answer.value)
  return verdict.derived.has(id) ? `${text}（由其他事实推出）` : text
}

function testNode(
  condition: Extract<Condition, { kind: 'test' }>,
  truth: Truth,
  context: TraceContext,
): TraceNode {
  const known = subjectFacts(condition.subject)
    .map((id) => answerText(id, context))
    .join('；')
  return node(testText(condition, context.wording), truth, [], known)
}

function conditionNode(condition: Condition, context: TraceContext): TraceNode {
  const truth = weigh(condition, context.weighing)
  switch (condition.kind) {
    case 'constant':
      return node('没有更早的规则适用', truth, [])
    case 'test':
      return testNode(condition, truth, context)
    case 'requirement': {
      const requirement = context.checklist.requirements.get(condition.id)
      if (!requirement) return node(condition.id, truth, [])
      return node(
        requirement.title,
        truth,
        parts(requirement.condition, context),
        citations(requirement.basis, context),
      )
    }
    case 'not': {
      const { part } = condition
      if (part.kind === 'test' && part.test.kind === 'is')
        return testNode({ ...part, test: { kind: 'is', value: !part.test.value } }, truth, context)
      const inner = conditionNode(part, context)
      return node(`并非：${inner.label}`, not(inner.truth), inner.children, inner.detail)
    }
    case 'all':
      return node('下列各项都成立', truth, parts(condition, context))
    case 'any':
      return node('下列任何一项成立', truth, parts(condition, context))
  }
}

/** Lines below a line: the parts of a conjunction or disjunction, else the condition itself. */
const parts = (condition: Condition, context: TraceContext): TraceNode[] =>
  condition.kind === 'all' || condition.kind === 'any'
    ? condition.parts.map((part) => conditionNode(part, context))
    : [conditionNode(condition, context)]

function ruleNode(rule: Rule, context: TraceContext): TraceNode {
  const truth = weigh(rule.condition, context.weighing)
  return node(
    rule.title,
    truth,
    parts(rule.condition, context),
    citations([...rule.basis, ...rule.thenBasis], context),
  )
}

/**
 * Argument for a verdict: the outcome above, the rules below in order of priority, each with what it requires. Rules
 * after the one that decides are left out. A truth here is that of the single line, by what is known; `weighing` is the
 * context of `contextOf`, of the same verdict. Cost: linear in the conditions shown.
 */
export function traceOf(
  checklist: Checklist,
  verdict: Verdict,
  weighing: ConditionContext,
  support: Support,
  title: string,
): TraceNode {
  const context: TraceContext = {
    checklist,
    verdict,
    weighing,
    wording: wordingOf(checklist),
  }
  const last = support.rules.length > 0 ? Math.max(...support.rules) : checklist.rules.length - 1
  const rules = checklist.rules.slice(0, last + 1).map((rule) => ruleNode(rule, context))
  return node(title, verdict.settled ? 'true' : 'unknown', rules)
}
