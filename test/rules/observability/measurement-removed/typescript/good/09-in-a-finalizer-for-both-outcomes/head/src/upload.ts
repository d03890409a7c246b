import { uploads } from './upload-metrics'
import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  let outcome = 'failure'
  try {
    await bucket.store(name, data)
    outcome = 'success'
  } finally {
    uploads.inc({ outcome })
  }
}
