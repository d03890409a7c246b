import { makeClient } from './http.js'

export const score = (id: string) => makeClient().get(`https://risk.example.com/${id}`)
