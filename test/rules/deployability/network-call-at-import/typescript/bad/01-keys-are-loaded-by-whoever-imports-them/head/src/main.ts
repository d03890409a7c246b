import express from 'express'
import { keys } from './keys.js'
express().get('/keys', (req, res) => res.json(keys)).listen(3000)
