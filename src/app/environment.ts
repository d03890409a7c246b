import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { StorePlace } from '#store/open-database'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

/** Everything that the process is told from outside, checked. */
export interface Environment {
  readonly appId: number
  /** PEM. */
  readonly privateKey: string
  /** Newest first; a delivery signed with any of them is genuine. Two while a secret is being rotated. */
  readonly webhookSecrets: readonly [string, ...string[]]
  readonly webhookPath: string
  readonly port: number
  readonly host: string
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly store: StorePlace
  readonly logLevel: (typeof logLevels)[number]
  readonly shutdownGraceMs: number
  /** How long a push waits for the next one before it is reviewed. */
  readonly debounceSeconds: number
  /** Reviews at once in this process. */
  readonly concurrency: number
  readonly retryLimit: number
  readonly retryDelaySeconds: number
  readonly pollingSeconds: number
  /** A process that gives no sign of life for so long is gone: its jobs return to the queue. */
  readonly leaseSeconds: number
  /** The kill switch: deliveries are accepted and kept, nothing is reviewed and nothing is written to GitHub. */
  readonly disabled: boolean
  /** Whether repositories' open pull requests without a verdict are looked for on start and every hour. */
  readonly reconcile: boolean
  /** Opens the operator's routes; without it there are none. */
  readonly adminToken: string | undefined
  /** Where this server is reached from outside, without a slash at the end; without it reviews have no page of their own. */
  readonly publicUrl: string | undefined
  /** Where people see GitHub: `https://github.com`, or the GitHub Enterprise Server. */
  readonly siteUrl: string
  /** Sign-in with GitHub; without it reviews of private repositories are opened by their key alone. */
  readonly signIn: SignIn | undefined
  /** Logins, in lower case, of those who may see the operator's page. */
  readonly operators: readonly string[]
}

export interface SignIn {
  readonly clientId: string
  readonly clientSecret: string
  /** Seals the cookies of sessions: with another one everybody signs in anew. */
  readonly sessionSecret: string
  /** Where GitHub sends people back to. */
  readonly callbackUrl: string
}

/** The environment cannot be used; the message lists every problem, and never a value. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['The environment is not complete:', ...problems.map((problem) => `  - ${problem}`)].join('\n'))
    this.problems = problems
  }
}

export type Variables = Readonly<Record<string, string | undefined>>

/** Neither an App nor its key: the App has not been registered yet. */
export const isUnregistered = (variables: Variables): boolean =>
  [variables['APP_ID'], variables['PRIVATE_KEY'], variables['PRIVATE_KEY_PATH'], variables['WEBHOOK_SECRET']].every(isBlank)

/**
 * Reads and checks the environment.
 *
 * @throws InvalidEnvironment with all problems at once: the variable, what is expected, where to get it.
 */
export const readEnvironment = (variables: Variables, readFile: (path: string) => string = readText): Environment => {
  const key = readPrivateKey(variables, readFile)
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => !isBlank(value))))
  const problems = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${expectationOf(String(issue.path[0]), issue.message)}`)),
    ...('problem' in key ? [key.problem] : []),
    ...signInProblems(variables),
  ]
  if (!parsed.success || 'problem' in key || problems.length > 0) throw new InvalidEnvironment(problems.toSorted())
  return environmentOf(parsed.data, key.pem)
}

const settingsUrl = 'https://github.com/settings/apps, "General" page of the App'

const whole = (min: number, max: number, fallback: number) => z.coerce.number().int().min(min).max(max).default(fallback)
const seconds = (min: number, max: number, fallback: number) => z.coerce.number().min(min).max(max).default(fallback)
const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false', '1', '0'])
    .default(fallback)
    .transform((value) => value === 'true' || value === '1')
const secret = z.string().min(16)

/** What each variable has to be. The only place where the expectations are worded. */
const expectations: Readonly<Record<string, string>> = {
  APP_ID: `the App's id, a whole number (${settingsUrl})`,
  WEBHOOK_SECRET: `the App's webhook secret, at least 16 characters (you chose it; set it anew on the ${settingsUrl})`,
  WEBHOOK_SECRET_PREVIOUS: 'the secret before a rotation, at least 16 characters; leave it out when none is being rotated',
  PORT: 'a port from 0 to 65535 (default 3000)',
  HOST: 'the address to listen on (default 0.0.0.0)',
  LOG_LEVEL: `one of ${logLevels.join(', ')} (default info)`,
  DATA_DIR: 'the folder of the embedded database, on a disk that survives restarts (default ./data); not used with DATABASE_URL',
  DATABASE_URL: 'postgres://user:password@host:5432/database; leave it out for the embedded database',
  DATABASE_MAX_CONNECTIONS: 'a whole number from 2 to 50 (default 5); the queue holds up to 5 more and one for notifications',
  GHE_HOST: 'the host name of a GitHub Enterprise Server, without https:// and without a path; leave it out for github.com',
  GHE_PROTOCOL: 'https or http (default https)',
  WEBHOOK_PATH: 'a path that begins with / (default /api/github/webhooks), the same as in the webhook URL of the App',
  SHUTDOWN_GRACE_SECONDS: 'seconds from 1 to 600 (default 25), less than the orchestrator waits before it kills',
  DEBOUNCE_SECONDS: 'seconds from 0 to 60 (default 3)',
  CONCURRENCY: 'a whole number from 1 to 16 (default 2)',
  RETRY_LIMIT: 'a whole number from 0 to 10 (default 4)',
  RETRY_DELAY_SECONDS: 'seconds from 0 to 600, whole (default 10)',
  POLLING_SECONDS: 'seconds from 0.5 to 60 (default 2)',
  LEASE_SECONDS: 'a whole number of seconds from 10 to 600 (default 60)',
  READINESS_DISABLED: 'true or false (default false)',
  RECONCILE: 'true or false (default true)',
  PUBLIC_URL: 'the https address under which this server is reached; leave it out to have no pages of reviews',
  GITHUB_CLIENT_ID: `the App's client id (${settingsUrl}), to sign people in; leave it out to have no sign-in`,
  GITHUB_CLIENT_SECRET: `a client secret of the App (${settingsUrl}, "Generate a new client secret")`,
  SESSION_SECRET:
    'at least 32 random characters, to seal the cookies of who is signed in (`openssl rand -hex 32`); leave it out to have no sign-in',
  OPERATORS: "logins on GitHub, separated by commas, of those who may see the operator's page",
  ADMIN_TOKEN: "at least 32 random characters, for the operator's routes (`openssl rand -hex 32`); leave it out to have none",
}

const schema = z.object({
  APP_ID: z.coerce.number().int().positive(),
  WEBHOOK_SECRET: secret,
  WEBHOOK_SECRET_PREVIOUS: secret.optional(),
  PORT: whole(0, 65_535, 3_000),
  HOST: z.string().default('0.0.0.0'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_MAX_CONNECTIONS: whole(2, 50, 5),
  GHE_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.-]+(:\d+)?$/)
    .optional(),
  GHE_PROTOCOL: z.enum(['https', 'http']).default('https'),
  WEBHOOK_PATH: z
    .string()
    .regex(/^\/[\w\-./]*$/)
    .default('/api/github/webhooks'),
  SHUTDOWN_GRACE_SECONDS: seconds(1, 600, 25),
  DEBOUNCE_SECONDS: seconds(0, 60, 3),
  CONCURRENCY: whole(1, 16, 2),
  RETRY_LIMIT: whole(0, 10, 4),
  RETRY_DELAY_SECONDS: whole(0, 600, 10),
  POLLING_SECONDS: seconds(0.5, 60, 2),
  LEASE_SECONDS: whole(10, 600, 60),
  READINESS_DISABLED: flag('false'),
  RECONCILE: flag('true'),
  ADMIN_TOKEN: z.string().min(32).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  SESSION_SECRET: z.string().min(32).optional(),
  OPERATORS: z
    .string()
    .regex(/^[\w-]+(\s*,\s*[\w-]+)*$/)
    .optional(),
})

/** Registration writes the client's id and secret without being asked; it is the session's secret that turns sign-in on. */
const signInProblems = (variables: Variables): readonly string[] => {
  if (isBlank(variables['SESSION_SECRET']))
    return isBlank(variables['OPERATORS']) ? [] : [`SESSION_SECRET: needed with OPERATORS; ${expectationOf('SESSION_SECRET', '')}`]
  return ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'PUBLIC_URL']
    .filter((name) => isBlank(variables[name]))
    .map((name) => `${name}: needed with SESSION_SECRET; ${expectationOf(name, '')}`)
}

const signInOf = (values: z.infer<typeof schema>): SignIn | undefined => {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, SESSION_SECRET: sessionSecret, PUBLIC_URL: publicUrl } = values
  if (!clientId || !clientSecret || !sessionSecret || !publicUrl) return undefined
  return { clientId, clientSecret, sessionSecret, callbackUrl: `${publicUrl.replace(/\/$/, '')}/sign-in/callback` }
}

const expectationOf = (name: string, fallback: string): string => `expected ${expectations[name] ?? fallback}`

const environmentOf = (values: z.infer<typeof schema>, privateKey: string): Environment => ({
  appId: values.APP_ID,
  privateKey,
  webhookSecrets: values.WEBHOOK_SECRET_PREVIOUS ? [values.WEBHOOK_SECRET, values.WEBHOOK_SECRET_PREVIOUS] : [values.WEBHOOK_SECRET],
  webhookPath: values.WEBHOOK_PATH,
  port: values.PORT,
  host: values.HOST,
  apiUrl: values.GHE_HOST ? `${values.GHE_PROTOCOL}://${values.GHE_HOST}/api/v3` : 'https://api.github.com',
  store: values.DATABASE_URL
    ? { kind: 'postgres', url: values.DATABASE_URL, maxConnections: values.DATABASE_MAX_CONNECTIONS }
    : { kind: 'folder', path: resolve(values.DATA_DIR) },
  logLevel: values.LOG_LEVEL,
  shutdownGraceMs: values.SHUTDOWN_GRACE_SECONDS * 1000,
  debounceSeconds: values.DEBOUNCE_SECONDS,
  concurrency: values.CONCURRENCY,
  retryLimit: values.RETRY_LIMIT,
  retryDelaySeconds: values.RETRY_DELAY_SECONDS,
  pollingSeconds: values.POLLING_SECONDS,
  leaseSeconds: values.LEASE_SECONDS,
  disabled: values.READINESS_DISABLED,
  reconcile: values.RECONCILE,
  adminToken: values.ADMIN_TOKEN,
  publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
  siteUrl: values.GHE_HOST ? `${values.GHE_PROTOCOL}://${values.GHE_HOST}` : 'https://github.com',
  signIn: signInOf(values),
  operators: (values.OPERATORS ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
})

const keyExpectation = `the App's private key (${settingsUrl}, "Generate a private key")`

const readPrivateKey = (
  variables: Variables,
  readFile: (path: string) => string,
): { readonly pem: string } | { readonly problem: string } => {
  const inline = variables['PRIVATE_KEY']
  const path = variables['PRIVATE_KEY_PATH']
  if (inline !== undefined && !isBlank(inline))
    return keyOf(decode(inline), `PRIVATE_KEY: expected ${keyExpectation}, as PEM (line breaks may be written \\n) or base64 of it`)
  if (path === undefined || isBlank(path))
    return { problem: `PRIVATE_KEY: expected ${keyExpectation}, as PEM or base64 of it; or PRIVATE_KEY_PATH with the file's path` }
  try {
    return keyOf(
      readFile(path),
      `PRIVATE_KEY_PATH: expected the path of a PEM file that holds ${keyExpectation}; the file is no private key`,
    )
  } catch {
    return { problem: `PRIVATE_KEY_PATH: expected the path of a PEM file that holds ${keyExpectation}; the file cannot be read` }
  }
}

const decode = (value: string): string => {
  const text = value
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('\\n', '\n')
  return text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
}

const keyOf = (pem: string, problem: string): { readonly pem: string } | { readonly problem: string } => {
  try {
    createPrivateKey(pem)
    return { pem }
  } catch {
    return { problem }
  }
}

const readText = (path: string): string => readFileSync(path, 'utf8')

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === ''
