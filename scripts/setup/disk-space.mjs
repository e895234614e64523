// Whether the disk has room for what a set-up writes.

import { statfsSync } from 'node:fs'
import { Trouble } from './trouble.mjs'

/** Free space that an installation needs: packages 0.5 GB, npm's cache and the compilers' files beside them. */
export const INSTALL_BYTES = 1.5e9

/**
 * Bytes for a reader, in powers of ten as disks are sold.
 * @param {number} bytes
 * @example formatBytes(1.5e9) // '1.5 GB'
 */
export const formatBytes = (bytes) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`

/**
 * Throws Trouble DISK_TOO_SMALL when fewer than `need` bytes are free for this user. Where the system cannot say, it
 * passes: a full disk is recognised later by its own error.
 * @param {string} root
 * @param {number} [need]
 * @param {(path: string) => { bavail: number, bsize: number }} [statfs]
 */
export function checkDiskSpace(root, need = INSTALL_BYTES, statfs = statfsSync) {
  let free
  try {
    const { bavail, bsize } = statfs(root)
    free = bavail * bsize
  } catch {
    return
  }
  if (free < need)
    throw new Trouble('DISK_TOO_SMALL', {
      path: root,
      have: formatBytes(free),
      need: formatBytes(need),
    })
}
