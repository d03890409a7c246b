import { cleanEnv, num } from 'envalid'
export const config = cleanEnv(process.env, { POLL_MS: num({ default: 5_000 }) })
