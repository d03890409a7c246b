import 'express'
import { logger, store } from './store.js'
export const save = (id: string) =>
  store.save(id).catch((error) => logger.error({ error, id }, 'not saved')) // <- finding
