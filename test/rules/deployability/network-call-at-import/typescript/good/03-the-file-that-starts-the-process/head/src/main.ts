import express from 'express'
const settings = await (await fetch('https://settings.example.com', { signal: AbortSignal.timeout(2_000) })).json()
express().get('/', (req, res) => res.json(settings)).listen(3000)
