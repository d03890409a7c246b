import { waitingScans } from './metrics'
import { scanner } from './scanner'

const files: string[] = []

export async function scanNext(): Promise<void> {
  const file = files.shift()
  waitingScans.set(files.length) // <- finding
  if (file) await scanner.scanFile(file)
}
