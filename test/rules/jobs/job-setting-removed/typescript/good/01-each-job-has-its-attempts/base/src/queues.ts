import { Queue } from 'bullmq'
import { connection } from './setup.js'

export const letters = new Queue('letters', {
  connection,
  defaultJobOptions: { attempts: 4, removeOnComplete: true },
})

export const print = (letter: string) => letters.add('print', { letter })
