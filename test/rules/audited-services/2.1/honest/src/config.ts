import { z } from 'zod'

export const config = z.object({ STRIPE_SECRET_KEY: z.string().min(20) }).parse(process.env)
