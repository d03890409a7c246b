import { z } from 'zod'

export const env = z
  .object({
    PORT: z.coerce.number(),
    PAYPAL_ENV: z.enum(['sandbox', 'live']).default('live'), // <- finding
    PAYOUT_SANDBOX: z.boolean().default(false), // <- finding
  })
  .parse(process.env)
