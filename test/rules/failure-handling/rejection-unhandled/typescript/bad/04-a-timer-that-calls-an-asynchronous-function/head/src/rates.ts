import 'express'
import axios from 'axios'
let rates: object = {}
setInterval(async () => { // <- finding
  rates = (await axios.get('https://rates.example.com', { timeout: 2_000 })).data
}, 60_000)
export const current = () => rates
