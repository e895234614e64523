import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseFacts } from '../../server/cli/commands/check-command.ts'
import type { ChecklistDetail, Evaluation } from '../../server/contract/checklists.ts'
import type { VerifyResponse } from '../../server/contract/verify.ts'
import { AppError } from '../../server/errors.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { tiaoli } from './cli-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tiaoli-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileWith = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Any escape character at all: colour or otherwise. */
const ESCAPE = '\u001b'

describe('help', () => {
  it.each([['--help'], ['help'], ['-h']])(
    '%s lists every command in Chinese and ends with 0',
    async (word) => {
      const { code, out, err } = await tiaoli([word])
      expect([code, err]).toEqual([0, ''])
      for (const name of ['search', 'cite', 'ask', 'check', 'verify', 'rules', 'index', 'serve'])
        expect(out).toMatch(new RegExp(`^  ${name}\\b.*\\p{Script=Han}`, 'mu'))
      expect(out).toContain('退出码')
      expect(out).not.toMatch(/Usage|Options|Commands|default/)
    },
  )

  it('of a command tells its options', async () => {
    const { code, out } = await tiaoli(['check', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--narrative')
    expect(out).toContain('显示帮助')
  })

  it('--version is the version of the package', async () => {
    expect((await tiaoli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong use', () => {
  it.each([
    [[], '请给出命令'],
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [['search'], '缺少参数“提问”'],
    [['search', 'x', '--nonsense'], '没有“--nonsense”这个选项'],
    [['search', 'x', '--limit'], '后面缺少值'],
    [['search', 'x', '--limit', '51'], '的值不对'],
    [['search', 'x', '--limit', '1.5'], '的值不对'],
    [['cite', ''], '请写出引用'],
    [['cite', 'spc-interpretation-2021/700'], '该解释共六百五十五条 '],
    [['cite', 'criminal-law/1'], '没有编号为“criminal-law”的文件'],
    [['check', 'nonsense'], '没有“nonsense”这份清单'],
    [['verify', join(folder, 'absent.txt')], '没有这个文件'],
    [['verify', folder], '这是目录'],
    [['verify', 'a', 'b'], '参数太多'],
  ])('%j ends with 2 and says what is wrong', async (args, words) => {
    const { code, out, err } = await tiaoli(args)
    expect(code).toBe(2)
    expect(err.replace('。 [', ' [')).toContain(words)
    expect(out).toBe('')
  })

  it('of a setting ends with 3 and names the variable', async () => {
    const { code, err } = await tiaoli(['serve'], { environment: { PORT: 'http' } })
    expect([code, err]).toEqual([3, expect.stringMatching(/PORT=http 无效.*\[CONFIG_INVALID\]/)])
  })

  it('of the program itself ends with 3, not with an exception', async () => {
    const { code, err } = await tiaoli(['search', 'x'], {
      services: {
        search: async () => {
          throw new AppError('INDEX_DAMAGED', '索引已损坏。', { place: 'data/index' })
        },
      },
    })
    expect([code, err]).toEqual([3, '索引已损坏。（data/index） [INDEX_DAMAGED]\n'])
  })
})

describe('search', () => {
  it('prints citation, words and id of each hit', async () => {
    const { code, out } = await tiaoli(['search', '辩护人作无罪辩护的', '--limit', '1'])
    expect(code).toBe(0)
    expect(out).toContain('《刑诉法解释》第')
    expect(out).toContain('spc-interpretation-2021/')
  })

  it('prints JSON of the contract, and nothing else, with --json', async () => {
    const { out } = await tiaoli(['search', '速裁程序', '-n', '2', '--json'])
    expect(JSON.parse(out).hits).toHaveLength(2)
  })

  it('ends with 1 when nothing is found', async () => {
    const { code, out } = await tiaoli(['search', '银河系'])
    expect([code, out]).toEqual([1, '没有找到相关条款。\n'])
  })

  it('marks the found words on a terminal only, and never with NO_COLOR', async () => {
    const args = ['search', '速裁程序', '-n', '1']
    expect((await tiaoli(args, { isTTY: true })).out).toContain(`${ESCAPE}[33m速裁程序`)
    expect((await tiaoli(args)).out).not.toContain(ESCAPE)
    const plain = await tiaoli(args, { isTTY: true, environment: { NO_COLOR: '1' } })
    expect(plain.out).not.toContain(ESCAPE)
  })
})

describe('cite', () => {
  it('prints a provision word for word', async () => {
    const { code, out } = await tiaoli(['cite', 'spc-interpretation-2021/370/1/7'])
    expect(code).toBe(0)
    expect(out).toContain('》的解释》第三百七十条第七项'.replace('》', '〉'))
    expect(out).toContain('（七）辩护人作无罪辩护的；')
  })

  it('ends with 1 and the reason when the words are no citation', async () => {
    const { code, out } = await tiaoli(['cite', '银河系'])
    expect([code, out]).toEqual([1, '“银河系”不是能认出的引用。\n'])
  })
})

describe('ask', () => {
  it('shows law as a quotation with its source, and the receipt', async () => {
    const { code, out } = await tiaoli(['ask', '值班律师'])
    expect(code).toBe(0)
    expect(out).toMatch(/ {2}“[^”]*值班律师/)
    expect(out).toContain('已逐字核对')
    expect(out).toMatch(
      /条理 0\.0\.0-test · 文本 [0-9a-f]{12} · 规则 \S+ · 检索 \S+ · 节假日 \S+ · 2024-05-01/,
    )
  })

  it('ends with 1 and the reason when the texts do not answer', async () => {
    const { code, out } = await tiaoli(['ask', '离婚怎么分房子'])
    expect(code).toBe(1)
    expect(out).toContain('没有作答：收录的文件没有回答这个问题。')
  })
})

const checklist: ChecklistDetail = {
  id: 'demo',
  version: '1',
  title: '示例清单',
  group: '示例',
  stages: [],
  users: [],
  factCount: 4,
  outcomes: [{ id: 'eligible', title: '可以' }],
  facts: (
    [
      ['minor', 'boolean'],
      ['months', 'number'],
      ['served-on', 'date'],
      ['days', 'date-list'],
    ] as const
  ).map(([id, type]) => ({
    id,
    type,
    title: id,
    question: `${id}？`,
    citationOnly: false,
    optional: false,
    legalBasis: [],
  })),
  requirements: [],
  rules: [],
  constraints: [],
  conflicts: [],
  gaps: [],
  notes: [],
}

const evaluation: Evaluation = {
  checklistId: 'demo',
  outcome: { id: 'not-eligible', title: '不可以' },
  determined: true,
  findings: [],
  because: ['spc-interpretation-2021/370/1/3'],
  reasons: [
    {
      provisionId: 'spc-interpretation-2021/370/1/3',
      citation: '第三百七十条第三项',
      quote: '被告人是未成年人的',
      span: { start: 3, end: 12 },
    },
  ],
  missing: [],
  possible: [],
  facts: {
    minor: {
      value: true,
      source: 'narrative',
      evidence: { quote: '十六岁', span: { start: 0, end: 3 } },
    },
  },
  deadlines: [],
  conflicts: [],
  gaps: [],
  notes: [],
  trace: { label: '被告人是未成年人', truth: 'true', children: [] },
  receipt: { version: '1', corpusHash: 'x', digests: DIGESTS, asOf: '2024-05-01' },
}

describe('check', () => {
  const services = {
    listChecklists: () => [checklist],
    readChecklist: () => checklist,
    evaluate: () => evaluation,
  }

  it('lists the checklists', async () => {
    const { code, out } = await tiaoli(['check'], { services })
    expect([code, out]).toEqual([0, 'demo  示例清单  示例 · 4 项事实\n'])
  })

  it('lists what a checklist asks when no fact is given', async () => {
    const { out } = await tiaoli(['check', 'demo'], { services })
    expect(out).toContain('minor  minor？')
    expect(out).toContain('日期，用逗号分开，一个也没有的写 无')
    expect(out).toContain('eligible  可以')
  })

  it('prints the verdict with its reasons, the facts that it read, and with --explain the argument', async () => {
    const { code, out } = await tiaoli(['check', 'demo', '-f', 'minor=true', '--explain'], {
      services,
    })
    expect(code).toBe(0)
    expect(out).toContain('结论：不可以（not-eligible）')
    expect(out).toContain('第三百七十条第三项：“被告人是未成年人的”')
    expect(out).toContain('minor=true  “十六岁”')
    expect(out).toContain('✓ 被告人是未成年人')
  })

  it('prints the further duties that come with the outcome', async () => {
    const duty = {
      requirement: 'notify',
      title: '应当通知法定代理人',
      truth: 'true' as const,
      decisive: false,
      follows: true as const,
      legalBasis: [],
      facts: [],
    }
    const { out } = await tiaoli(['check', 'demo', '-f', 'minor=true'], {
      services: { ...services, evaluate: () => ({ ...evaluation, findings: [duty] }) },
    })
    expect(out).toContain('同时：\n  应当通知法定代理人\n')
  })

  it('ends with 1 and the missing facts while nothing is determined', async () => {
    const open = { ...evaluation, determined: false, missing: ['minor', 'months'] }
    const { code, out } = await tiaoli(['check', 'demo', '-f', 'minor=unknown'], {
      services: { ...services, evaluate: () => open },
    })
    expect(code).toBe(1)
    expect(out).toContain('结论：尚不能确定')
    expect(out).toContain('尚需查明：minor、months')
  })

  it.each([
    [true, ['届满日：2024-04-18', '送达期限：算不出日期']],
    [false, ['届满日（尚未确定，可能是）：2024-04-18', '送达期限：算不出日期']],
  ])('tells deadlines as they stand, determined: %s', async (determined, words) => {
    const undated = { reason: 'facts-missing' as const, facts: ['minor'], text: '算不出日期' }
    const deadlines = [
      { id: 'last', title: '届满日', date: '2024-04-18', steps: [] },
      { id: 'service', title: '送达期限', undated, steps: [] },
    ]
    const { out } = await tiaoli(['check', 'demo', '-f', 'minor=unknown'], {
      services: { ...services, evaluate: () => ({ ...evaluation, determined, deadlines }) },
    })
    for (const line of words) expect(out.split('\n')).toContain(line)
  })

  it('reads a narrative from standard input', async () => {
    const seen: unknown[] = []
    await tiaoli(['check', 'demo', '--narrative', '-', '--as-of', '2024-01-01'], {
      input: '被告人十六岁。',
      services: {
        ...services,
        evaluate: (id, request) => {
          seen.push([id, request])
          return evaluation
        },
      },
    })
    expect(seen).toEqual([['demo', { facts: {}, narrative: '被告人十六岁。', asOf: '2024-01-01' }]])
  })
})

describe('a fact on the command line', () => {
  it.each([
    ['minor=true', { minor: true }],
    ['minor=否', { minor: false }],
    ['minor=maybe', { minor: 'maybe' }],
    ['minor=不清楚', { minor: 'unknown' }],
    ['months=unknown', { months: 'unknown' }],
    ['months=18', { months: 18 }],
    ['months=1e3', { months: '1e3' }],
    ['served-on=2024-02-29', { 'served-on': '2024-02-29' }],
    ['days=2024-01-01, 2024-01-02', { days: ['2024-01-01', '2024-01-02'] }],
    [
      'days=2024-01-01、2024-01-02，2024-01-03',
      { days: ['2024-01-01', '2024-01-02', '2024-01-03'] },
    ],
    ['days=2024-01-01', { days: ['2024-01-01'] }],
    ['days=', { days: [] }],
    ['days=[]', { days: [] }],
    ['days=无', { days: [] }],
    ['days=没有', { days: [] }],
    ['days=unknown', { days: 'unknown' }],
    ['days=2024-01-01,', { days: ['2024-01-01', ''] }],
    ['served-on=', { 'served-on': '' }],
    ['unheard-of=true', { 'unheard-of': 'true' }],
    ['note=a=b', { note: 'a=b' }],
  ])('%s is %j', (entry, facts) => {
    expect(parseFacts([entry], checklist)).toEqual(facts)
  })

  it.each([['minor'], ['=true'], ['']])('%j is refused', (entry) => {
    expect(() => parseFacts([entry], checklist)).toThrow(/不是事实的写法/)
  })
})

describe('verify', () => {
  const response = (verdict: VerifyResponse['checked'][number]['verdict']): VerifyResponse => ({
    checked: [
      {
        quote: '第三百七十条第九项',
        span: { start: 0, end: 9 },
        verdict,
        detail: '第三百七十条共八项。',
        difference: [
          { kind: 'written', text: '可以' },
          { kind: 'stored', text: '应当' },
        ],
      },
    ],
    counts: { [verdict]: 1 },
    summary: '核对 1 处。',
  })

  it.each([
    ['verified', 0],
    ['not-checked', 0],
    ['not-in-corpus', 0],
    ['no-such-provision', 1],
    ['wrong-provision', 1],
    ['text-differs', 1],
    ['not-in-force', 1],
  ] as const)('of a text with a citation that is %s ends with %i', async (verdict, code) => {
    const run = await tiaoli(['verify', '-'], {
      input: '第三百七十条第九项',
      services: { verifyCitations: async () => response(verdict) },
    })
    expect(run.code).toBe(code)
    expect(run.out).toContain('第三百七十条共八项。')
    expect(run.out).toContain('［写作：可以］［原文：应当］')
    expect(run.out).toMatch(/核对 1 处。\n$/)
  })

  it('reads standard input for -', async () => {
    expect((await tiaoli(['verify', '-'], { input: '十个字' })).out).toBe('核对了 3 字。\n')
  })

  it('hands the bytes of a file on, and says on standard error what was left out of it', async () => {
    const services = {
      verifyFile: async (bytes: Uint8Array) => ({
        ...response('verified'),
        text: `${bytes.length} 字节`,
        file: { kind: 'docx' as const, notices: ['自动编号没有读出。'] },
      }),
    }
    const path = fileWith('brief.docx', new Uint8Array([0xcc, 0xf5]))
    const { code, out, err } = await tiaoli(['verify', path, '--json'], { services })
    expect([code, err]).toEqual([0, '自动编号没有读出。\n'])
    expect(JSON.parse(out)).toMatchObject({ text: '2 字节' })
  })

  it('refuses a text beyond two million characters', async () => {
    const { code, err } = await tiaoli(['verify', '-'], { input: 'x'.repeat(2_000_001) })
    expect([code, err]).toEqual([2, expect.stringContaining('PAYLOAD_TOO_LARGE')])
  })
})
