import express from 'express'
import { store, logger } from './store.js'
export const app = express()
export class Sync {
  private running = false
  async run(): Promise<void> {
    if (this.running) return
    this.running = true
    try {
      await store.load() // <- finding
    } catch (error) {
      logger.error(error)
      throw error
    }
    this.running = false
  }
}
