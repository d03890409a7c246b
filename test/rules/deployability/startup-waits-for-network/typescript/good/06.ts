import express from 'express'

const app = express()

/** Without its credentials, the service can do nothing. */
async function readVaultSecrets(): Promise<Record<string, string>> {
  const response = await fetch(`${process.env.VAULT_ADDR}/v1/secret/data/orders`, { signal: AbortSignal.timeout(2_000) })
  return (await response.json()) as Record<string, string>
}

async function start(): Promise<void> {
  app.set('secrets', await readVaultSecrets())
  app.listen(3000)
}

void start()
