import axios from 'axios'
import { measured } from './measure'

const http = axios.create({ baseURL: process.env.CARRIER_URL, timeout: 3000 })

export async function buyLabel(parcel: { id: string }) {
  const { data } = await measured(() => http.post('/shipments', { parcel }))
  return data.label
}
