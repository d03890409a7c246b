import { risk } from './clients/index.js'
export const score = (order: { id: string }) => risk.post('/score', order)
