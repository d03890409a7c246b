export const check = () => {
  if (!process.env.QUEUE_URL) throw new Error('QUEUE_URL is not set')
}
