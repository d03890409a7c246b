import { requireEnv } from './environment.js'
export const queueUrl = requireEnv('QUEUE_URL')
export const again = process.env.QUEUE_URL!