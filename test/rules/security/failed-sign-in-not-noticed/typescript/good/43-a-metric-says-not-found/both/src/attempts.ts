import { redis } from './redis.js'

export const attempts = {
  record: (...of: (string | undefined)[]): void => void redis.incr(`wrong:${of.join(':')}`),
}
