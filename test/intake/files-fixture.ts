// Files that somebody might send: true ones, and ones that mean harm or are broken.

import { deflateRawSync } from 'node:zlib'
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { readZipDirectory, writeZip } from '../../server/intake/zip-archive.ts'

/** A docx with these paragraphs, and a footnote at the end of the last one where one is given. */
export function docxWith(paragraphs: readonly string[], footnote?: string): Promise<Buffer> {
  const last = paragraphs.length - 1
  return Packer.toBuffer(
    new Document({
      ...(footnote === undefined
        ? {}
        : { footnotes: { 1: { children: [new Paragraph(footnote)] } } }),
      sections: [
        {
          children: paragraphs.map(
            (text, index) =>
              new Paragraph({
                children: [
                  new TextRun(text),
                  ...(footnote !== undefined && index === last
                    ? [new FootnoteReferenceRun(1)]
                    : []),
                ],
              }),
          ),
        },
      ],
    }),
  )
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE_DOCUMENT =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

/** The smallest docx with this XML as its body, and further parts by their names. */
export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  writeZip(
    new Map([
      [
        '[Content_Types].xml',
        bytes('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      ],
      [
        '_rels/.rels',
        bytes(
          `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE_DOCUMENT}" Target="word/document.xml"/></Relationships>`,
        ),
      ],
      [
        'word/document.xml',
        bytes(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
      ],
      ...Object.entries(parts).map(([name, text]): [string, Buffer] => [name, bytes(text)]),
    ]),
  )

/** A paragraph of the body of a docx. */
export const paragraphXml = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A docx whose body inflates to so many bytes; its directory may state another size. */
export function bombOf(size: number, statedSize = size): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, 0x20), { level: 9 })
  const archive = writeZip(new Map([['word/document.xml', packed]]))
  const [entry] = readZipDirectory(archive) ?? []
  if (entry === undefined) throw new Error('Expected an archive with one entry')
  const central = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  archive.writeUInt16LE(8, entry.offset + 8)
  archive.writeUInt16LE(8, central + 10)
  archive.writeUInt32LE(statedSize, entry.offset + 22)
  archive.writeUInt32LE(statedSize, central + 24)
  return archive
}

/** The same archive with the flag of encryption on its first entry. */
export function encryptedZip(archive: Buffer): Buffer {
  const copy = Buffer.from(archive)
  const central = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  copy.writeUInt16LE(1, central + 8)
  return copy
}

/** A compound file, as of Word before 2007, whose directory names these streams. */
export const compoundFile = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ])

/** 刑诉解释第三百七十条 in GB 18030. */
export const GB18030_TEXT = Buffer.from([
  0xd0, 0xcc, 0xcb, 0xdf, 0xbd, 0xe2, 0xca, 0xcd, 0xb5, 0xda, 0xc8, 0xfd, 0xb0, 0xd9, 0xc6, 0xdf,
  0xca, 0xae, 0xcc, 0xf5,
])
