import { readFileSync } from 'node:fs'

const packageFile = new URL('../../package.json', import.meta.url)

// Without a schema library: every start reads this, and loading one takes longer than the rest of `readiness --version`.
const manifest: unknown = JSON.parse(readFileSync(packageFile, 'utf8'))
if (typeof manifest !== 'object' || manifest === null || !('version' in manifest) || typeof manifest.version !== 'string')
  throw new Error(`${packageFile.pathname} has no version`)

/** The product's version from package.json (two folders up from both `src` and `dist`). */
export const version: string = manifest.version
