import { charge } from './payments.js'
import { sleep } from './time.js'
export const settle = async (order: { id: string }) => {
  while (true) { // <- finding
    try {
      return await charge(order)
    } catch (error) {
      console.warn(error)
      await sleep(1_000)
    }
  }
}