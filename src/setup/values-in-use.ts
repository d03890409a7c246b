import { resolve } from 'node:path'
import type { StorePlace } from '#store/database/open-database'
import type { Environment, NamedOperator, NotificationSettings, SignIn } from './environment.ts'
import type { Values } from './variables-schema.ts'

/** The settings that valid variables mean. */
export const environmentOf = (values: Values, privateKey: string): Environment => ({
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

const notificationsOf = (values: Values): NotificationSettings => ({
  slack: values.NOTIFY_SLACK_URL,
  teams: values.NOTIFY_TEAMS_URL,
  webhook:
    values.NOTIFY_WEBHOOK_URL && values.NOTIFY_WEBHOOK_SECRET
      ? { url: values.NOTIFY_WEBHOOK_URL, secret: values.NOTIFY_WEBHOOK_SECRET }
      : undefined,
  waiverDays: values.NOTIFY_WAIVER_DAYS,
})

const signInOf = (values: Values): SignIn | undefined => {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, SESSION_SECRET: sessionSecret, PUBLIC_URL: publicUrl } = values
  if (!clientId || !clientSecret || !sessionSecret || !publicUrl) return undefined
  return { clientId, clientSecret, sessionSecret, callbackUrl: `${publicUrl.replace(/\/$/, '')}/sign-in/callback` }
}

/** The database: a server, or a folder for the embedded one. */
export const storeOf = ({
  DATABASE_URL: url,
  DATABASE_MAX_CONNECTIONS: maxConnections,
  DATA_DIR: folder,
}: Pick<Values, 'DATABASE_URL' | 'DATABASE_MAX_CONNECTIONS' | 'DATA_DIR'>): StorePlace =>
  url ? { kind: 'postgres', url, maxConnections } : { kind: 'folder', path: resolve(folder) }

/** The port next to the public one, so that a second process on the machine needs no setting to get its own. */
export const internalPortOf = ({ PORT, INTERNAL_PORT }: Values): number => {
  if (INTERNAL_PORT !== undefined || PORT === 0) return INTERNAL_PORT ?? 0
  return PORT < 65_535 ? PORT + 1 : PORT - 1
}

/** GitHub's web address. */
export const siteUrlOf = ({ GHE_HOST, GHE_PROTOCOL }: Pick<Values, 'GHE_HOST' | 'GHE_PROTOCOL'>): string =>
  GHE_HOST ? `${GHE_PROTOCOL}://${GHE_HOST}` : 'https://github.com'

/** GitHub's API. */
export const apiUrlOf = (values: Pick<Values, 'GHE_HOST' | 'GHE_PROTOCOL'>): string =>
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
