import express from 'express'
import { queue, store, logger } from './queue.js'
export const app = express()
export const listen = () => {
  queue.on('message', async (message: { id: string }) => {
    try {
      await store.first(message.id)
    } catch (error) {
      logger.error({ error })
      throw error
    }
  })
}
