import { Router } from 'express'
import { measured } from './http.js'
import { one, many, search } from './orders.js'
export const routes = Router()
routes.get('/orders', measured('orders', many))
routes.get('/orders/:id', measured('order', one))
routes.get('/search', search) // <- finding
