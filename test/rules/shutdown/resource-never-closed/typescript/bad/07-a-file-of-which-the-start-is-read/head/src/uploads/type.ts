import { open } from 'node:fs/promises'

export const startOf = async (path: string): Promise<string> => {
  const file = await open(path, 'r') // <- finding
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
  return buffer.toString('latin1', 0, bytesRead)
}
