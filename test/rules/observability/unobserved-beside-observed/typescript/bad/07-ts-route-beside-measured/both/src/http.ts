import client from 'prom-client'
const latency = new client.Histogram({ name: 'http_request_duration_seconds', help: 'x', labelNames: ['route'] })
export const measured = (route, fn) => async (req, res, next) => {
  const stop = latency.startTimer({ route })
  try { await fn(req, res) } catch (err) { next(err) } finally { stop() }
}
