import { z } from 'zod'

export const env = z.object({ PORT: z.coerce.number(), LEDGER_URL: z.string().url() }).parse(process.env)
