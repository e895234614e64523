import { describe, expect, it } from 'vitest'
import { loadRuleFiles } from '../../../server/checklist/rules/load.ts'
import type { RuleFile } from '../../../server/checklist/rules/yaml-source.ts'
import { AppError } from '../../../server/errors.ts'
import { corpus, HEAD, loadSmall } from '../checklists-fixture.ts'

const SOUND = `${HEAD}
facts:
  minor:
    type: boolean
    title: 被告人是未成年人
    question: 被告人是否未成年人？
    basis:
      - spc-interpretation-2021/370/1/3: 被告人是未成年人的
  months: {type: number, title: 刑期, question: 多少个月？}
requirements:
  young:
    title: 未成年
    when: minor
    basis:
      - spc-interpretation-2021/370/1/3: 被告人是未成年人的
outcomes: {yes: 是, no: 否}
rules:
  first:
    title: 排除
    when: young or months > 36
    outcome: no
  rest:
    title: 其他
    otherwise: true
    outcome: yes
`

const lineOf = (text: string, words: string): number =>
  text.slice(0, text.indexOf(words)).split('\n').length

function refusal(text: string, others: readonly RuleFile[] = []): AppError {
  try {
    loadRuleFiles(
      { checklists: [{ file: 'corpus/checklists/small.yaml', text }, ...others], cases: [] },
      corpus,
    )
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('loaded')
}

describe('a sound checklist', () => {
  it('loads with its facts, rules and outcomes, undetermined last', () => {
    const checklist = loadSmall(SOUND)
    expect([...checklist.facts.keys()]).toEqual(['minor', 'months'])
    expect(checklist.outcomes.map((outcome) => outcome.id)).toEqual(['yes', 'no', 'undetermined'])
    expect(checklist.rules.map((rule) => rule.id)).toEqual(['first', 'rest'])
  })

  it('keeps where the quoted words stand in the provision', () => {
    const basis = loadSmall(SOUND).requirements.get('young')?.basis[0]
    const text = corpus.provision(basis?.provisionId ?? '')?.text ?? ''
    expect(text.slice(basis?.span.start, basis?.span.end)).toBe(basis?.quote)
  })
})

describe('a checklist file is refused, with its line,', () => {
  const change = (from: string, to: string): string => {
    if (!SOUND.includes(from)) throw new Error(`not in the sample: ${from}`)
    return SOUND.replace(from, to)
  }
  it.each([
    [
      'when quoted words are not in the provision',
      change('被告人是未成年人的\n  months', '被告人是成年人的\n  months'),
      '被告人是成年人的',
      '没有“被告人是成年人的”这几个字',
    ],
    [
      'when a provision does not exist',
      change('370/1/3: 被告人是未成年人的\nout', '370/1/99: 被告人是未成年人的\nout'),
      '370/1/99',
      '没有 spc-interpretation-2021/370/1/99 这一条款；spc-interpretation-2021/370/1 之下最后一个是 spc-interpretation-2021/370/1/8',
    ],
    [
      'when a document does not exist',
      change(
        'spc-interpretation-2021/370/1/3: 被告人是未成年人的\nout',
        'spc-interpretation/370/1/3: 被告人是未成年人的\nout',
      ),
      'spc-interpretation/370',
      '没有 spc-interpretation/370/1/3 这一条款，是不是 spc-interpretation-2021？',
    ],
    [
      'when a sign of another language stands in a condition',
      change('young or months', 'young || months'),
      'young || months',
      '不认识的字符“|”；写作 or',
    ],
    [
      'when a word between two conditions is unknown',
      change('young or months', 'young xor months'),
      'young xor months',
      '多余的“xor”；条件之间写 and 或者 or，否定写 not',
    ],
    [
      'when a title is missing',
      change('{type: number, title', '{type: number, titel'),
      'titel',
      'titel 不合要求：不认识这个键',
    ],
    [
      'when a requirement has no title',
      change('  rest:', '  none: {otherwise: true, outcome: no}\n  rest:'),
      '  none',
      'rules.none.title 不合要求：缺少这个键',
    ],
    [
      'when a title is empty',
      change('  rest:', '  none: {title: "", otherwise: true, outcome: no}\n  rest:'),
      '  none',
      'rules.none.title 不合要求：不能为空',
    ],
    [
      'when a condition names no known fact',
      change('months > 36', 'month > 36'),
      'young or month',
      '没有“month”这个事实或要件，是不是 months',
    ],
    [
      'when a condition is cut short',
      change('months > 36', 'months >'),
      'young or months',
      '此处应为数字',
    ],
    [
      'when a number is compared with a date',
      change('months > 36', 'months > 2024-01-01'),
      '2024-01-01',
      '此处应为数字',
    ],
    [
      'when a fact is never read',
      change('requirements:', '  idle: {type: boolean, title: 闲, question: 闲？}\nrequirements:'),
      '  idle',
      '事实“idle”从未被读取',
    ],
    [
      'when a fact never matters',
      change('young or months > 36', 'young or (minor and months > 36)'),
      '  months',
      '事实“months”写进了条件，却从不影响结论',
    ],
    [
      'when an outcome is never reached',
      change('{yes: 是, no: 否}', '{yes: 是, no: 否, maybe: 也许}'),
      'yes: 是',
      '没有规则得出结果“maybe”',
    ],
    [
      'when a rule states an unknown outcome',
      change('outcome: no', 'outcome: noo'),
      'outcome: noo',
      'outcomes 中没有“noo”，是不是 no？',
    ],
    [
      'when some case has no rule',
      change('otherwise: true', 'when: months < 12'),
      'rules',
      '有的情形没有规则可用',
    ],
    [
      'when a rule is never reached',
      change('  rest:', '  shadow: {title: 影, when: minor, outcome: no}\n  rest:'),
      '  shadow',
      '规则“shadow”永远轮不到：符合它条件的情形都已先归“first”',
    ],
    [
      'when a rule contradicts itself',
      change('  rest:', '  void: {title: 空, when: minor and not minor, outcome: no}\n  rest:'),
      '  void',
      '规则“void”永远轮不到：它的条件自相矛盾，或者为约束所排除',
    ],
    [
      'when a period starts from no date',
      `${SOUND}periods: {p: {title: 期, from: minor, steps: [{add: 3 days, title: 三日}]}}\n`,
      'periods',
      '事实“minor”不是 type: date',
    ],
    [
      'when a number without a bound makes a period as long as it likes',
      `${change('requirements:', '  day: {type: date, title: 日, question: 哪天？}\nrequirements:')}periods: {p: {title: 期, from: day, steps: [{add: months months, title: 月}]}}\n`,
      'periods',
      '“months”要写 maximum，最大 1000：期间不能无限长',
    ],
    [
      'when a period starts from no fact',
      `${SOUND}periods: {p: {title: 期, from: minors, steps: [{add: 3 days, title: 三日}]}}\n`,
      'periods',
      '没有事实“minors”，是不是 minor？',
    ],
    [
      'when a rule follows the default one',
      change('  first:', '  early: {title: 早, otherwise: true, outcome: no}\n  first:'),
      '  early',
      '默认规则“early”之后',
    ],
    [
      'when a rule has a condition and is the default',
      change('otherwise: true', 'otherwise: true\n    when: minor'),
      '  rest',
      'otherwise 与条件不能并写',
    ],
    [
      'when a rule has no condition',
      change('    when: young or months > 36\n', ''),
      '  first',
      '要写且只写 when',
    ],
    [
      'when requirements name each other',
      change('    when: minor\n', '    when: young or minor\n'),
      '  young',
      '要件互相引用成环：young → young',
    ],
    [
      'when a requirement is never used',
      change('young or months', 'minor or months'),
      '  young',
      '要件“young”从未被用到',
    ],
    [
      'when a fact stands twice',
      change('  months:', '  minor: {type: boolean, title: 甲, question: 甲？}\n  months:'),
      '  minor: {',
      '同一个标识写了两次',
    ],
    ['when a key is unknown', change('group: 测试', 'groop: 测试'), 'groop', 'groop'],
    [
      'when an enum has no values',
      change('type: number', 'type: enum'),
      '  months',
      '枚举事实要有至少两个 values',
    ],
    [
      'when a number names what is no number',
      change('type: number', 'type: number, values: {none: 没有}'),
      '  months',
      '数字的事实，values 的键要是数字',
    ],
    [
      'when a date names values',
      change('type: number', "type: date, values: {'0': 没有}"),
      '  months',
      '只有枚举和数字的事实可以写 values',
    ],
    [
      'when a constraint leaves no case',
      `${SOUND}constraints: [{title: 矛盾, never: minor or not minor}]\n`,
      'constraints',
      '约束互相矛盾，没有任何可能的情形',
    ],
    [
      'when an override names an earlier rule',
      change('otherwise: true', 'overrides: [first]\n    otherwise: true'),
      'overrides',
      '先后即优先次序',
    ],
    ['when it is not YAML', 'id: [', 'id', '不是合法的 YAML'],
    [
      'when a conflict is not recorded',
      `${SOUND}conflicts: {K99: {}}\n`,
      'K99',
      'conflicts.yaml 中没有 K99',
    ],
  ])('%s', (_, text, words, message) => {
    const error = refusal(text)
    expect(error.code).toBe('CHECKLIST_INVALID')
    expect(error.message).toContain(message)
    expect(error.details.place).toBe(`corpus/checklists/small.yaml:${lineOf(text, words.trim())}`)
  })

  it('when a citation-only fact decides', () => {
    const error = refusal(SOUND.replace('type: number,', 'type: number, citationOnly: true,'))
    expect(error.message).toContain('标明只影响引用（citationOnly），却写进了规则')
  })

  it('when two files have the same id', () => {
    const error = refusal(SOUND, [{ file: 'corpus/checklists/again.yaml', text: SOUND }])
    expect(error.message).toContain('corpus/checklists/again.yaml')
    expect(error.message).toContain('已经用在 corpus/checklists/small.yaml')
  })

  it('when checklists use each other in a circle', () => {
    const other = SOUND.replace('id: small', 'id: other').replace(
      'months: {',
      'months: {from: small, ',
    )
    const error = refusal(SOUND.replace('months: {', 'months: {from: other, '), [
      { file: 'corpus/checklists/other.yaml', text: other },
    ])
    expect(error.message).toContain('清单互相引用成环：small → other → small')
  })
})

describe('a checklist that uses another', () => {
  const user = `${HEAD.replace('id: small', 'id: user')}
facts:
  minor: {from: small, basis: [{spc-interpretation-2021/564/1: 不满十八周岁的未成年被告人}]}
outcomes: {yes: 是, no: 否}
rules:
  first: {title: 甲, when: small.young, outcome: no}
  rest: {title: 乙, otherwise: true, outcome: yes}
`
  const load = (text: string) =>
    loadRuleFiles(
      {
        checklists: [
          { file: 'corpus/checklists/user.yaml', text },
          { file: 'corpus/checklists/small.yaml', text: SOUND },
        ],
        cases: [],
      },
      corpus,
    )

  it('takes over the fact, with its own basis, and the requirement under a qualified id', () => {
    const checklist = load(user).get('user')
    expect(checklist?.facts.get('minor')?.question).toBe('被告人是否未成年人？')
    expect(checklist?.facts.get('minor')?.basis[0]?.provisionId).toBe(
      'spc-interpretation-2021/564/1',
    )
    expect([...(checklist?.requirements.keys() ?? [])]).toEqual(['small.young'])
  })

  it('keeps the order of the files', () => {
    expect([...load(user).keys()]).toEqual(['user', 'small'])
  })

  it('must hold the facts that the requirement reads', () => {
    expect(() => load(user.replace('  minor: {from', '  months: {from'))).toThrow(
      /读取事实 minor，facts 中没有它/,
    )
  })
})
