export const watch = (server) => {
  process.on('SIGTERM', () => server.close())
}
