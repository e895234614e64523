// What kind of file some bytes are, by their first bytes; names and declared types are not believed.

/** Kinds that are told apart. `zip` may be a docx; `ole` is what Word before 2007 and encrypted files of Office are. */
export type FileKind = 'zip' | 'word-97' | 'encrypted-office' | 'ole' | 'pdf' | 'rtf' | 'other'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
/** Source: [MS-CFB] 2.2, compound file header. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Name of a stream of a compound file as it stands in the directory. */
const streamName = (name: string): Buffer => Buffer.from(name, 'utf16le')

function kindOfCompound(bytes: Buffer): FileKind {
  if (bytes.includes(streamName('EncryptedPackage'))) return 'encrypted-office'
  return bytes.includes(streamName('WordDocument')) ? 'word-97' : 'ole'
}

/** Kind of a file; `other` may be plain text. Cost: linear for compound files, else constant. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip'
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, COMPOUND_FILE)) return kindOfCompound(buffer)
  const head = buffer.subarray(0, 8).toString('latin1')
  if (head.startsWith('%PDF-')) return 'pdf'
  return head.startsWith('{\\rtf') ? 'rtf' : 'other'
}
