import { risk } from './http.js'
export const score = (order: { id: string }) => risk.post('/score', order) // <- finding
