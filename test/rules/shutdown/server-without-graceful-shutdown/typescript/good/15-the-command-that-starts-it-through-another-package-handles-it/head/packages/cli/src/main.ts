import { run } from '@acme/server'

const api = run()
process.on('SIGTERM', () => api.stop())
