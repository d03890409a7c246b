import express from 'express'
import { logger } from './logger.js'
import { db } from './db.js'
const app = express()
export async function start() {
  try {
    await db.connect()
  } catch (error) { // <- finding
    logger.error({ error }, 'no database')
  }
  app.listen(3000)
}