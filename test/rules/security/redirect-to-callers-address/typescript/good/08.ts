import express from 'express'
import { db } from './db.js'
const app = express()
app.get('/:slug', async (req, res) => { const link = await db.link.findFirst({ where: { slug: req.params.slug } }); res.redirect(link.url) })