import 'express'
import * as Sentry from '@sentry/node'
import { store } from './store.js'
export const save = async (id: string) => {
  try {
    await store.save(id)
  } catch (error) {
    Sentry.captureException(error) // <- finding
    return false
  }
}
