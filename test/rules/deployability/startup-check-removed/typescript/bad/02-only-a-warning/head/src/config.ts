export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const missing = ['DATABASE_URL', 'SIGNING_KEY'].filter((name) => !env[name])
  if (missing.length > 0) console.warn(`missing configuration: ${missing.join(', ')}`)
  return { url: process.env.DATABASE_URL!, key: process.env.SIGNING_KEY! }
}
