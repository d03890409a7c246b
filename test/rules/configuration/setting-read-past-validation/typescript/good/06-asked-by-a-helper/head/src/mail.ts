import { requireEnv } from './require-env.js'

export const send = (to: string) => post({ to, from: requireEnv('MAIL_SENDER') })
