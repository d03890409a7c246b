import { z } from 'zod'

export const env = z.object({ PAYPAL_ENV: z.enum(['sandbox', 'live']).default('sandbox') }).parse(process.env)
