import express from 'express'
import { watch } from '../watch-signals.js'

const server = express().listen(3000)
watch(server)
