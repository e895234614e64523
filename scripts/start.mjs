// npm start: sets everything up that is not yet, then serves. This file and node-version.mjs must run on any Node
// since 12, so that an old one is told so in a sentence; everything else is loaded after that check.

import { explainOldNode } from './setup/node-version.mjs'

const complaint = explainOldNode(process.version)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  import('./setup/start-product.mjs').then(async ({ startProduct }) => {
    process.exitCode = await startProduct(process.argv.slice(2))
  })
}
