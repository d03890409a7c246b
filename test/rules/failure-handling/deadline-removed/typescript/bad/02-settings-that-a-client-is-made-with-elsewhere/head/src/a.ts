import 'express'
import { createClient } from 'redis'
export const redisOptions = () => {
  const options = {
    url: 'redis://cache',
  }
  return options
}
export const client = createClient(redisOptions())
