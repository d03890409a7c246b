import { catalogue } from './catalogue.js'
import { delay } from './time.js'
const RETRY_DELAY = 2000
export const loadTypes = async (): Promise<string[]> => {
  try {
    return await catalogue.types()
  } catch (error) {
    console.error('Failed, will retry', error)
    await delay(RETRY_DELAY)
    return await loadTypes() // <- finding
  }
}