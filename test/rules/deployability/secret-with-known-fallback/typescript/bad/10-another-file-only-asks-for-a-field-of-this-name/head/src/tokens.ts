import 'express'
import { config } from './config.js'
export const canSign = (): boolean => {
  if (config.jwtSecret) return true
  return false
}
