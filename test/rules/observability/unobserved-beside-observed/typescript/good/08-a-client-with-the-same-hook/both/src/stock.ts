import { clientOf } from './clients.js'

const http = clientOf(process.env.STOCK_URL)

export const level = (sku: string) => http.get(`/levels/${sku}`)
