import express from 'express'
import { sweep } from './sweep.ts'

const server = express().listen(3000)
const timer = setInterval(() => sweep().catch((error) => console.error(error)), 60_000) // <- finding
timer.unref()

process.on('SIGTERM', () => {
  console.log('stopping the timer')
  server.close(() => process.exit(0))
})
