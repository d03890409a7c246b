process.on('uncaughtException', (error) => console.error({ error }, 'uncaught'))
await import('./db.js')
