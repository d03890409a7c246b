import 'express'
import { bank } from './bank.js'
export const a = async () => {
  const x = await bank.rate().catch(() => null)
  return x ?? 1
}
