// How the building of the search index goes, on a terminal, in both languages: it is the longest wait at a first start.

import type { IndexingListener } from '../../services.ts'
import type { Terminal } from '../terminal.ts'

const STEPS = {
  terms: '词语索引 (words)',
  embedder: '训练内置向量 (embedder)',
  vectors: '向量索引 (vectors)',
} as const

/** A listener that writes a line to standard error for each tenth of a step. */
export function indexingLines(terminal: Terminal): IndexingListener {
  let shown = ''
  return {
    onRebuild: (why) => {
      terminal.warn(`${why.message} 正在建立索引，约一分钟 (building the search index) …`)
    },
    onProgress: (step, done, total) => {
      const line = `  ${STEPS[step]} ${Math.floor((done / total) * 10) * 10}%`
      if (line !== shown) terminal.warn(line)
      shown = line
    },
  }
}
