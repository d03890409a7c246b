import { outbound } from './outbound.js'
import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  await outbound.post(url, {})
}
