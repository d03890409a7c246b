import axios from 'axios'
import { Counter } from 'prom-client'

const payments = new Counter({ name: 'payments_total', help: 'payments', labelNames: ['outcome'] })

export async function pay(orderId: string) {
  const response = await axios.post(
    'https://pay.example.com/charges',
    { orderId },
    { timeout: 2000, headers: { 'Idempotency-Key': orderId }, validateStatus: () => true },
  )
  if (response.status >= 400) return { paid: false }
  payments.inc({ outcome: 'ok' }) // <- finding
  return { paid: true }
}
