// Zip archives: reads the directory, inflates within a limit, since an archive may lie about its sizes, and writes plain ones.

import { crc32, inflateRawSync } from 'node:zlib'

/** An entry as the directory states it. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly compressedSize: number
  /** Inflated size that the directory states, which may be wrong. */
  readonly size: number
  /** Offset of the local header. */
  readonly offset: number
}

/** Signatures and lengths. Source: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535

function endOfDirectory(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = archive.length - END_LENGTH; at >= first; at--)
    if (archive.readUInt32LE(at) === END) return at
  return undefined
}

function entryAt(archive: Buffer, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL) return undefined
  const nameLength = archive.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  if (next > archive.length) return undefined
  const entry: ZipEntry = {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    compressedSize: archive.readUInt32LE(at + 20),
    size: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  }
  return { entry, next }
}

/** Entries of an archive in the order of its directory; undefined when the archive is damaged. Zip64 is not read. */
export function readZipDirectory(archive: Buffer): readonly ZipEntry[] | undefined {
  const end = archive.length < END_LENGTH ? undefined : endOfDirectory(archive)
  if (end === undefined) return undefined
  const count = archive.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  for (let at = archive.readUInt32LE(end + 16); entries.length < count; ) {
    const read = entryAt(archive, at)
    if (read === undefined) return undefined
    entries.push(read.entry)
    at = read.next
  }
  return entries
}

/** Inflated bytes of an entry, or why there are none. */
export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'over-limit' }
  | { readonly kind: 'damaged' }

/** Inflates an entry to at most `limit` bytes, whatever the directory says of its size. */
export function inflateEntry(archive: Buffer, entry: ZipEntry, limit: number): Inflated {
  const { offset, method, compressedSize } = entry
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
    return { kind: 'damaged' }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const packed = archive.subarray(start, start + compressedSize)
  if (packed.length < compressedSize) return { kind: 'damaged' }
  if (method === 0)
    return packed.length > limit ? { kind: 'over-limit' } : { kind: 'bytes', bytes: packed }
  if (method !== 8) return { kind: 'damaged' }
  try {
    return { kind: 'bytes', bytes: inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }) }
  } catch (error) {
    const isOver = error instanceof RangeError
    return { kind: isOver ? 'over-limit' : 'damaged' }
  }
}

/** Version 2.0, names in UTF-8, nothing compressed. */
const VERSION = 20
const UTF8_NAMES = 0x0800

function headerOf(signature: number, length: number, name: Buffer, bytes: Buffer): Buffer {
  const isCentral = signature === CENTRAL
  const header = Buffer.alloc(length)
  header.writeUInt32LE(signature, 0)
  const at = isCentral ? 6 : 4
  if (isCentral) header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_NAMES, at + 2)
  header.writeUInt32LE(crc32(bytes), at + 10)
  header.writeUInt32LE(bytes.length, at + 14)
  header.writeUInt32LE(bytes.length, at + 18)
  header.writeUInt16LE(name.length, at + 22)
  return header
}

/** An archive of the parts, none compressed: what another reader opens can then hold nothing but these bytes. */
export function writeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, bytes] of parts) {
    const name = Buffer.from(path, 'utf8')
    const central = headerOf(CENTRAL, 46, name, bytes)
    central.writeUInt32LE(offset, 42)
    const file = Buffer.concat([headerOf(LOCAL, 30, name, bytes), name, bytes])
    files.push(file)
    directory.push(central, name)
    offset += file.length
  }
  const end = Buffer.alloc(END_LENGTH)
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}
