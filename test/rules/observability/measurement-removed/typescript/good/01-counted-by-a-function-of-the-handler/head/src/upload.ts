import { noteFailure } from './failures'
import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  try {
    await bucket.store(name, data)
  } catch (error) {
    noteFailure('main')
    throw error
  }
}
