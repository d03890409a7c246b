import Bull from 'bull'
import { keep } from './dead-letters.js'
export const queue = new Bull('sync', { defaultJobOptions: { removeOnFail: true } })
queue.on('failed', keep)