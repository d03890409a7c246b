import { queue } from './queue'

export async function upload(name: string, data: Buffer): Promise<void> {
  await queue.publishFile(name, data)
}
