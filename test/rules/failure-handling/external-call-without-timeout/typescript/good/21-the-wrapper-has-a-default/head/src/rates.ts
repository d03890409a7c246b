import { load, send } from './http.js'

export const rates = () => load('https://rates.example.com')

export const score = (id: string) => send(`https://risk.example.com/${id}`)
