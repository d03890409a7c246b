import 'express'
import { logger } from './logger.js'
export class Downloads {
  private readonly waiting: { url: string }[] = []
  add(download: { url: string }) {
    if (this.waiting.some((one) => one.url === download.url)) { // <- finding
      logger.warn('already in queue')
      return
    }
    this.waiting.push(download)
  }
}
