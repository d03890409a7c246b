export const closeOnSignals = (server: { close(): void }) => {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => server.close())
}
