import 'express'
import { bank } from './bank.js'
export const a = async () => {
  try {
    return await bank.rate()
  } catch (error) {
    throw new Error('bank', { cause: error })
  }
}
