import { Histogram } from 'prom-client'
import { names } from './names.js'
export const one = new Histogram({ name: names.one, help: 'One' })
