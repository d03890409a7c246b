import 'express'
import { bank } from './bank.js'
export const a = async () => {
  return bank.rate().catch(() => null)
}
