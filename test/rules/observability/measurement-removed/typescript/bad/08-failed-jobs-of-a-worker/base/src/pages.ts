import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { render } from './render.js'

const rendered = new Counter({ name: 'pages_rendered_total', help: 'Pages rendered' })
const broken = new Counter({ name: 'pages_failed_total', help: 'Pages that could not be rendered' })

const pages = new Worker('pages', render, { connection: { url: process.env.REDIS_URL } })

pages.on('completed', () => rendered.inc())
pages.on('failed', (job, error) => { // <- finding
  broken.inc()
  console.error('page not rendered', job?.id, error)
})
