// Small checklists that the tests of the kernel share. Each is loaded anew: nothing is kept between tests.

import { booleanFact, loadSmall } from './small-checklist.ts'

/** Exclusions with exceptions, a number cut twice, an enum, a requirement in a requirement, constraints. */
export const loadMixed = () =>
  loadSmall(`facts:
${['a', 'b', 'c'].map(booleanFact).join('')}  n: {type: number, title: n, question: n？}
  s: {type: enum, title: s, question: s？, values: {x: 甲, y: 乙, z: 丙}}
requirements:
  barred: {title: 有碍, whenAny: [excluded, 'n > 36']}
  excluded: {title: 除外, when: a and not b}
outcomes: {no: 否, small: 小, large: 大, other: 余}
constraints:
  - {title: 甲则丙, if: a, then: c}
  - {title: 不能同时, never: 's = z and b'}
rules:
  no: {title: 否, when: barred, outcome: no}
  small: {title: 小, whenAll: ['n <= 12', 's in (x, y)'], outcome: small}
  large: {title: 大, when: 'c or s = x', outcome: large}
  other: {title: 余, otherwise: true, outcome: other}
`)

/** Where rules share an outcome, what tells them apart does not matter. */
export const loadShared = () =>
  loadSmall(`facts:
${['a', 'b', 'c', 'd'].map(booleanFact).join('')}outcomes: {yes: 是, no: 否}
rules:
  first: {title: 一, when: a and c, outcome: yes}
  second: {title: 二, when: not a and c, outcome: yes}
  third: {title: 三, when: b and d, outcome: yes}
  fourth: {title: 四, otherwise: true, outcome: no}
`)

/** A constraint that makes a fact certain, in a chain. */
export const loadChained = () =>
  loadSmall(`facts:
${['a', 'b', 'c', 'd'].map(booleanFact).join('')}outcomes: {yes: 是, no: 否}
constraints:
  - {title: 一, if: a, then: b}
  - {title: 二, if: b, then: c}
rules:
  first: {title: 一, when: c and d, outcome: yes}
  second: {title: 二, when: a or b, outcome: no}
  third: {title: 三, otherwise: true, outcome: no}
`)

/** Periods in rules, one of them moved to a later day, and a day on which something was done. */
export const loadDated = () =>
  loadSmall(`facts:
  start: {type: date, title: start, question: start？}
  later: {type: date, title: later, question: later？}
  done: {type: date, optional: true, title: done, question: done？}
${['long', 'holiday'].map(booleanFact).join('')}outcomes: {YYYY-MM-DD: 日, within: 内, overdue: 外}
periods:
  short: {title: 短, from: start, steps: [{add: 10 days, title: 十日}]}
  long: {title: 长, from: start, steps: [{add: 15 days, title: 十五日}]}
  short-moved: {title: 短, from: start, steps: [{add: 10 days, title: 十日}, {moveTo: later, title: 延}]}
  long-moved: {title: 长, from: start, steps: [{add: 15 days, title: 十五日}, {moveTo: later, title: 延}]}
rules:
  short: {title: 短, when: not long and not holiday, period: short}
  long: {title: 长, when: long and not holiday, period: long}
  short-moved: {title: 短, when: not long, period: short-moved}
  long-moved: {title: 长, otherwise: true, period: long-moved}
done: {fact: done, within: within, overdue: overdue}
`)

/** Denials of what is made of parts, a requirement named twice, conditions that always or never hold. */
export const loadNested = () =>
  loadSmall(`facts:
${['a', 'b', 'c'].map(booleanFact).join('')}requirements:
  both: {title: 都, when: a and b}
  neither: {title: 都不, when: not (a or b)}
outcomes: {x: 甲, y: 乙}
rules:
  first: {title: 一, when: not both and c and always, outcome: x}
  second: {title: 二, when: not (neither or c) or (both and not always), outcome: y}
  third: {title: 三, otherwise: true, outcome: x}
`)
