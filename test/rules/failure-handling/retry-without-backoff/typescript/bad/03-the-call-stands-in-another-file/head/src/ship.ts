import { label } from './carrier.js'
export const ship = async (id: string) => {
  let tries = 0
  while (tries < 4) { // <- finding
    try {
      return await label(id)
    } catch {
      tries += 1
    }
  }
  throw new Error('no label')
}
