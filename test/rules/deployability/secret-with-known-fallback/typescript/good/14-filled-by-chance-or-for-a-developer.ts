import { randomBytes } from 'node:crypto'

export function load() {
  const options = { jwtSecret: process.env.JWT_SECRET, sessionSecret: process.env.SESSION_SECRET, tokenKey: undefined as string | undefined }
  if (!options.jwtSecret) {
    if (process.env.NODE_ENV !== 'development') throw new Error('JWT_SECRET is not set')
    options.jwtSecret = 'only-on-a-laptop'
  }
  if (!options.sessionSecret) options.sessionSecret = randomBytes(32).toString('hex')
  options.tokenKey ??= 'access_token'
  return options
}
