import { charge } from './payments.js'
import { sleep } from './time.js'
export const settle = async (order: { id: string }) => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await charge(order)
    } catch (error) {
      if (attempt === 5) throw error
      await sleep(2 ** attempt * 100)
    }
  }
}