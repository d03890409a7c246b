import { env } from './env.js'
import { inRange } from './ranges.js'

const litresPerKm = Number(process.env.LITRES_PER_KM)
if (!(litresPerKm > 0)) throw new Error('LITRES_PER_KM is not a positive number')

const reserve = Number(process.env.RESERVE_LITRES ?? 5)
const most = inRange(Number(process.env.MOST_LITRES))
const margin = Number(process.env.MARGIN)
const share = Number.isFinite(margin) ? margin / 100 : 0

export const fuelFor = async (route: string): Promise<number> => {
  const response = await fetch(`${env.DEPOT_URL}/routes/${route}`, { signal: AbortSignal.timeout(2000) })
  const { km } = (await response.json()) as { km: number }
  return Math.min(most, km * litresPerKm * (1 + share) + reserve)
}
