import { z } from 'zod'

export const env = z.object({ LEDGER_URL: z.string().url(), LEDGER_KEY: z.string().min(1) }).parse(process.env)
