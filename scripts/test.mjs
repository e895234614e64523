// npm test: sets everything up that is not yet, then runs the tests that its arguments name, or all. See start.mjs on
// why so little stands here.

import { explainOldNode } from './setup/node-version.mjs'

const complaint = explainOldNode(process.version)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  import('./setup/test-product.mjs').then(async ({ testProduct }) => {
    process.exitCode = await testProduct(process.argv.slice(2))
  })
}
