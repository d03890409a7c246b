import client from 'prom-client'
export const render = new client.Histogram({ name: 'page_render_seconds', help: 'Rendering' })
