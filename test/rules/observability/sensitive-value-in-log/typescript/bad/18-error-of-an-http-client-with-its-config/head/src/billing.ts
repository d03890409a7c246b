import axios from 'axios'
import pino from 'pino'

const log = pino()

export async function charge(customer: string, amount: number) {
  try {
    await axios.post('https://billing.example/charges', { customer, amount }, { timeout: 5_000 })
  } catch (error) {
    log.error({ response: error.response.data, request: error.config }, 'charge failed') // <- finding
    throw error
  }
}
