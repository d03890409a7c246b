import { enableCompileCache } from 'node:module'
import { compileCacheFolder } from './compile-cache-folder.ts'
import { internalError } from '../internal-error.ts'

// First, before any wait: what a callback or a stream throws would end the process with 1, "findings block".
process.on('uncaughtException', (error) => {
  const { code, text } = internalError(error)
  process.stderr.write(`${text}\n`)
  process.exit(code)
})

// A reader may stop before the end (`| head`). That is no error of the review, and does not change the exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Compiling the parsers takes longer than a small review.
const compiled = await compileCacheFolder(process.argv.slice(2), process.env)
if (compiled !== undefined) enableCompileCache(compiled)
// Imported only now, so that they are compiled with the cache.
const [{ runCommandLine }, { processTerminal }] = await Promise.all([import('../command-line.ts'), import('../output/terminal.ts')])

// Not `process.exit`: it would cut off what a pipe has not taken yet.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal())
