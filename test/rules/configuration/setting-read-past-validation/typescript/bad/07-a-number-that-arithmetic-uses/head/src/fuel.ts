import { env } from './env.js'

const litresPerKm = parseFloat(process.env.LITRES_PER_KM as string) // <- finding

export const fuelFor = async (route: string): Promise<number> => {
  const response = await fetch(`${env.DEPOT_URL}/routes/${route}`, { signal: AbortSignal.timeout(2000) })
  const { km } = (await response.json()) as { km: number }
  return km * litresPerKm
}
