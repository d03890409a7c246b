import express from 'express'
import axios from 'axios'
const http = axios.create({ timeout: 2000 })
const usage = async (d: string) => (await http.get(`https://u/${d}`)).data
const tips = async (d: string) => (await http.get(`https://t/${d}`)).data
const app = express()
app.get('/homes/:d', async (req, res) => {
  const used = await usage(req.params.d)
  const tip = await tips(req.params.d).catch((err) => { console.warn(err); return null })
  res.json({ id: req.params.d, used, tip })
})
app.listen(3000)
