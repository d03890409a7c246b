import type { Variables } from '#setup/environment'

/** Never in `process.env`, which child processes inherit unless they get their own environment. */
const secrets = [
  'PRIVATE_KEY',
  'WEBHOOK_SECRET',
  'WEBHOOK_SECRET_PREVIOUS',
  'ADMIN_TOKEN',
  'SESSION_SECRET',
  'GITHUB_CLIENT_SECRET',
  'DATABASE_URL',
]

/**
 * Sets variables for libraries that read `process.env` (OpenTelemetry, PostgreSQL), unless they are already set, and removes the App's own
 * secrets. `/proc/<pid>/environ` does not show variables set here.
 */
export const setProcessEnv = (variables: Variables): void => {
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] ??= value
  for (const name of secrets) Reflect.deleteProperty(process.env, name)
}
