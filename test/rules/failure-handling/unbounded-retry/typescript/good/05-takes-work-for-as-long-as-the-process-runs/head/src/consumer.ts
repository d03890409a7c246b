import { receive, handle } from './queue.js'
export const consume = async () => {
  while (true) {
    try {
      const message = await receive()
      await handle(message)
    } catch (error) {
      console.error(error)
    }
  }
}