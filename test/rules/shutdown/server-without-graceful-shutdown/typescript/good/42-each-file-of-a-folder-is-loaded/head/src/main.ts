import { readdirSync } from 'node:fs'

for (const file of readdirSync(new URL('./workers', import.meta.url))) await import(`./workers/${file}`)

process.once('SIGTERM', () => process.exit(0))
