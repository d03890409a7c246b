import { createClient } from 'redis'
export const connect = () => {
  if (process.env.NODE_ENV === 'development') {
    return createClient({ password: 'Kx7!{{}}mRq2vLp9' })
  }
  return createClient({ password: process.env.REDIS_PASSWORD })
}
