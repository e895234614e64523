// A checklist's rules compiled once into a decision diagram, flat in typed arrays. Questions to it: settle.ts.

import type { Condition } from '../condition/condition.ts'
import { subjectKey } from '../condition/condition.ts'
import type { DiagramBuilder, NodeId } from './diagram.ts'
import { createDiagramBuilder, FALSE, reachableNodes, TERMINAL, TRUE } from './diagram.ts'
import type { Variable } from './domain.ts'
import { cellsPassing } from './domain.ts'

/** Rule index of completions that the constraints rule out: they are not cases. */
export const VOID = -1
/** Rule index of completions that no rule covers; a checklist that reaches it does not load. */
export const UNCOVERED = -2

/**
 * Flat diagram. Node 0 … n−1, children before parents, the root last. `variable[node]` is `TERMINAL` for a
 * terminal, whose rule is `rule[node]`; other nodes have their children at `first[node] + cell`.
 */
export interface Decision {
  readonly variables: readonly Variable[]
  readonly variable: Int16Array
  readonly first: Int32Array
  readonly children: Int32Array
  readonly rule: Int32Array
  readonly root: number
  /** Whether some completion is ruled out by a constraint. */
  readonly constrained: boolean
}

/** What a decision is compiled from: conditions in order of priority, and what must hold in every case. */
export interface DecisionSource {
  readonly rules: readonly Condition[]
  readonly constraints: readonly Condition[]
  readonly requirement: (id: string) => Condition
}

/** Compiles conditions to nodes over one order of variables. */
export interface ConditionCompiler {
  readonly builder: DiagramBuilder
  readonly compile: (condition: Condition) => NodeId
}

/**
 * Compiler for conditions over `variables`, in their order. Requirements are compiled once. Throws RangeError for a test
 * of what is not among the variables. Cost: that of the builder's `choose` for each part.
 */
export function createConditionCompiler(
  variables: readonly Variable[],
  requirement: (id: string) => Condition,
): ConditionCompiler {
  const builder = createDiagramBuilder()
  const place = new Map(variables.map((variable, index) => [variable.key, index]))
  const requirements = new Map<string, NodeId>()
  const testNode = (condition: Extract<Condition, { kind: 'test' }>): NodeId => {
    const key = subjectKey(condition.subject)
    const index = place.get(key) ?? -1
    const variable = variables[index]
    if (!variable) throw new RangeError(`Expected a variable for ${key} but found none`)
    return builder.test(index, cellsPassing(variable, condition))
  }
  const named = (id: string): NodeId => {
    const known = requirements.get(id)
    if (known !== undefined) return known
    const made = compile(requirement(id))
    requirements.set(id, made)
    return made
  }
  const compile = (condition: Condition): NodeId => {
    switch (condition.kind) {
      case 'constant':
        return condition.value ? TRUE : FALSE
      case 'test':
        return testNode(condition)
      case 'requirement':
        return named(condition.id)
      case 'not':
        return builder.choose(compile(condition.part), FALSE, TRUE)
      case 'all':
        return condition.parts.reduceRight<NodeId>(
          (rest, part) => builder.choose(compile(part), rest, FALSE),
          TRUE,
        )
      case 'any':
        return condition.parts.reduceRight<NodeId>(
          (rest, part) => builder.choose(compile(part), TRUE, rest),
          FALSE,
        )
    }
  }
  return { builder, compile }
}

/** Value of a rule's terminal; 0 and 1 are taken by false and true. */
const RULE_OFFSET = 4
const VOID_VALUE = 2
const UNCOVERED_VALUE = 3

const ruleOfValue = (value: number): number =>
  value === VOID_VALUE ? VOID : value === UNCOVERED_VALUE ? UNCOVERED : value - RULE_OFFSET

function flatten(builder: DiagramBuilder, root: NodeId, variables: readonly Variable[]): Decision {
  const order = reachableNodes(builder, root)
  const place = new Map(order.map((id, index) => [id, index]))
  const variable = new Int16Array(order.length)
  const first = new Int32Array(order.length)
  const rule = new Int32Array(order.length)
  const children: number[] = []
  for (const [index, id] of order.entries()) {
    const node = builder.node(id)
    variable[index] = node.variable
    first[index] = children.length
    if (node.variable === TERMINAL) rule[index] = ruleOfValue(node.value)
    children.push(...node.children.map((child) => place.get(child) ?? 0))
  }
  return {
    variables,
    variable,
    first,
    children: Int32Array.from(children),
    rule,
    root: order.length - 1,
    constrained: order.some((id) => builder.node(id).value === VOID_VALUE),
  }
}

/**
 * Diagram that leads every completion to the first rule that holds, to `VOID` where a constraint fails, to
 * `UNCOVERED` where no rule holds. Variables are tested in the order given. Cost: at worst exponential in the variables;
 * the rules of a text test them one after another, and come to some dozens of nodes.
 */
export function compileDecision(source: DecisionSource, variables: readonly Variable[]): Decision {
  const { builder, compile } = createConditionCompiler(variables, source.requirement)
  const ruled = source.rules.reduceRight<NodeId>(
    (rest, condition, index) =>
      builder.choose(compile(condition), builder.terminal(RULE_OFFSET + index), rest),
    builder.terminal(UNCOVERED_VALUE),
  )
  const legal = source.constraints.reduceRight<NodeId>(
    (rest, constraint) => builder.choose(compile(constraint), rest, FALSE),
    TRUE,
  )
  return flatten(builder, builder.choose(legal, ruled, builder.terminal(VOID_VALUE)), variables)
}

/** The smaller of the diagrams over two orders, both compiled: as the facts are declared, and as the rules test them. */
export function compileSmallest(
  source: DecisionSource,
  inRuleOrder: readonly Variable[],
  factOrder: ReadonlyMap<string, number>,
): Decision {
  const rank = (variable: Variable): number =>
    Math.max(...variable.facts.map((fact) => factOrder.get(fact) ?? 0))
  const inFactOrder = [...inRuleOrder].sort((a, b) => rank(a) - rank(b))
  const declared = compileDecision(source, inFactOrder)
  const tested = compileDecision(source, inRuleOrder)
  return tested.variable.length < declared.variable.length ? tested : declared
}
