import { scanner } from './scanner'

const files: string[] = []

export async function scanNext(): Promise<void> {
  const file = files.shift()
  if (file) await scanner.scanFile(file)
}
