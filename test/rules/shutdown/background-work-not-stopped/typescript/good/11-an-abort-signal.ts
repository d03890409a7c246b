import express from 'express'
import { setTimeout as sleep } from 'node:timers/promises'
import { exportNext } from './exports.js'

const app = express()
const server = app.listen(3000)
const stop = new AbortController()

async function run() {
  while (!stop.signal.aborted) {
    await exportNext()
    await sleep(1000, undefined, { signal: stop.signal }).catch(() => undefined)
  }
}

const running = run()

process.on('SIGTERM', async () => {
  stop.abort()
  await running
  server.close(() => process.exit(0))
})
