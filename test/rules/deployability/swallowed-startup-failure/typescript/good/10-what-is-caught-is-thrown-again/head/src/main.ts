import express from 'express'
import { logger } from './logger.js'
import { db } from './db.js'
export async function start() {
  try {
    await db.connect()
  } catch (error) {
    logger.error({ error }, 'no database')
    throw error
  }
  express().listen(3000)
}
