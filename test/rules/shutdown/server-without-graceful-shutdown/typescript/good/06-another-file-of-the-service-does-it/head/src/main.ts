import express from 'express'
import { stopOnSignal } from './stop.js'
stopOnSignal(express().listen(3000))
