import axios from 'axios'
import { Counter } from 'prom-client'

const payments = new Counter({ name: 'payments_total', help: 'payments', labelNames: ['outcome'] })

export async function pay(orderId: string) {
  let outcome = 'failed'
  try {
    await axios.post('https://pay.example.com/charges', { orderId }, { timeout: 2000, headers: { 'Idempotency-Key': orderId } })
    outcome = 'ok'
  } finally {
    payments.inc({ outcome })
  }
}
