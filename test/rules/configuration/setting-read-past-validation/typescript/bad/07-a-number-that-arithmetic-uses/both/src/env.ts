import { z } from 'zod'

export const env = z.object({ PORT: z.coerce.number(), DEPOT_URL: z.string().url() }).parse(process.env)
