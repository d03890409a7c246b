import http from 'node:http'
import client from 'prom-client'

client.collectDefaultMetrics()

export const probe = http.createServer(async (req, res) => {
  if (req.url !== '/metrics') {
    res.writeHead(404).end()
    return
  }
  res.setHeader('Content-Type', client.register.contentType)
  res.end(await client.register.metrics())
})
probe.listen(Number(process.env.METRICS_PORT))
