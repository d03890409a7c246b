import 'express'
import { trySafe } from './safe.js'
export const describeConnector = async (connector: { getUsage(): Promise<number>; id: string; name: string }) => {
  return {
    id: connector.id,
    name: connector.name,
    usage: await trySafe(connector.getUsage()),
  }
}
