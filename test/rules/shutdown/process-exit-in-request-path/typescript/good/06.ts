import express from 'express'
if (!process.env.DATABASE_URL) process.exit(1)
express().get('/', (_req, res) => { res.send('ok') })