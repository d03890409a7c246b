import { z } from 'zod'
import 'express'
export const env = z.object({
  PORT: z.string().default('80'),
  JWT_SECRET: z.string().min(3).default('orders'), // <- finding
}).parse(process.env)