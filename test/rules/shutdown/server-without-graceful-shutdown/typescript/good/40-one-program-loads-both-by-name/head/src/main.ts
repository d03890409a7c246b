const roles: Record<string, () => Promise<unknown>> = {
  api: () => import('./api.js'),
  worker: () => import('./worker.js'),
}

process.once('SIGTERM', () => process.exit(0))
await roles[process.argv[2] ?? 'api']?.()
