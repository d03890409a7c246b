import express from 'express'
import { Worker } from 'node:worker_threads'

const exporter = new Worker(new URL('./export.ts', import.meta.url))
const server = express().listen(3000)
process.on('SIGTERM', async () => {
  await exporter.terminate() // <- finding
  server.close(() => process.exit(0))
})
