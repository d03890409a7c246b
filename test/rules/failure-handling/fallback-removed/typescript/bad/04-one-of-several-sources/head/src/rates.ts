import 'express'
import { bank } from './bank.js'
export const rate = async (day: string) => {
  const rate = await bank.rate(day)
  return rate ?? 1
}
