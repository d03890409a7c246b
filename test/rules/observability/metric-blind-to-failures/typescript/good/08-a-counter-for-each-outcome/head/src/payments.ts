import axios from 'axios'
import { Counter } from 'prom-client'

const paid = new Counter({ name: 'payments_total', help: 'payments', labelNames: ['result'] })
const failed = new Counter({ name: 'payment_failures_total', help: 'failed payments' })

export async function pay(orderId: string) {
  try {
    await axios.post('https://pay.example.com/charges', { orderId }, { timeout: 2000, headers: { 'Idempotency-Key': orderId } })
    paid.inc({ result: 'success' })
  } catch (err) {
    failed.inc()
    throw err
  }
}
