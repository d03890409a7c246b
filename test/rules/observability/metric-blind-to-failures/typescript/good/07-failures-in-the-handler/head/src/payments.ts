import axios from 'axios'
import { Counter } from 'prom-client'

const payments = new Counter({ name: 'payments_total', help: 'payments', labelNames: ['outcome'] })

export async function pay(orderId: string) {
  try {
    await axios.post('https://pay.example.com/charges', { orderId }, { timeout: 2000, headers: { 'Idempotency-Key': orderId } })
    payments.inc({ outcome: 'ok' })
  } catch (err) {
    payments.inc({ outcome: 'declined' })
    throw err
  }
}
