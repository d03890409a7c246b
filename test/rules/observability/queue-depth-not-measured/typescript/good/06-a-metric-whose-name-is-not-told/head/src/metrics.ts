import 'express'
import { Gauge } from 'prom-client'
import { names } from './names.js'
export const one = new Gauge({ name: names.one, help: 'One' })
