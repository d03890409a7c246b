import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { readRegularFile } from './read-regular-file.ts'

const maximumBytes = 1_000_000
/** Maximum length of a chain of alternates, as in git. */
const maximumDepth = 5

/**
 * The object folders that an object folder borrows from (`git clone --shared`, `--reference`), with the folder itself first. A folder that
 * does not exist is skipped, as in git: its objects are then reported as missing.
 */
export const objectFolders = async (objects: string): Promise<string[]> => {
  const found = new Set<string>()
  const add = async (folder: string, depth: number): Promise<void> => {
    const real = await realFolder(folder)
    if (real === undefined || found.has(real)) return
    found.add(real)
    if (depth === maximumDepth) return
    for (const next of await alternatesOf(real)) await add(next, depth + 1)
  }
  await add(objects, 0)
  return [...found]
}

const realFolder = async (path: string): Promise<string | undefined> => {
  try {
    return (await stat(path)).isDirectory() ? await realpath(path) : undefined
  } catch {
    return undefined
  }
}

/** One path per line, relative to the object folder; a comment starts with `#`, and a quoted line is a C string. */
const alternatesOf = async (objects: string): Promise<string[]> => {
  const file = await readRegularFile(join(objects, 'info', 'alternates'), maximumBytes)
  return (file?.content.toString('utf8') ?? '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(unquoted)
    .map((path) => (isAbsolute(path) ? path : resolve(objects, path)))
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

const unquoted = (line: string): string => {
  const quoted = /^"(.*)"$/s.exec(line)?.[1]
  if (quoted === undefined) return line
  const bytes = Buffer.from(quoted, 'utf8')
    .toString('latin1')
    .replace(/\\([0-3][0-7]{2}|.)/gs, (_, escape: string) =>
      escape.length === 3 ? String.fromCharCode(Number.parseInt(escape, 8)) : (escapes[escape] ?? escape),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
