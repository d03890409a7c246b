import 'express'
import { graph } from './graph.js'
export const load = async (id: string) => {
  const known = await graph.knownFollowers({ id }, { signal: AbortSignal.timeout(100) })
  return { id, known }
}
