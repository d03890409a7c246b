import 'express'
import { bank } from './bank.js'
export const a = async () => {
  return await bank.rate()
}
