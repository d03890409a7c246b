import 'express'
import { fresh } from './load.js'
export const a = async () => {
  return fresh()
}
