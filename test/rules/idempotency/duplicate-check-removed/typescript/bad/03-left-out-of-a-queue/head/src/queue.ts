import 'express'
import { logger } from './logger.js'
export class Downloads {
  private readonly waiting: { url: string }[] = []
  add(download: { url: string }) {
    this.waiting.push(download)
  }
}
