import axios from 'axios'
import { failures } from './metrics.js'
import { log } from './log.js'

export async function offers(id: string) {
  try {
    return (await axios.get(`https://partner.example.com/offers/${id}`, { timeout: 1000 })).data
  } catch (err) {
    failures.inc({ call: 'offers' })
    log.warn({ err, id }, 'no offers')
    return []
  }
}

export async function ratings(id: string) {
  try {
    return (await axios.get(`https://partner.example.com/ratings/${id}`, { timeout: 1000 })).data
  } catch (err) {
    log.warn({ err, id }, 'no ratings')
    throw err
  }
}
