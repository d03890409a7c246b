import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Names the code whose results are kept: a digest over `src` and the lock file. */
export const sourceDigest = async (): Promise<string> => {
  const names = (await readdir(join(root, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts')).sort()
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')))
  for (const name of names) hash.update(name).update(await readFile(join(root, 'src', name)))
  return hash.digest('hex').slice(0, 16)
}
