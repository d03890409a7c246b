import express from 'express'
import './stop.js'
export const server = express().listen(3000)
