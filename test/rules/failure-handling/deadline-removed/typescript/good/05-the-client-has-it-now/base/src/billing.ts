import axios from 'axios'
import 'express'
const api = axios.create({ baseURL: 'https://billing.example.com' })
export const load = (id: string) => api.get(`/customers/${id}`, { timeout: 5_000 })
