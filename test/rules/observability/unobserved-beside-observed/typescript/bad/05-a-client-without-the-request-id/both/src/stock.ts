import axios from 'axios'
import { store } from './context.js'

const http = axios.create({ baseURL: process.env.STOCK_URL, timeout: 1000 })
http.interceptors.request.use((config) => {
  config.headers['x-request-id'] = store.getStore()?.requestId
  return config
})

export const level = (sku: string) => http.get(`/levels/${sku}`)
