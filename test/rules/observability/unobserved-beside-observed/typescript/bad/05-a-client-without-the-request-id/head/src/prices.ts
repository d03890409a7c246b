import axios from 'axios'

const http = axios.create({ baseURL: process.env.PRICES_URL, timeout: 1000 }) // <- finding

export const price = (sku: string) => http.get(`/prices/${sku}`)
