import express from 'express'
import multer from 'multer'
const app = express()
const upload = multer({ storage: multer.memoryStorage() }) // <- finding
app.post('/avatar', upload.single('file'), (req, res) => { res.sendStatus(204) })