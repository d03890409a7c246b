import { Histogram } from 'prom-client'
export const sizes = new Histogram({ name: 'upload_bytes', help: 'Sizes' })
