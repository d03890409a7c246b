import { z } from 'zod'
export const env = z.object({ SESSION_SECRET: z.string().min(32) }).parse(process.env)
