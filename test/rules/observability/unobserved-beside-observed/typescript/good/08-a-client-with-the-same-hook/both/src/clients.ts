import axios from 'axios'
import { store } from './context.js'

export function clientOf(baseURL: string | undefined) {
  const http = axios.create({ baseURL, timeout: 1000 })
  http.interceptors.request.use((config) => {
    config.headers['x-request-id'] = store.getStore()?.requestId
    return config
  })
  return http
}
