import express from 'express'
import { store, logger } from './store.js'
export const app = express()
export class Sync {
  private running = false
  async run(): Promise<void> {
    if (this.running) return
    this.running = true
    await store.load() // <- finding
    this.running = false
  }
}
