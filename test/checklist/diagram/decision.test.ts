// How rules are compiled: to terminals of rules, of what is no case, of what no rule covers.

import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../server/checklist/condition/condition.ts'
import { ALWAYS } from '../../../server/checklist/condition/condition.ts'
import type { Decision } from '../../../server/checklist/diagram/decision.ts'
import {
  compileDecision,
  compileSmallest,
  createConditionCompiler,
  UNCOVERED,
  VOID,
} from '../../../server/checklist/diagram/decision.ts'
import { FALSE, TERMINAL, TRUE } from '../../../server/checklist/diagram/diagram.ts'
import { variablesOf } from '../../../server/checklist/diagram/domain.ts'
import {
  cellCountOf,
  createWorkspace,
  FIRST_CLASS,
  NO_CASE,
  reach,
  rulesReached,
  SEVERAL,
  settle,
  settleRoot,
} from '../../../server/checklist/diagram/settle.ts'
import { factOf } from '../fact-fixture.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
const FACTS = new Map(NAMES.map((id) => [id, factOf(id, 'boolean')]))
const yes = (fact: string): Condition => ({
  kind: 'test',
  subject: { kind: 'fact', fact },
  test: { kind: 'is', value: true },
})
const not = (part: Condition): Condition => ({ kind: 'not', part })
const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts })
const any = (...parts: Condition[]): Condition => ({ kind: 'any', parts })
const NEVER: Condition = { kind: 'constant', value: false }

interface Named {
  readonly constraints?: readonly Condition[]
  readonly requirement?: (id: string) => Condition
}

function compile(
  rules: readonly Condition[],
  { constraints = [], requirement = () => ALWAYS }: Named = {},
): Decision {
  const variables = variablesOf([...rules, ...constraints], FACTS, requirement)
  return compileDecision({ rules, constraints, requirement }, variables)
}

const terminals = ({ rule, variable }: Decision): readonly number[] =>
  [...rule].filter((_, node) => variable[node] === TERMINAL).sort((x, y) => x - y)

describe('a compiled decision', () => {
  it('ends in the rules that some case comes to', () => {
    expect(terminals(compile([yes('a'), yes('a'), ALWAYS]))).toEqual([0, 2])
    expect(terminals(compile([NEVER, ALWAYS]))).toEqual([1])
  })

  it('ends in no rule where none holds, and in no case where a constraint fails', () => {
    const open = compile([yes('a')])
    expect(terminals(open)).toEqual([UNCOVERED, 0])
    expect(open.constrained).toBe(false)
    const bound = compile([yes('a'), ALWAYS], { constraints: [yes('b')] })
    expect(terminals(bound)).toEqual([VOID, 0, 1])
    expect(bound.constrained).toBe(true)
    expect(compile([ALWAYS], { constraints: [any(yes('a'), not(yes('a')))] }).constrained).toBe(
      false,
    )
  })

  it('has its root last, children before parents, as many as its variable has cells', () => {
    const made = compile([all(yes('a'), yes('b')), yes('c'), ALWAYS])
    expect(made.root).toBe(made.variable.length - 1)
    for (let node = 0; node <= made.root; node++) {
      const isTerminal = made.variable[node] === TERMINAL
      expect(cellCountOf(made, node)).toBe(isTerminal ? 0 : 2)
      const start = made.first[node] ?? 0
      for (const child of made.children.slice(start, start + cellCountOf(made, node)))
        expect(child).toBeLessThan(node)
    }
  })

  it('reads each requirement once', () => {
    const read: string[] = []
    const requirement = (id: string): Condition => {
      read.push(id)
      return yes('a')
    }
    const named: Condition = { kind: 'requirement', id: 'r' }
    const variables = variablesOf([yes('a')], FACTS, requirement)
    const { compile: build } = createConditionCompiler(variables, requirement)
    expect(build(all(named, named))).toBe(build(yes('a')))
    expect(build(any(named, not(named)))).toBe(TRUE)
    expect(build(all(named, not(named)))).toBe(FALSE)
    expect(read).toEqual(['r'])
  })

  it('refuses a test of what is no variable', () => {
    const { compile: build } = createConditionCompiler([], () => ALWAYS)
    expect(() => build(yes('a'))).toThrow('Expected a variable for a but found none')
  })

  it('takes the order of the facts or of the rules, whichever makes less of it', () => {
    const pairs = any(all(yes('a'), yes('d')), all(yes('b'), yes('e')), all(yes('c'), yes('f')))
    const source = { rules: [pairs, ALWAYS], constraints: [], requirement: () => ALWAYS }
    const inRuleOrder = variablesOf(source.rules, FACTS, source.requirement)
    const factOrder = new Map(NAMES.map((id, place) => [id, place]))
    const size = (decision: Decision) => decision.variable.length
    const byRules = compileDecision(source, inRuleOrder)
    const byName = [...inRuleOrder].sort((x, y) => (x.key < y.key ? -1 : 1))
    expect(size(byRules)).toBeLessThan(size(compileDecision(source, byName)))
    expect(size(compileSmallest(source, inRuleOrder, factOrder))).toBe(size(byRules))
    expect(
      size(
        compileSmallest(
          source,
          byName,
          new Map(['a', 'd', 'b', 'e', 'c', 'f'].map((id, place) => [id, place])),
        ),
      ),
    ).toBe(size(byRules))
  })

  it('is in the order of the facts where that costs nothing', () => {
    const source = {
      rules: [all(yes('b'), yes('a')), ALWAYS],
      constraints: [],
      requirement: () => ALWAYS,
    }
    const inRuleOrder = variablesOf(source.rules, FACTS, source.requirement)
    const made = compileSmallest(
      source,
      inRuleOrder,
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
    )
    expect(inRuleOrder.map(({ key }) => key)).toEqual(['b', 'a'])
    expect(made.variables.map(({ key }) => key)).toEqual(['a', 'b'])
  })
})

describe('a decision on some cells', () => {
  const made = compile([all(yes('a'), yes('b')), yes('c'), ALWAYS], {
    constraints: [any(yes('a'), yes('c'))],
  })
  const classes = Int32Array.of(FIRST_CLASS, FIRST_CLASS + 1, FIRST_CLASS)

  it.each<readonly [readonly number[], number, readonly number[]]>([
    [[-1, -1, -1], SEVERAL, [0, 1, 2]],
    [[1, 1, -1], FIRST_CLASS, [0]],
    [[1, -1, 0], FIRST_CLASS, [0, 2]],
    [[0, -1, -1], FIRST_CLASS + 1, [1]],
    [[0, 1, 0], NO_CASE, []],
    [[1, 0, 1], FIRST_CLASS + 1, [1]],
    [[1, 0, 0], FIRST_CLASS, [2]],
  ])('%j comes to %i by the rules %j', (known, result, rules) => {
    const order = ['a', 'b', 'c']
    const cells = Int16Array.from(made.variables, ({ key }) => known[order.indexOf(key)] ?? -1)
    const workspace = createWorkspace(made)
    expect(settle(made, cells, classes, workspace)).toBe(result)
    expect(workspace.result[made.root]).toBe(result)
    expect(settleRoot(made, cells, classes, createWorkspace(made))).toBe(result)
    const reached = reach(made, cells, workspace)
    expect(reached).toBe(workspace.reached)
    expect(rulesReached(made, workspace)).toEqual(rules)
  })

  it('forgets what it reached before', () => {
    const workspace = createWorkspace(made)
    reach(made, new Int16Array(3).fill(-1), workspace)
    reach(made, Int16Array.of(0, 0, 0), workspace)
    expect([...workspace.reached].filter((mark) => mark === 1).length).toBeLessThanOrEqual(4)
  })
})
