import { registerAs } from '@nestjs/config'
import { env } from './env.js'

export const lanesConfig = registerAs('lanes', () => ({ ledger: env.LEDGER_URL, open: 4 }))
