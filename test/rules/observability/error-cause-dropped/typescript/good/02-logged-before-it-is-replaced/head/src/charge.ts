import axios from 'axios'
import pino from 'pino'

const log = pino()

export async function charge(id: string) {
  try {
    return await axios.post('https://pay.example/charges', { id }, { timeout: 5_000 })
  } catch (err) {
    log.error({ err, id }, 'charge failed')
    throw new Error('Payment failed')
  }
}
