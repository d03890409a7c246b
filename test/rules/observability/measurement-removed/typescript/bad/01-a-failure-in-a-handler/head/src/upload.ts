import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  try {
    await bucket.store(name, data)
  } catch (error) {
    throw error
  }
}
