import axios from 'axios'
import { withRetry } from './retry'

const http = axios.create({ baseURL: process.env.CARRIER_URL, timeout: 3000 })

export async function buyLabel(parcel: { id: string }) {
  const { data } = await withRetry(() =>
    http.post('/shipments', { parcel }, { headers: { 'Idempotency-Key': parcel.id } }),
  )
  return data.label
}

export async function track(id: string) {
  return withRetry(() => http.get(`/shipments/${id}`))
}
