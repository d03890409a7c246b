import { recommend } from './recommender.js'
import { popular } from './store.js'
import { log } from './log.js'

export async function page(id: string) {
  let more
  try {
    more = await recommend(id)
  } catch (error) { // <- finding
    log.warn({ error }, 'recommender not available')
    more = await popular(6)
  }
  return { id, more }
}
