import axios from 'axios'
import { context, propagation } from '@opentelemetry/api'

export const tax = async (country: string) => {
  return axios.get(`https://tax.example.com/${country}`, { headers: traced(), timeout: 1000 })
}

function traced() {
  const headers: Record<string, string> = {}
  propagation.inject(context.active(), headers)
  return headers
}
