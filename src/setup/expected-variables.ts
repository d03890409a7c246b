import type { z } from 'zod'
import { logLevels } from './environment.ts'

/** Where to find what GitHub knows of an App. */
export const settingsUrl = 'https://github.com/settings/apps, "General" page of the App'

/** The expected value of each variable, for error messages. */
export const expectations: Readonly<Record<string, string>> = {
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
export const registrationExpectations: Readonly<Record<string, string>> = {
  ...expectations,
  PUBLIC_URL: 'the https URL at which GitHub reaches this server, not localhost and without a path (https://readiness.example.com)',
  GH_ORG: 'the login of the organisation that will own the App (acme), or @me for your own account',
}

/** What is expected of a variable, for a problem of its own. */
export const expectationOf = (name: string, fallback: string): string => `expected ${expectations[name] ?? fallback}`

/** A sentence for each variable that the schema refuses. */
export const problemsIn = ({ issues }: z.ZodError, expected: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(issues.map(({ path, message }) => `${path.join('.')}: expected ${expected[String(path[0])] ?? message}`)),
]
