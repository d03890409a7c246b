const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())

while (!stop.signal.aborted) {
  await fetch('http://reports/refresh', { method: 'POST', signal: stop.signal })
}
