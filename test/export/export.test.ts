import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VERDICT_WORDS } from '../../server/contract/verdict-words.ts'
import { answerReport } from '../../server/export/answer-report.ts'
import { toDocx } from '../../server/export/docx-file.ts'
import { evaluationReport } from '../../server/export/evaluation-report.ts'
import { fileNameOf } from '../../server/export/export-file.ts'
import { toMarkdown } from '../../server/export/markdown.ts'
import { line, type Report } from '../../server/export/report.ts'
import { verificationReport } from '../../server/export/verification-report.ts'
import { readDocx } from '../../server/intake/docx-text.ts'
import { inflateEntry, readZipDirectory } from '../../server/intake/zip-archive.ts'
import {
  answer,
  checklist,
  citationOf,
  evaluation,
  forms,
  receipt,
  verification,
} from './export-fixture.ts'

const reports: Readonly<Record<string, Report>> = {
  answer: answerReport('能不能适用速裁程序？', answer, citationOf),
  verification: verificationReport(verification, receipt, citationOf),
  evaluation: evaluationReport(checklist, evaluation, citationOf),
  ...Object.fromEntries(
    Object.entries(forms).map(([kind, form]) => [
      `answer as ${kind}`,
      answerReport('能不能适用速裁程序？', { ...answer, form }, citationOf),
    ]),
  ),
}

/** What is written of a report, from the docx and from Markdown. */
async function writtenOf(report: Report): Promise<readonly string[]> {
  const text = await readDocx(await toDocx(report))
  return [text.kind === 'text' ? text.text : '', toMarkdown(report).replaceAll('\\', '')]
}

/** Parts of a docx by path. */
async function partsOf(report: Report): Promise<ReadonlyMap<string, string>> {
  const archive = await toDocx(report)
  return new Map(
    (readZipDirectory(archive) ?? []).map((entry) => {
      const inflated = inflateEntry(archive, entry, 10_000_000)
      return [entry.name, inflated.kind === 'bytes' ? inflated.bytes.toString('utf8') : '']
    }),
  )
}

const bodyOf = async (report: Report): Promise<string> =>
  (await partsOf(report)).get('word/document.xml') ?? ''

describe.each(Object.entries(reports))('a report on an %s', (_name, report) => {
  it('numbers its sources from 1 without a gap, in official form, and uses each', () => {
    const used = JSON.stringify(report.blocks)
    expect(report.sources.map(({ number }) => number)).toEqual(
      report.sources.map((_, at) => at + 1),
    )
    for (const { number, citation } of report.sources) {
      expect(used).toContain(`"source":${number}`)
      expect(citation).toMatch(/^《/)
    }
  })

  it('ends with the day, the receipt and what it is not, in both formats', async () => {
    const text = await readDocx(await toDocx(report))
    const said = text.kind === 'text' ? text.text : ''
    for (const words of [
      '2026-03-01',
      '条理 0.1.0',
      'abcdef0123456789',
      '仅供参考，不代替检察官、法官、律师的判断',
      ...report.sources.map(({ number, citation }) => `[${number}] ${citation}`),
    ]) {
      expect(said).toContain(words)
      expect(toMarkdown(report).replaceAll('\\', '')).toContain(words)
    }
  })

  it('is set on the page of an official document', async () => {
    const parts = await partsOf(report)
    const body = parts.get('word/document.xml') ?? ''
    const margins = /<w:pgMar ([^>]*)>/.exec(body)?.[1] ?? ''
    const twips = (name: string): number =>
      Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1] ?? Number.NaN)
    const millimetres = (name: string): number => Math.round((twips(name) / 1440) * 25.4)
    expect([millimetres('top'), millimetres('left')]).toEqual([37, 28])
    expect([
      210 - millimetres('left') - millimetres('right'),
      297 - millimetres('top') - millimetres('bottom'),
    ]).toEqual([156, 225])
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="仿宋"')
    expect(body).toContain('w:eastAsia="黑体"')
    expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="FangSong"/>')
    const footers = [...parts].filter(([path]) => /^word\/footer\d/.test(path))
    expect(footers.length).toBe(2)
    for (const [, xml] of footers) expect(xml).toContain('PAGE')
    expect(parts.get('docProps/core.xml')).toContain('2026-03-01T00:00:00Z')
  })

  it('has tables whose columns fill the text area exactly', async () => {
    const body = await bodyOf(report)
    for (const [, grid = ''] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
      const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 8844)).toBeLessThanOrEqual(4)
    }
    expect(body.includes('<w:tbl>')).toBe(report !== reports.answer)
    if (body.includes('<w:tbl>')) expect(body).toContain('w:type="fixed"')
  })
})

describe('an answer in a form', () => {
  it.each([
    ['timeline', ['期限', '十日', '上诉期限为十日。[', '［模型文字']],
    [
      'conditions',
      [
        '有下列情形之一的，不适用速裁程序：',
        '各项之间：有其一即可。',
        '（一）盲、聋、哑人；',
        '● 2',
        '以上情形以审判时为准。',
      ],
    ],
    [
      'comparison',
      [
        '规定不同：无罪辩护',
        '指导意见的话',
        '编者注：以解释为准。',
        '《报告》',
        '不是法律依据',
        '第二处',
      ],
    ],
  ])('as %s says all of it, in both formats', async (kind, words) => {
    for (const written of await writtenOf(reports[`answer as ${kind}`] as Report))
      for (const one of words) expect(written).toContain(one)
  })

  it.each([
    ['timeline', 1],
    ['conditions', 1],
    ['comparison', 2],
  ])('as %s prints a quotation that the form holds no second time', async (kind, times) => {
    // The verdict and its quotation name the provision; the timeline prints clauses, so the quotation stands beside it.
    for (const written of await writtenOf(reports[`answer as ${kind}`] as Report))
      expect(written.split('辩护人作无罪辩护的').length - 1).toBe(times)
  })

  it('says what was carried on, with its words', async () => {
    const carried = [{ id: 'm', kind: 'fact' as const, label: '未成年：是', quote: '十七岁' }]
    const report = answerReport('问', { ...answer, carried }, citationOf)
    for (const written of await writtenOf(report))
      expect(written).toContain('沿用前面的话：未成年：是（“十七岁”）')
  })
})

describe('an answer', () => {
  it('marks what a model said and nobody proved', () => {
    expect(toMarkdown(reports.answer as Report)).toContain('［模型文字，未经核对］模型说的一句话。')
  })

  it('that there is none gives the reason and what is nearest', () => {
    const none = answerReport(
      '醉驾判几年',
      {
        ...answer,
        status: 'abstained',
        statements: [{ kind: 'note', role: 'lead', text: '没有收录刑法。', citations: [] }],
        reason: '没有收录刑法。',
        missingSource: '刑法',
      },
      citationOf,
    )
    expect(toMarkdown(none)).toMatch(/没有依据回答[\s\S]*没有收录刑法。[\s\S]*需要的文件：刑法/)
    expect(toMarkdown(none).split('没有收录刑法。').length).toBe(2)
  })
})

describe('a verification', () => {
  it('shows both texts where they differ', async () => {
    const report = reports.verification as Report
    expect(toMarkdown(report)).toContain('有关部门~~［写作：可以］~~**［原文：应当］**')
    const body = await bodyOf(report)
    expect(body).toMatch(/<w:strike\/>[\s\S]*?［写作：可以］/)
  })

  it.each([
    ['text-differs', true],
    ['not-in-force', true],
    ['verified', false],
    ['not-checked', false],
    ['not-in-corpus', false],
  ] as const)('sets %s in bold: %s', (verdict, isBold) => {
    const [entry] = verification.checked
    if (entry === undefined) throw new Error('Expected an entry')
    const checked = [{ ...entry, verdict }]
    const text = toMarkdown(verificationReport({ ...verification, checked }, receipt, citationOf))
    expect(text.includes(`**${VERDICT_WORDS[verdict]}**`)).toBe(isBold)
    expect(text).toContain(VERDICT_WORDS[verdict])
  })

  it('of more entries than fit lists first what is not verified', () => {
    const [wrong, good] = verification.checked
    if (wrong === undefined || good === undefined) throw new Error('Expected two entries')
    const checked = [...Array.from({ length: 1500 }, () => good), wrong]
    const text = toMarkdown(verificationReport({ ...verification, checked }, receipt, citationOf))
    expect(text).toContain('共 1501 处，下表列出 1000 处')
    expect(text).toMatch(/^\| 1501 \|/m)
  })
})

describe('a verdict', () => {
  it('says facts in words, with where they come from', () => {
    const text = toMarkdown(reports.evaluation as Report)
    expect(text).toContain('| 辩护人作无罪辩护 | 是 | 从案情读出：“辩护人认为无罪” |')
    expect(text).toContain('| 案件种类 | 乙类 | 填写 |')
    expect(text).toContain('| 刑期 | 12个月 | 填写 |')
    for (const words of ['上诉期限届满：2026\\-03\\-11', '两份文件不同', '由人判断', '清单 fast']) {
      expect(text.replaceAll('\\', '')).toContain(words.replaceAll('\\', ''))
    }
  })
})

describe('a verdict that is not determined', () => {
  const open = { ...evaluation, determined: false }

  it.each([
    ['as it is', evaluation, '上诉期限届满：2026-03-11'],
    ['while it is open', open, '上诉期限届满（尚未确定，可能是）：2026-03-11'],
  ])('has its deadlines told %s', async (_name, one, words) => {
    for (const written of await writtenOf(evaluationReport(checklist, one, citationOf)))
      expect(written).toContain(words)
  })
})

describe('any words at all', () => {
  const reportOf = (text: string): Report => ({
    title: '题',
    blocks: [line(text), { kind: 'quotation', text, source: 1 }],
    sources: [{ number: 1, citation: '《某解释》第一条' }],
    closing: ['完'],
    asOf: '2026-03-01',
  })

  it.each([
    '<w:p>&amp;]]>',
    '甲\u0000\u000b乙',
    '\ud800',
    '](javascript:alert(1))',
    '| a | b |',
    '# 题\n- 一',
  ])('%j come out of a docx as words', async (text) => {
    const read = await readDocx(await toDocx(reportOf(text)))
    expect(read.kind).toBe('text')
    const plain = text.replace(/[^\n\u0020-\ud7ff\ue000-\ufffd]/g, '\ufffd').split('\n')
    for (const part of plain) expect(read.kind === 'text' && read.text).toContain(part)
  })

  it('make no marks in Markdown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>*_`[]()#|~\\-+.1甲\n ') }), (text) => {
        const markdown = toMarkdown(reportOf(text)).split('## 引用')[0] ?? ''
        const unescaped = markdown.replace(/\\./g, '')
        expect(unescaped.replace(/^# 题$|^> ?|\[1\]/gm, '')).not.toMatch(/[*_`[\]<>|~]/)
      }),
    )
  })
})

describe('the name of the file', () => {
  it('has no character that a file system refuses', () => {
    expect(fileNameOf({ ...(reports.answer as Report), title: 'a/b: c?' }, 'md')).toBe(
      '条理-abc-2026-03-01.md',
    )
  })
})
