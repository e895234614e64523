// Where the project lives on this machine. The code runs from server/ or, built, from dist/server/.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const manifestSchema = z.object({ name: z.literal('tiaoli'), version: z.string() })

/** Project folder and the version that its package.json states. */
export interface Project {
  readonly root: string
  readonly version: string
}

/**
 * Nearest folder above this file that holds the package.json of the project.
 * Throws an Error where there is none, which means that the installation was taken apart.
 */
export function findProject(): Project {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const file = join(folder, 'package.json')
    if (existsSync(file)) {
      const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
      if (manifest.success) return { root: folder, version: manifest.data.version }
    }
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json of tiaoli not found above server/')
    folder = parent
  }
}

/** True when `path` is there, whatever it is. */
export const isPresent = (path: string): boolean => existsSync(path)
