import express from 'express'
import { settings } from './settings.js'
express().get('/s', async (req, res) => res.json(await settings.get('s'))).listen(3000)
