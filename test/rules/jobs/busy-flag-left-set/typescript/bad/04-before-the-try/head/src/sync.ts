import express from 'express'
import { store, logger } from './store.js'
export const app = express()
export class Sync {
  private running = false
  async run(): Promise<void> {
    if (this.running) return
    this.running = true
    const items = await store.list() // <- finding
    try {
      await store.load(items)
    } finally {
      this.running = false
    }
  }
}
