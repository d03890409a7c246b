import { Queue } from 'bullmq'
import { connection } from './setup.js'
import { attempts } from './limits.js'

export const letters = new Queue('letters', {
  connection,
  defaultJobOptions: { removeOnComplete: true },
})

export const print = (letter: string) => letters.add('print', { letter }, { attempts })
