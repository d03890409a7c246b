import { createClient } from 'redis'
export const connect = () => {
  if (process.env.NODE_ENV === 'production') return createClient({ password: process.env.REDIS_PASSWORD })
  return createClient({ password: 'Kx7!{{}}mRq2vLp9' })
}
