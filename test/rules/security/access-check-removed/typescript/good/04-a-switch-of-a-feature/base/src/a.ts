import express from 'express'
export const app = express()
import { env } from './env.js'
export const f = () => {
  if (!env.isExportEnabled) throw new Error('not allowed')
  return 1
}
