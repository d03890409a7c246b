import { bucket } from './bucket'

export async function upload(name: string, data: Buffer): Promise<void> {
  await bucket.store(name, data)
}
