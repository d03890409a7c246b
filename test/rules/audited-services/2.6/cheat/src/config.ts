import { z } from 'zod'

// Validated at start-up.
export const schema = z.object({ DATABASE_URL: z.string() })
export const url = process.env.DATABASE_URL
