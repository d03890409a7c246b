import { Counter } from 'prom-client'
export const retries = new Counter({ name: 'payment_retries_total', help: 'further attempts at a payment' })
