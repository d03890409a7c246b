import { store } from './store.js'
import { logger } from './logger.js'
export const onOrder = async ({ message }: { message: { value: string } }) => {
  try {
    const order = JSON.parse(message.value)
    await store(order)
  } catch (error) { // <- finding
    logger.error({ error }, 'order lost')
    return
  }
}
