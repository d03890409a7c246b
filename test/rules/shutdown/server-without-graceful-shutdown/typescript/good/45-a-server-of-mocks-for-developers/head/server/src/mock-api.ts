import express from 'express'
const mockApi = express()
mockApi.get('/scanners', (req, res) => res.json([]))
mockApi.post('/scanners', (req, res) => res.status(201).json({}))
mockApi.listen(3000)
