import { enableCompileCache } from 'node:module'
import { compileCacheFolder } from './compile-cache-folder.ts'

// Compiling the parsers takes longer than a small review.
const compiled = await compileCacheFolder(process.argv.slice(2), process.env)
if (compiled !== undefined) enableCompileCache(compiled)
// Imported only now, so that they are compiled with the cache.
const [{ runCommandLine }, { processTerminal }, { internalError }] = await Promise.all([
  import('./command-line.ts'),
  import('./terminal.ts'),
  import('./internal-error.ts'),
])

// What is thrown outside of the command's own promise (in a callback, by a stream) would end the process with 1, "findings block".
process.on('uncaughtException', (error) => {
  const { code, text } = internalError(error)
  process.stderr.write(`${text}\n`)
  process.exit(code)
})

// Whoever reads the output may stop reading (`| head`): that is no error of the review. What the exit code says stays true.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Not `process.exit`: it would cut off what a pipe has not taken yet.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal())
