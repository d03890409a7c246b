import 'express'
import { createClient } from 'redis'
export const redisOptions = () => {
  const options = {
    url: 'redis://cache',
    connectTimeout: 5000, // <- finding
  }
  return options
}
export const client = createClient(redisOptions())
