import { notificationChannels, type NotificationChannel } from '#model/publishing/notification'
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

/** The channels that are configured. */
export const channelsOf = ({ slack, teams, webhook }: NotificationSettings): readonly NotificationChannel[] =>
  notificationChannels.filter((channel) => ({ slack, teams, webhook })[channel] !== undefined)
