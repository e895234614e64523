import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '../../server/contract/verify.ts'
import { decodeText } from '../../server/intake/decode-text.ts'
import { readDocx } from '../../server/intake/docx-text.ts'
import { DOCX_PROCESS, readFileText } from '../../server/intake/read-file.ts'
import { inflateEntry, readZipDirectory, writeZip } from '../../server/intake/zip-archive.ts'
import {
  bombOf,
  compoundFile,
  docxOf,
  docxWith,
  encryptedZip,
  GB18030_TEXT,
  paragraphXml,
} from './files-fixture.ts'

const MB = 1024 * 1024
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8('第三百七十条'), '第三百七十条'],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('条')]), '条'],
    ['GB18030', GB18030_TEXT, '刑诉解释第三百七十条'],
    ['UTF-16', Buffer.from('\ufeff第三百七十条', 'utf16le'), '第三百七十条'],
    ['UTF-16', Buffer.from('\ufeff条', 'utf16le').swap16(), '条'],
  ] as const)('in %s is read as what it says', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })

  it('says when it was not in UTF-8', async () => {
    expect(await readFileText(GB18030_TEXT)).toEqual({
      kind: 'text',
      text: '刑诉解释第三百七十条',
      notices: ['文件按 GB18030 编码读取。'],
    })
  })

  it('gives back every text that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text) && !text.startsWith('\ufeff'))
        expect(decodeText(utf8(text))?.text).toBe(text)
      }),
    )
  })
})

describe('a docx', () => {
  it('gives its paragraphs as lines, and its footnotes after them', async () => {
    const file = await docxWith(['依照《刑诉法解释》', '第三百七十条办理。'], '同法第三百七十一条')
    expect(await readFileText(file)).toEqual({
      kind: 'docx',
      text: '依照《刑诉法解释》\n第三百七十条办理。\n［脚注］同法第三百七十一条',
      notices: ['脚注和尾注共 1 条，接在正文后面一并核对。'],
    })
  })

  it('says that numbers which Word adds are not in the text', async () => {
    const numbered = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`
    expect(await readDocx(docxOf(numbered))).toMatchObject({
      kind: 'text',
      text: '甲',
      notices: [expect.stringContaining('自动编号')],
    })
  })

  it('keeps what was inserted under change tracking and leaves out what was deleted', async () => {
    const body = `<w:p><w:ins><w:r><w:t>应当</w:t></w:r></w:ins><w:del><w:r><w:delText>可以</w:delText></w:r></w:del></w:p>`
    expect(await readDocx(docxOf(body))).toMatchObject({ text: '应当' })
  })
})

describe('what a docx holds beside its body', () => {
  const body = paragraphXml('正文')
  const text = (words: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const drawing = (inside: string): string =>
    `<w:p><w:r><w:drawing><wp:inline>${inside}</wp:inline></w:drawing></w:r></w:p>`
  const box = (words: string): string => `<w:txbxContent>${text(words)}</w:txbxContent>`
  const noticesOf = async (xml: string, parts: Readonly<Record<string, string>> = {}) => {
    const read = await readDocx(docxOf(xml, parts))
    if (read.kind !== 'text') throw new Error(read.kind)
    return read.notices
  }

  it.each([
    ['a header', body, { 'word/header1.xml': text('某某律师 事务所') }, '页眉 7 字'],
    ['a footer', body, { 'word/footer2.xml': text('内部资料') }, '页脚 4 字'],
    ['a comment', body, { 'word/comments.xml': text('刑诉解释第700条') }, '批注 9 字'],
    ['a chart', body, { 'word/charts/chart1.xml': '<c:v>盗窃罪</c:v>' }, '图表 3 字'],
    ['a picture', body + drawing('<pic:blipFill/>').repeat(2), {}, '图片 2 张'],
    ['an embedded file', body, { 'word/embeddings/sheet.xlsx': 'x' }, '嵌入的文件 1 个'],
    [
      'a text box of a drawing',
      body + drawing(`<wps:txbx>${box('框内')}</wps:txbx>`),
      {},
      '文本框 1 个',
    ],
  ])('is said to be unread: %s', async (_name, xml, parts, unread) => {
    expect(await noticesOf(xml, parts)).toEqual([`没有读出，其中的引用没有核对：${unread}。`])
  })

  it('is named together when there is much of it', async () => {
    const parts = {
      'word/header1.xml': text('甲'),
      'word/header2.xml': text('乙丙'),
      'word/comments.xml': text('丁'),
    }
    expect(await noticesOf(body, parts)).toEqual([
      '没有读出，其中的引用没有核对：页眉 3 字、批注 1 字。',
    ])
  })

  it('is passed over when it says nothing', async () => {
    const parts = {
      'word/header1.xml': '<w:p/>',
      'word/footer1.xml': text('第 1 页 共 3 页'),
      'word/charts/chart1.xml': '<c:v>12.5</c:v>',
    }
    expect(await noticesOf(body, parts)).toEqual([])
  })

  it('is no loss when the words of a text box were read', async () => {
    const old = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box('框内')}</v:textbox></v:shape></w:pict></w:r></w:p>`
    expect(await readDocx(docxOf(body + old))).toMatchObject({
      text: expect.stringContaining('框内'),
      notices: [],
    })
  })
})

describe('a file that cannot be taken', () => {
  it.each([
    ['a zip bomb', bombOf(80 * MB), 'FILE_UNREADABLE', '解压后太大'],
    ['a zip bomb that lies about its size', bombOf(80 * MB, 10), 'FILE_UNREADABLE', '解压后太大'],
    ['a docx with a password', compoundFile('EncryptedPackage'), 'FILE_UNREADABLE', '设了密码'],
    [
      'a zip with a password',
      encryptedZip(docxOf(paragraphXml('甲'))),
      'FILE_UNREADABLE',
      '设了密码',
    ],
    ['a legacy .doc', compoundFile('WordDocument'), 'FILE_UNREADABLE', '旧版 Word（.doc）'],
    ['another compound file', compoundFile('Workbook'), 'FILE_UNREADABLE', '旧版 Office'],
    ['a pdf', utf8('%PDF-1.7 …'), 'FILE_UNREADABLE', 'PDF'],
    ['an rtf', utf8('{\\rtf1\\ansi}'), 'FILE_UNREADABLE', 'RTF'],
    [
      'a spreadsheet',
      writeZip(new Map([['xl/workbook.xml', utf8('<a/>')]])),
      'FILE_UNREADABLE',
      '不是 Word',
    ],
    ['an empty zip', writeZip(new Map()), 'FILE_UNREADABLE', '不是 Word'],
    ['half a docx', docxOf(paragraphXml('甲')).subarray(0, 300), 'FILE_UNREADABLE', '已经损坏'],
    ['a docx of broken XML', docxOf('<w:p><w:r'), 'FILE_UNREADABLE', '已经损坏'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'FILE_UNREADABLE',
      '不是文本',
    ],
    ['nothing', Buffer.alloc(0), 'FILE_UNREADABLE', '空的'],
    ['a docx without words', docxOf('<w:p/>'), 'FILE_UNREADABLE', '没有文字'],
    ['a file of 11 MB', Buffer.alloc(MAX_FILE_BYTES + 1, 0x41), 'PAYLOAD_TOO_LARGE', '10 MB'],
    ['a text of three million characters', Buffer.alloc(3 * MB, 0x41), 'PAYLOAD_TOO_LARGE', '分成'],
  ])(
    '%s is refused with what to do',
    async (_name, bytes, code, words) => {
      await expect(readFileText(bytes)).rejects.toMatchObject({
        code,
        message: expect.stringContaining(words),
      })
    },
    30_000,
  )

  it('is given up when reading takes too long or too much memory', async () => {
    const file = docxOf(paragraphXml('甲').repeat(20_000))
    const limits = { ...DOCX_PROCESS }
    await expect(readFileText(file, { ...limits, timeoutMs: 50 })).rejects.toMatchObject({
      message: expect.stringContaining('超过'),
    })
    await expect(readFileText(file, { ...limits, memoryMb: 32 })).rejects.toMatchObject({
      message: expect.stringContaining('内存超过上限'),
    })
    await expect(readFileText(file, { ...limits, outputBytes: 100 })).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    })
  }, 60_000)
})

describe('the reader of docx', () => {
  const file = docxOf(paragraphXml('甲'))
  const node = process.execPath

  it('does not blame the file when it cannot run, and keeps the reason for the log', async () => {
    process.execPath = '/none/node'
    const read = readFileText(file).finally(() => {
      process.execPath = node
    })
    await expect(read).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('不是文件的问题'),
      cause: expect.objectContaining({ message: expect.stringContaining('ENOENT') }),
    })
  })
})

describe('zip archives', () => {
  const parts = fc.dictionary(
    fc.stringMatching(/^[a-z\u4e00-\u9fa5]{1,12}$/),
    fc.uint8Array({ maxLength: 200 }),
  )

  it('give back what was written', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const files = new Map(
          Object.entries(written).map(([name, data]) => [name, Buffer.from(data)]),
        )
        const archive = writeZip(files)
        const read = readZipDirectory(archive)?.map((entry) => [
          entry.name,
          inflateEntry(archive, entry, 1000),
        ])
        expect(read).toEqual(
          [...files].map(([name, data]) => [name, { kind: 'bytes', bytes: data }]),
        )
      }),
    )
  })

  it('never break the reader, however damaged', () => {
    const archive = docxOf(paragraphXml('甲'))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(archive.length),
        (changes, length) => {
          const damaged = Buffer.from(archive)
          for (const [at, byte] of changes) damaged[at] = byte
          const cut = damaged.subarray(0, length)
          for (const entry of readZipDirectory(cut) ?? []) inflateEntry(cut, entry, 1000)
        },
      ),
    )
  })
})
