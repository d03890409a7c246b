import express from 'express'
import { logger } from './logger.js'
export const app = express()
export class Tokens {
  refreshTokenGracePeriod = 60
  tell() {
    logger.info(`grace period ${this.refreshTokenGracePeriod}`)
  }
}
