import { load } from './http.js'

export const rates = () => load('https://rates.example.com', { timeout: 2_000 })
