import express from 'express'
import { timer } from './sweep.ts'

const server = express().listen(3000)
process.on('SIGTERM', () => {
  clearInterval(timer)
  server.close(() => process.exit(0))
})
