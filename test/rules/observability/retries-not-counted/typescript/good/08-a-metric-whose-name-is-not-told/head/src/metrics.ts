import 'express'
import { Counter } from 'prom-client'
import { names } from './names.js'
export const one = new Counter({ name: names.one, help: 'One' })
