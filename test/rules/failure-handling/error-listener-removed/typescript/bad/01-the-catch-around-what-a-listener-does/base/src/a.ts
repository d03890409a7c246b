import express from 'express'
import { queue, store, logger } from './queue.js'
export const app = express()
export const listen = () => {
  queue.on('message', async (message: { id: string }) => {
    try {
      await store.first(message.id)
      await store.second(message.id)
      await store.third(message.id)
      await store.fourth(message.id)
    } catch (error) { // <- finding
      logger.error({ error }, 'not handled')
    }
  })
}
