import { api } from './http.js'
export const list = () => api.get('https://orders.example.com')
