import 'express'
import { createClient } from 'redis'
export const size = 1
export const cache = createClient()
cache.on('error', console.error)
