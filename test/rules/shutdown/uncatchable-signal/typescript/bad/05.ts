const stop = () => {}
export const install = () => {
  process.once('SIGTERM', stop)
  process.once('SIGSTOP', stop) // <- finding
}