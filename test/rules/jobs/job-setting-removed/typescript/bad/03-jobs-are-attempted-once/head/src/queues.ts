import { Queue } from 'bullmq'
import { connection } from './setup.js'

export const letters = new Queue('letters', {
  connection,
  defaultJobOptions: {
    removeOnComplete: true,
  },
})
