import { Queue } from './sqs.js'
export const queue = new Queue(process.env.QUEUE_URL!)
