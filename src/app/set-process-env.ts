import type { Variables } from './environment.ts'

/** Never in `process.env`: a process that is started without an environment of its own inherits it. */
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
 * Gives variables to the libraries that look them up in `process.env` (OpenTelemetry's, PostgreSQL's), where they are not set already, and takes the
 * App's own secrets out of it. `/proc/<pid>/environ` does not show what is set here.
 */
export const setProcessEnv = (variables: Variables): void => {
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) process.env[name] ??= value
  for (const name of secrets) Reflect.deleteProperty(process.env, name)
}
