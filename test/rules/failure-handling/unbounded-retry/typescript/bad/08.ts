import { charge } from './payments.js'
import { sleep } from './time.js'
export const settle = async (order: { id: string }) => {
  let done = false
  while (!done) { // <- finding
    try {
      await charge(order)
      done = true
    } catch (error) {
      console.warn(error)
      await sleep(1_000)
    }
  }
}
