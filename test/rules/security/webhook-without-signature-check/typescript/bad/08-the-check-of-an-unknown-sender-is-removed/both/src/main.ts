import express from 'express'
import { scale } from './scale'
import { truck } from './truck'

express().use(express.raw({ type: '*/*' })).use(scale).use(truck).listen(8080)
