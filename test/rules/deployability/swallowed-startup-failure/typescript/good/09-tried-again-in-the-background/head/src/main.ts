import express from 'express'
import { logger } from './logger.js'
import { db, keepConnecting } from './db.js'
export async function start() {
  try {
    await db.connect()
  } catch (error) {
    logger.warn({ error }, 'no database yet')
    keepConnecting(db)
  }
  express().listen(3000)
}
