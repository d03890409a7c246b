import express from 'express'
import { logger } from './logger.js'
process.on('unhandledRejection', (error) => { // <- finding
  logger.error({ error }, 'unhandled')
})
express().listen(3000)
