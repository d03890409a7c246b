import { place } from './broker.js'
export const trade = async (signal: { side: string }) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try { return await place({ signal }) } catch (error) { console.error(error) }
  }
  return undefined
}
