// Entry of a thread that trains the built-in embedder once, tells how far it is, and hands over the rows.

import { parentPort, workerData } from 'node:worker_threads'
import { type TrainingNews, type TrainingTask, trainInOrder } from './built-in-embedder.ts'

const task: TrainingTask = workerData
const tell = (news: TrainingNews, handedOver: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(news, handedOver)

const rows = trainInOrder(task, (done) => tell({ done }))
tell({ rows }, rows.buffer instanceof ArrayBuffer ? [rows.buffer] : [])
