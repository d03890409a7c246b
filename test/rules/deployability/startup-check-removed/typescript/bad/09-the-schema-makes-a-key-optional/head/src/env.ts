import { z } from 'zod';

export const env = z
  .object({
    DATABASE_URL: z.string().url(),
    ENCRYPTION_KEY: z.string().optional(), // <- finding
    LOG_LEVEL: z.enum(['debug', 'info', 'warn']).optional(),
  })
  .parse(process.env);
