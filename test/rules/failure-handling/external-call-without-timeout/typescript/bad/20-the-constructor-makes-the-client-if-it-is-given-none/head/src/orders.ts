import { Risk } from './risk.js'

export const score = (id: string) => new Risk().score(id)
