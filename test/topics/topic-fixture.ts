// A topic small enough to predict, over the real texts.

/** Checklists and differences that the fixture's topics may name. */
export const KNOWN = new Set(['fast-track-eligibility', 'K1', 'K22'])

/** A whole topic file; `changes` replace runs of its text. */
export function topicYaml(...changes: readonly (readonly [string, string])[]): string {
  const yaml = `id: sample
order: 5
title: 样例
group: 审判程序
names: [例子]
summary: 一段说明。
sections:
  - id: exclusions
    title: 不适用的情形
    provisions:
      - plea-leniency-guidelines-2019/42/2
      - spc-interpretation-2021/370/1/7: 辩护人作无罪辩护的
    background: [nanhai-report-2020/3/2]
    conflicts: [K1]
flow:
  steps:
    - {id: ask, actor: 人民法院, step: 询问被告人, at: spc-interpretation-2021/369/1}
    - {id: fit, kind: decision, actor: 人民法院, step: 是否符合条件}
    - {id: fast, kind: end, actor: 人民法院, step: 适用速裁程序}
    - {id: other, kind: end, actor: 人民法院, step: 适用其他程序}
  links:
    - ask -> fit
    - fit -> fast: 符合
    - fit -> other: 不符合
checklists: [fast-track-eligibility]
periods: [fast-track-eligibility/trial-limit]
`
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The fixture has no ${from}`)
    return text.replace(from, to)
  }, yaml)
}
