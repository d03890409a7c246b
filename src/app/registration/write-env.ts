import { randomBytes } from 'node:crypto'
import { accessSync, closeSync, constants, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Why credentials cannot be written to a file; undefined when they can. Call it before credentials exist. */
export const whyNotWritable = (file: string): string | undefined => {
  const present = lstatSync(file, { throwIfNoEntry: false })
  if (present && !present.isFile()) return `${file} is not a regular file. Replace it with one, or remove it`
  try {
    accessSync(dirname(file), constants.W_OK)
    return undefined
  } catch {
    return `${dirname(file)} is not writable`
  }
}

/**
 * Sets variables in a file of `NAME=value` lines and keeps all other lines. The file is replaced atomically, and afterwards only its owner
 * can read it, whatever its mode was.
 *
 * @param variables values without line breaks; they are written without quotes, which Docker would treat as part of a value
 */
export const writeEnv = (file: string, variables: Readonly<Record<string, string>>): void => {
  const problem = whyNotWritable(file)
  if (problem !== undefined) throw new Error(`${problem}.`)
  const names = new Set(Object.keys(variables))
  const kept = linesOf(file).filter((line) => !names.has(/^\s*(?:export\s+)?([A-Z_]+)\s*=/.exec(line)?.[1] ?? ''))
  const lines = [...kept, ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)]
  const temporary = join(dirname(file), `.env.${randomBytes(8).toString('hex')}.tmp`)
  const descriptor = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    writeSync(descriptor, `${lines.join('\n')}\n`)
    fsyncSync(descriptor)
    closeSync(descriptor)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .replace(/\n$/, '')
      .split('\n')
      .filter((line, index, all) => line !== '' || index < all.length - 1)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
