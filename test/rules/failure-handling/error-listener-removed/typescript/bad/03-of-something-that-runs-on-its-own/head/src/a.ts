import express from 'express'
import { makeWorker } from './worker.js'
export const app = express()
export const boot = () => {
  const worker = makeWorker('mail')
  worker.run()
  return worker
}
