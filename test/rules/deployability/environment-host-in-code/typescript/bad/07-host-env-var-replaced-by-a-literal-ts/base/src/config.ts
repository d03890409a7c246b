import { z } from 'zod'
export const env = z.object({ PORT: z.coerce.number(), TILE_ORIGIN: z.string().url() }).parse(process.env)
