process.on('SIGTERM', () => process.exit(143))
