import axios from 'axios'
import 'express'
const api = axios.create({ baseURL: 'https://billing.example.com', timeout: 5_000 })
export const load = (id: string) => api.get(`/customers/${id}`)
