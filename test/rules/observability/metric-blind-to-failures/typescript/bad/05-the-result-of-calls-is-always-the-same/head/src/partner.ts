import axios from 'axios'
import { Counter } from 'prom-client'

const calls = new Counter({ name: 'partner_calls_total', help: 'calls', labelNames: ['call', 'result'] })

export async function offers(id: string) {
  const { data } = await axios.get(`https://partner.example.com/offers/${id}`, { timeout: 1000 })
  calls.labels('offers', 'success').inc() // <- finding
  return data
}

export async function ratings(id: string) {
  const { data } = await axios.get(`https://partner.example.com/ratings/${id}`, { timeout: 1000 })
  calls.labels('ratings', 'success').inc()
  return data
}
