if (!process.env.QUEUE_URL) throw new Error('QUEUE_URL is not set')
export const queueUrl = process.env.QUEUE_URL!