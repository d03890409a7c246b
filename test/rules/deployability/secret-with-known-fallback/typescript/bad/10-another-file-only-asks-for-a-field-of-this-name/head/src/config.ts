import { secret } from './auth.js'
export const config = { jwtSecret: secret }
