import express from 'express'
import { shutdown } from './shutdown.js'
express().listen(3000)
process.once('SIGTERM', () => {
  shutdown().finally(() => process.exit(0))
})
