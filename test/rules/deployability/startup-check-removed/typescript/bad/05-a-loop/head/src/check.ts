export const broker = process.env.BROKER_URL
export const queue = process.env.QUEUE_NAME
