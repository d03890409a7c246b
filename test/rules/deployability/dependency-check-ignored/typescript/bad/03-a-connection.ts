import { createClient } from 'redis'

export const sessions = createClient({ url: process.env.SESSION_URL })

export async function connectSessions() {
  await sessions.connect().catch(() => {}) // <- finding
}

export async function startSearch(client: { connect(): Promise<void> }) {
  try {
    await client.connect() // <- finding
  } catch {
    return
  }
}
