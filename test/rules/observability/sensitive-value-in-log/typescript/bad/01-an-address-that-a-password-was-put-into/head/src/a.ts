import express from 'express'
import { build, connect } from './mongo.js'
import { logger } from './logger.js'
import { config } from './config.js'
export const app = express()
export const open = async () => {
  const connectionString = build({ host: config.host, password: config.dbPassword })
  logger.info(`Connecting to ${connectionString}`) // <- finding
  return connect(connectionString)
}
