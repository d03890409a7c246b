import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { render } from './render.js'

const rendered = new Counter({ name: 'pages_rendered_total', help: 'Pages rendered' })

const pages = new Worker('pages', render, { connection: { url: process.env.REDIS_URL } })

pages.on('completed', () => rendered.inc())
pages.on('failed', (job, error) => console.error('page not rendered', job?.id, error))
