import { uploadSeconds } from './metrics'
import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  const end = uploadSeconds.startTimer() // <- finding
  await bucket.store(name, data)
  end()
}
