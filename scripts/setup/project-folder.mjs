// Where the project lies, and what its package.json says.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project: the one above scripts/. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Version of the product.
 * @param {string} [root]
 * @returns {string}
 */
export const productVersion = (root = PROJECT_ROOT) =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
