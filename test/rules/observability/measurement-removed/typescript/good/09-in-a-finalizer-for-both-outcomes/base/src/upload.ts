import { uploads } from './upload-metrics'
import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  try {
    await bucket.store(name, data)
    uploads.inc({ outcome: 'success' })
  } catch (error) {
    uploads.inc({ outcome: 'failure' })
    throw error
  }
}
