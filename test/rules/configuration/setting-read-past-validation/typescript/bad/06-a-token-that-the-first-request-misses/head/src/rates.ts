import { env } from './env.js'
export class Rates {
  async of(code: string) {
    const token = process.env['RATES_TOKEN'] // <- finding
    if (token === undefined) {
      throw new Error('no token')
    }
    const res = await fetch(`${env.RATES_URL}/${code}`, { headers: { authorization: token }, signal: AbortSignal.timeout(3000) })
    return res.json()
  }
}
