import { load } from './http.js'

const options = { timeout: 2_000 }

export const rates = () => load('https://rates.example.com', { timeout: 2_000 })

export const score = (id: string) => load(`https://risk.example.com/${id}`, options)
