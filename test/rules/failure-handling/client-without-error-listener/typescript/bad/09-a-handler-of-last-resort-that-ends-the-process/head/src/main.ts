process.on('uncaughtException', (error) => {
  console.error({ error })
  process.exit(1)
})
await import('./db.js')
