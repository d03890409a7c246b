import { z } from 'zod'
import { logLevels } from './environment.ts'

/** Digits only: `1e3`, `0x10` and `+5` are typos rather than numbers. */
const digits = z
  .string()
  .trim()
  .regex(/^\d{1,15}$/)
const whole = (min: number, max: number) => digits.transform(Number).pipe(z.number().min(min).max(max))
const seconds = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}(\.\d{1,3})?$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false', '1', '0'])
    .default(fallback)
    .transform((value) => value === 'true' || value === '1')
const secret = z.string().min(16)

const host = z.string().regex(/^[\w.:%-]+$/)

/** Pages link with absolute paths, so the URL must be an origin. */
export const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, pathname, search, hash, username, password } = new URL(value)
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username + password === ''
}

/** `http` only to this machine, for a relay: requests to other machines must be encrypted. */
const isReceiver = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  return (
    username + password === '' && (protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)))
  )
}

const receiver = z.string().trim().refine(isReceiver).optional()

/** The variables of the App. */
export const schema = z.object({
  APP_ID: whole(1, Number.MAX_SAFE_INTEGER),
  WEBHOOK_SECRET: secret,
  WEBHOOK_SECRET_PREVIOUS: secret.optional(),
  PORT: whole(0, 65_535).default(3_000),
  HOST: host.default('0.0.0.0'),
  INTERNAL_PORT: whole(0, 65_535).optional(),
  INTERNAL_HOST: host.default('127.0.0.1'),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_MAX_CONNECTIONS: whole(2, 50).default(5),
  GHE_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.-]+(:\d+)?$/)
    .optional(),
  GHE_PROTOCOL: z.enum(['https', 'http']).default('https'),
  WEBHOOK_PATH: z
    .string()
    .regex(/^\/(?!\/)[\w\-./]*$/)
    .default('/api/github/webhooks'),
  SHUTDOWN_GRACE_SECONDS: seconds(1, 600).default(25),
  DEBOUNCE_SECONDS: seconds(0, 60).default(3),
  CONCURRENCY: whole(1, 16).default(2),
  RETRY_LIMIT: whole(0, 10).default(4),
  RETRY_DELAY_SECONDS: whole(0, 600).default(10),
  POLLING_SECONDS: seconds(0.5, 60).default(2),
  LEASE_SECONDS: whole(10, 600).default(60),
  READINESS_DISABLED: flag('false'),
  RECONCILE: flag('true'),
  ISOLATION: z.enum(['auto', 'namespaces']).default('auto'),
  ADMIN_TOKEN: z.string().min(32).optional(),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  SESSION_SECRET: z.string().min(32).optional(),
  NOTIFY_SLACK_URL: receiver,
  NOTIFY_TEAMS_URL: receiver,
  NOTIFY_WEBHOOK_URL: receiver,
  NOTIFY_WEBHOOK_SECRET: z.string().min(32).optional(),
  NOTIFY_WAIVER_DAYS: whole(1, 60).default(7),
  OPERATORS: z
    .string()
    .regex(/^(?:[\w-]+(?::\d{1,15})?)(?:\s*,\s*[\w-]+(?::\d{1,15})?)*$/)
    .optional(),
})

/** Their values, checked and with defaults. */
export type Values = z.infer<typeof schema>
