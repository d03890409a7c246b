import { failures } from './metrics.js'
import { ratings } from './partners.js'

export async function page(id: string) {
  try {
    return { ratings: await ratings(id) }
  } catch {
    failures.inc({ call: 'ratings' })
    return { ratings: undefined }
  }
}
