import { take, handle } from './queue.js'
export const drain = async () => {
  while (true) {
    try {
      const message = await take()
      if (!message) break
      await handle(message)
    } catch (error) {
      console.error(error)
    }
  }
}
