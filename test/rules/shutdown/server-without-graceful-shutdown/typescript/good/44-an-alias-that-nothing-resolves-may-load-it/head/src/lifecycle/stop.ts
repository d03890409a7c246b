process.once('SIGTERM', () => process.exit(0))
