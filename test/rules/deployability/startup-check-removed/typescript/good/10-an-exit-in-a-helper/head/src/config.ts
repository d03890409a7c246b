import { z } from 'zod'
import { fail } from './fail.js'
const Env = z.object({ DATABASE_URL: z.string().url(), PAYMENT_URL: z.string().url() })
const result = Env.safeParse(process.env)
if (!result.success) fail(result.error)
export const config = result.data
