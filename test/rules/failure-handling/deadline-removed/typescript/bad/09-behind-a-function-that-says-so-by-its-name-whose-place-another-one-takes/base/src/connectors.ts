import 'express'
import { trySafe } from './safe.js'
const usageWithTimeout = async (get: () => Promise<number>) => trySafe(get())
export const describeConnector = async (connector: { getUsage(): Promise<number>; id: string; name: string }) => {
  return {
    id: connector.id,
    name: connector.name,
    usage: await usageWithTimeout(connector.getUsage.bind(connector)), // <- finding
  }
}
