import express from 'express'
import { flushSync } from './journal.js'
express().listen(3000)
process.on('SIGTERM', () => {
  flushSync()
  process.exit(0)
})