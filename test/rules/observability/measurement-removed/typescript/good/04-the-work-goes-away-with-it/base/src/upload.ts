import { uploadFailures } from './metrics'
import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  try {
    await bucket.store(name, data)
  } catch (error) {
    uploadFailures.inc({ bucket: 'main' })
    throw error
  }
}
