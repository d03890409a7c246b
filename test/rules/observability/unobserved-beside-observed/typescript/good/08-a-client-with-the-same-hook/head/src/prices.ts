import { clientOf } from './clients.js'

const http = clientOf(process.env.PRICES_URL)

export const price = (sku: string) => http.get(`/prices/${sku}`)
