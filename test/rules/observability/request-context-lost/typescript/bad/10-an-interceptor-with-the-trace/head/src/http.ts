import axios from 'axios'
import { context, propagation } from '@opentelemetry/api'

export const http = axios.create({ baseURL: process.env.API_URL, timeout: 1000 })

export const load = (id: string) => http.get(`/items/${id}`)
