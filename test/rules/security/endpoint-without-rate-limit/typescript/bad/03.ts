import express from 'express'
const app = express()
app.post('/auth/login', async (req, res) => { res.json(await check(req.body)) }) // <- finding
declare function check(body: unknown): Promise<boolean>