import { load } from './http.js'

export const rates = () => load('https://rates.example.com')

export const score = (id: string) => load(`https://risk.example.com/${id}`, { headers: { accept: 'application/json' } })
