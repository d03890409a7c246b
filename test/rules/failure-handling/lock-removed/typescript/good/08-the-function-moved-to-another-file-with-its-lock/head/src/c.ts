import 'express'
export const one = 1
export { take } from './take.js'
