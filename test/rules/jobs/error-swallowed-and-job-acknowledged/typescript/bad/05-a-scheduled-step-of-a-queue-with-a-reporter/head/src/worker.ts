import { Worker } from 'bullmq'
import * as Sentry from '@sentry/node'
import { rebuild } from './search.js'
const rebuildIndex = async () => {
  try {
    await rebuild()
  } catch (error) { // <- finding
    Sentry.captureException(error)
  }
}
export const worker = new Worker('search', rebuildIndex)
