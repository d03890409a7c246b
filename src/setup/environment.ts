import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { notificationChannels, type NotificationChannel } from '#model/notification'
import type { StorePlace } from '#store/database/open-database'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

/** The App's settings from its environment variables, validated. */
export interface Environment {
  readonly appId: number
  /** PEM. */
  readonly privateKey: string
  /** Newest first; a delivery signed with any of them is genuine. There are two during a rotation. */
  readonly webhookSecrets: readonly [string, ...string[]]
  readonly webhookPath: string
  readonly port: number
  readonly host: string
  /** Port for metrics, the reason for not being ready, and the operator's routes. */
  readonly internalPort: number
  readonly internalHost: string
  /** Number of proxies in front of the public port whose entries in `X-Forwarded-For` are trusted. */
  readonly trustedProxies: number
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly store: StorePlace
  readonly logLevel: (typeof logLevels)[number]
  readonly shutdownGraceMs: number
  /** How long a push waits for the next one before it is reviewed. */
  readonly debounceSeconds: number
  /** Concurrent reviews in this process. */
  readonly concurrency: number
  readonly retryLimit: number
  readonly retryDelaySeconds: number
  readonly pollingSeconds: number
  /** A process without a heartbeat for this long counts as dead: its jobs return to the queue. */
  readonly leaseSeconds: number
  /** The kill switch: deliveries are accepted and stored, but nothing is reviewed and nothing is written to GitHub. */
  readonly disabled: boolean
  /** Whether to look for open pull requests without a verdict on start and every hour. */
  readonly reconcile: boolean
  /** Enables the operator's routes; without it they do not exist. */
  readonly adminToken: string | undefined
  /** This server's public URL without a trailing slash; without it, reviews have no pages. */
  readonly publicUrl: string | undefined
  /** GitHub's web address: `https://github.com`, or the GitHub Enterprise Server. */
  readonly siteUrl: string
  /** Sign-in with GitHub; without it, the page of a private repository's review opens only with the key in its URL. */
  readonly signIn: SignIn | undefined
  /** The isolation that the process requires to start; undefined uses the best available. */
  readonly isolation: 'namespaces' | undefined
  readonly notifications: NotificationSettings
  /** The people who may see the operator's page. */
  readonly operators: readonly NamedOperator[]
}

/**
 * A person on GitHub. Logins can change hands, ids cannot: a login without an id is resolved once and pinned (see `resolve-operators.ts`).
 */
export interface NamedOperator {
  /** In lower case. */
  readonly login: string | undefined
  readonly id: number | undefined
}

/** Where operators are notified; no channel is on by default. The addresses contain tokens and are never logged. */
export interface NotificationSettings {
  readonly slack: string | undefined
  readonly teams: string | undefined
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
  /** How many days before its end a waiver is reported. */
  readonly waiverDays: number
}

/** The settings that registration needs before an App exists. */
export interface RegistrationEnvironment {
  readonly port: number
  readonly webhookPath: string
  readonly publicUrl: string
  readonly siteUrl: string
  readonly apiUrl: string
  /** The organisation that will own the App; undefined for the person's own account. */
  readonly organisation: string | undefined
}

export interface SignIn {
  readonly clientId: string
  readonly clientSecret: string
  /** Seals the session cookies. Changing it signs everyone out. */
  readonly sessionSecret: string
  /** Where GitHub redirects people after sign-in. */
  readonly callbackUrl: string
}

/** The environment is invalid; the message lists every problem, and never a value. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['The environment is incomplete or invalid:', ...problems.map((problem) => `  - ${problem}`)].join('\n'))
    this.problems = problems
  }
}

export type Variables = Readonly<Record<string, string | undefined>>

/** The parts of the environment that can be used although others are invalid; each is undefined if it is invalid itself. */
export interface PartsOfEnvironment {
  readonly store: StorePlace | undefined
  readonly apiUrl: string | undefined
  readonly identity: { readonly appId: number; readonly privateKey: string } | undefined
  /** Where GitHub should deliver to; undefined also without `PUBLIC_URL`. */
  readonly webhookUrl: string | undefined
}

/** Reads what can be read of an environment, to look for the problems of each part. Never throws. */
export const readPartsOfEnvironment = (variables: Variables, readFile: (path: string) => string = readText): PartsOfEnvironment => {
  const given = withoutBlanks(variables)
  const store = schema.pick({ DATABASE_URL: true, DATABASE_MAX_CONNECTIONS: true, DATA_DIR: true }).safeParse(given)
  const github = schema.pick({ GHE_HOST: true, GHE_PROTOCOL: true }).safeParse(given)
  const app = schema.pick({ APP_ID: true }).safeParse(given)
  const key = readPrivateKey(variables, readFile)
  const pages = schema.pick({ PUBLIC_URL: true, WEBHOOK_PATH: true }).safeParse(given)
  return {
    store: store.success ? storeOf(store.data) : undefined,
    apiUrl: github.success ? apiUrlOf(github.data) : undefined,
    identity: app.success && 'pem' in key ? { appId: app.data.APP_ID, privateKey: key.pem } : undefined,
    webhookUrl:
      pages.success && pages.data.PUBLIC_URL ? `${pages.data.PUBLIC_URL.replace(/\/$/, '')}${pages.data.WEBHOOK_PATH}` : undefined,
  }
}

/** Neither the App's id nor its key is set: the App has not been registered yet. */
export const isUnregistered = (variables: Variables): boolean =>
  [variables['APP_ID'], variables['PRIVATE_KEY'], variables['PRIVATE_KEY_PATH'], variables['WEBHOOK_SECRET']].every(isBlank)

/**
 * Reads and validates the environment.
 *
 * @throws InvalidEnvironment with all problems at once: the variable, the expected value, and where to get it
 */
export const readEnvironment = (variables: Variables, readFile: (path: string) => string = readText): Environment => {
  const key = readPrivateKey(variables, readFile)
  const parsed = schema.safeParse(withoutBlanks(variables))
  const problems = [
    ...(parsed.success ? [] : problemsIn(parsed.error, expectations)),
    ...('problem' in key ? [key.problem] : []),
    ...signInProblems(variables),
    ...notificationProblems(variables),
    ...(parsed.success && internalPortOf(parsed.data) === parsed.data.PORT && parsed.data.PORT !== 0
      ? [`INTERNAL_PORT: ${expectationOf('INTERNAL_PORT', '')}`]
      : []),
  ]
  if (!parsed.success || 'problem' in key || problems.length > 0) throw new InvalidEnvironment(problems.toSorted())
  return environmentOf(parsed.data, key.pem)
}

const withoutBlanks = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => !isBlank(value)))

const problemsIn = ({ issues }: z.ZodError, expected: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(issues.map(({ path, message }) => `${path.join('.')}: expected ${expected[String(path[0])] ?? message}`)),
]

const settingsUrl = 'https://github.com/settings/apps, "General" page of the App'

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

/** The expected value of each variable, for error messages. */
const expectations: Readonly<Record<string, string>> = {
  APP_ID: `the App's id, a whole number (${settingsUrl})`,
  WEBHOOK_SECRET: `the App's webhook secret, at least 16 characters (you chose it; to change it: ${settingsUrl})`,
  WEBHOOK_SECRET_PREVIOUS: 'the previous secret during a rotation, at least 16 characters; leave it out otherwise',
  PORT: 'a port from 0 to 65535 (default 3000)',
  HOST: 'the address to listen on (default 0.0.0.0)',
  INTERNAL_PORT: 'a port from 0 to 65535, other than PORT (default PORT + 1), for metrics and `readiness ops`',
  INTERNAL_HOST: 'the address that the internal port listens on (default 127.0.0.1)',
  TRUSTED_PROXIES: 'the number of your own proxies in front of the public port, from 0 to 10 (default 0)',
  LOG_LEVEL: `one of ${logLevels.join(', ')} (default info)`,
  DATA_DIR: 'the folder of the embedded database, on a disk that survives restarts (default ./data); not used with DATABASE_URL',
  DATABASE_URL: 'postgres://user:password@host:5432/database; leave it out for the embedded database',
  DATABASE_MAX_CONNECTIONS: 'a whole number from 2 to 50 (default 5); the queue uses up to 5 more, and one for notifications',
  GHE_HOST: 'the host name of a GitHub Enterprise Server, without https:// and without a path; leave it out for github.com',
  GHE_PROTOCOL: 'https or http (default https)',
  WEBHOOK_PATH: 'a path that begins with / (default /api/github/webhooks), the same as in the webhook URL of the App',
  SHUTDOWN_GRACE_SECONDS: 'seconds from 1 to 600 (default 25), shorter than the grace period of the orchestrator',
  DEBOUNCE_SECONDS: 'seconds from 0 to 60 (default 3)',
  CONCURRENCY: 'a whole number from 1 to 16 (default 2)',
  RETRY_LIMIT: 'a whole number from 0 to 10 (default 4)',
  RETRY_DELAY_SECONDS: 'seconds from 0 to 600, whole (default 10)',
  POLLING_SECONDS: 'seconds from 0.5 to 60 (default 2)',
  LEASE_SECONDS: 'a whole number of seconds from 10 to 600 (default 60)',
  READINESS_DISABLED: 'true or false (default false)',
  RECONCILE: 'true or false (default true)',
  ISOLATION: 'auto or namespaces (default auto): with namespaces, the App does not start where the kernel cannot sandbox its workers',
  PUBLIC_URL: 'the https URL of this server, without a path (https://readiness.example.com); leave it out to have no pages',
  GITHUB_CLIENT_ID: `the App's client id (${settingsUrl}), for sign-in; leave it out to disable sign-in`,
  GITHUB_CLIENT_SECRET: `a client secret of the App (${settingsUrl}, "Generate a new client secret")`,
  SESSION_SECRET: 'at least 32 random characters, to seal session cookies (`openssl rand -hex 32`); leave it out to disable sign-in',
  OPERATORS:
    "the GitHub users who may see the operator's page, as login:id, separated by commas (`gh api users/LOGIN --jq .id` prints the id)",
  NOTIFY_SLACK_URL: 'the https URL of an incoming webhook of Slack; leave it out to send nothing to Slack',
  NOTIFY_TEAMS_URL: 'the https URL of an incoming webhook (workflow) of Teams; leave it out to send nothing to Teams',
  NOTIFY_WEBHOOK_URL: 'the https URL of your own receiver of notifications; leave it out to send none',
  NOTIFY_WEBHOOK_SECRET: 'at least 32 random characters, to sign notifications (`openssl rand -hex 32`), the same as in the receiver',
  NOTIFY_WAIVER_DAYS: 'a whole number of days from 1 to 60 (default 7), to report a waiver before it ends',
  ADMIN_TOKEN: "at least 32 random characters, for the operator's routes (`openssl rand -hex 32`); leave it out to disable them",
}

/** Variables for which registration has stricter requirements than the App. */
const registrationExpectations: Readonly<Record<string, string>> = {
  ...expectations,
  PUBLIC_URL: 'the https URL at which GitHub reaches this server, not localhost and without a path (https://readiness.example.com)',
  GH_ORG: 'the login of the organisation that will own the App (acme), or @me for your own account',
}

const host = z.string().regex(/^[\w.:%-]+$/)

/** Pages link with absolute paths, so the URL must be an origin. */
const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, pathname, search, hash, username, password } = new URL(value)
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username + password === ''
}

/** GitHub has to reach the URL, so a loopback name is rejected. */
const isReachable = (value: string): boolean => {
  if (!isOrigin(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' && !/^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
}

/** Addresses of private networks, which github.com cannot reach. @see RFC 1918, RFC 3927, RFC 6598, RFC 4193, RFC 6762 */
const privateHost =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[f[cd][0-9a-f]{2}:|\[fe80:)|\.(?:local|internal|lan|home\.arpa)$/

/** `http` only to this machine, for a relay: requests to other machines must be encrypted. */
const isReceiver = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  return (
    username + password === '' && (protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)))
  )
}

const receiver = z.string().trim().refine(isReceiver).optional()

const organisation = /^(?:@me|[A-Za-z0-9][A-Za-z0-9-]*)$/

const schema = z.object({
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

type Values = z.infer<typeof schema>

/** Registration always writes the client id and secret; only the session secret turns sign-in on. */
const signInProblems = (variables: Variables): readonly string[] => {
  if (isBlank(variables['SESSION_SECRET']))
    return isBlank(variables['OPERATORS']) ? [] : [`SESSION_SECRET: needed with OPERATORS; ${expectationOf('SESSION_SECRET', '')}`]
  return ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'PUBLIC_URL']
    .filter((name) => isBlank(variables[name]))
    .map((name) => `${name}: needed with SESSION_SECRET; ${expectationOf(name, '')}`)
}

/** An unsigned notification proves nothing to its receiver. */
const notificationProblems = (variables: Variables): readonly string[] =>
  (
    [
      ['NOTIFY_WEBHOOK_URL', 'NOTIFY_WEBHOOK_SECRET'],
      ['NOTIFY_WEBHOOK_SECRET', 'NOTIFY_WEBHOOK_URL'],
    ] as const
  ).flatMap(([given, other]) =>
    !isBlank(variables[given]) && isBlank(variables[other]) ? [`${other}: needed with ${given}; ${expectationOf(other, '')}`] : [],
  )

const notificationsOf = (values: Values): NotificationSettings => ({
  slack: values.NOTIFY_SLACK_URL,
  teams: values.NOTIFY_TEAMS_URL,
  webhook:
    values.NOTIFY_WEBHOOK_URL && values.NOTIFY_WEBHOOK_SECRET
      ? { url: values.NOTIFY_WEBHOOK_URL, secret: values.NOTIFY_WEBHOOK_SECRET }
      : undefined,
  waiverDays: values.NOTIFY_WAIVER_DAYS,
})

/** The channels that are configured. */
export const channelsOf = ({ slack, teams, webhook }: NotificationSettings): readonly NotificationChannel[] =>
  notificationChannels.filter((channel) => ({ slack, teams, webhook })[channel] !== undefined)

const signInOf = (values: Values): SignIn | undefined => {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, SESSION_SECRET: sessionSecret, PUBLIC_URL: publicUrl } = values
  if (!clientId || !clientSecret || !sessionSecret || !publicUrl) return undefined
  return { clientId, clientSecret, sessionSecret, callbackUrl: `${publicUrl.replace(/\/$/, '')}/sign-in/callback` }
}

const expectationOf = (name: string, fallback: string): string => `expected ${expectations[name] ?? fallback}`

const environmentOf = (values: Values, privateKey: string): Environment => ({
  appId: values.APP_ID,
  privateKey,
  webhookSecrets: values.WEBHOOK_SECRET_PREVIOUS ? [values.WEBHOOK_SECRET, values.WEBHOOK_SECRET_PREVIOUS] : [values.WEBHOOK_SECRET],
  webhookPath: values.WEBHOOK_PATH,
  port: values.PORT,
  host: values.HOST,
  internalPort: internalPortOf(values),
  internalHost: values.INTERNAL_HOST,
  trustedProxies: values.TRUSTED_PROXIES,
  apiUrl: apiUrlOf(values),
  store: storeOf(values),
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
  isolation: values.ISOLATION === 'namespaces' ? values.ISOLATION : undefined,
  adminToken: values.ADMIN_TOKEN,
  publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
  siteUrl: siteUrlOf(values),
  signIn: signInOf(values),
  notifications: notificationsOf(values),
  operators: operatorsOf(values.OPERATORS ?? ''),
})

const storeOf = ({
  DATABASE_URL: url,
  DATABASE_MAX_CONNECTIONS: maxConnections,
  DATA_DIR: folder,
}: Pick<Values, 'DATABASE_URL' | 'DATABASE_MAX_CONNECTIONS' | 'DATA_DIR'>): StorePlace =>
  url ? { kind: 'postgres', url, maxConnections } : { kind: 'folder', path: resolve(folder) }

/** The port next to the public one, so that a second process on the machine needs no setting to get its own. */
const internalPortOf = ({ PORT, INTERNAL_PORT }: Values): number => {
  if (INTERNAL_PORT !== undefined || PORT === 0) return INTERNAL_PORT ?? 0
  return PORT < 65_535 ? PORT + 1 : PORT - 1
}

const siteUrlOf = ({ GHE_HOST, GHE_PROTOCOL }: Pick<Values, 'GHE_HOST' | 'GHE_PROTOCOL'>): string =>
  GHE_HOST ? `${GHE_PROTOCOL}://${GHE_HOST}` : 'https://github.com'

const apiUrlOf = (values: Pick<Values, 'GHE_HOST' | 'GHE_PROTOCOL'>): string =>
  values.GHE_HOST ? `${siteUrlOf(values)}/api/v3` : 'https://api.github.com'

/** `login:id`, an id, or a login. Digits alone are an id; a login that consists of digits needs its id. */
const operatorsOf = (text: string): readonly NamedOperator[] =>
  text
    .toLowerCase()
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [name = '', id] = entry.split(':')
      if (id !== undefined) return { login: name, id: Number(id) }
      return /^\d+$/.test(name) ? { login: undefined, id: Number(name) } : { login: name, id: undefined }
    })

const registrationSchema = schema
  .pick({ PORT: true, WEBHOOK_PATH: true, GHE_HOST: true, GHE_PROTOCOL: true })
  .extend({ PUBLIC_URL: z.string().refine(isReachable), GH_ORG: z.string().regex(organisation) })

/**
 * Reads and validates the environment of a registration.
 *
 * @throws InvalidEnvironment
 */
export const readRegistrationEnvironment = (variables: Variables): RegistrationEnvironment => {
  const parsed = registrationSchema.safeParse(withoutBlanks(variables))
  if (!parsed.success) throw new InvalidEnvironment(problemsIn(parsed.error, registrationExpectations).toSorted())
  if (parsed.data.GHE_HOST === undefined && privateHost.test(new URL(parsed.data.PUBLIC_URL).hostname))
    throw new InvalidEnvironment([
      'PUBLIC_URL: this is an address of a private network, which github.com cannot reach. Use a public name, or set GHE_HOST for an Enterprise Server',
    ])
  const { PORT: port, WEBHOOK_PATH: webhookPath, PUBLIC_URL: publicUrl, GH_ORG: organisationName } = parsed.data
  return {
    port,
    webhookPath,
    publicUrl: publicUrl.replace(/\/$/, ''),
    siteUrl: siteUrlOf(parsed.data),
    apiUrl: apiUrlOf(parsed.data),
    organisation: organisationName === '@me' ? undefined : organisationName,
  }
}

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
      `PRIVATE_KEY_PATH: expected the path of a PEM file that holds ${keyExpectation}; the file is not a private key`,
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
