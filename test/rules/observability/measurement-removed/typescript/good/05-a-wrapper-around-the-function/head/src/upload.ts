import { bucket } from './bucket'
import { counted } from './counted'

async function store(name: string, data: Buffer): Promise<void> {
  await bucket.store(name, data)
}

export const upload = counted(store, 'main')
