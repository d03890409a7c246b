import 'express'
import { bank } from './bank.js'
import { safely } from './safely.js'
export const a = async () => {
  return safely(bank.rate())
}
