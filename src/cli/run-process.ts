import { enableCompileCache } from 'node:module'
import { isAbsolute, join } from 'node:path'

// Compiling the parsers takes longer than a small review, so Node keeps what it compiled. In the user's own folder: whoever may write there may
// run what they like anyway, which is true neither of a shared temporary folder nor of the folder that is reviewed (hence no relative one).
// Where there is no such folder, or it cannot be written, Node goes on without.
const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env
const caches = XDG_CACHE_HOME || (HOME ? join(HOME, '.cache') : LOCALAPPDATA)
if (caches && isAbsolute(caches)) enableCompileCache(join(caches, 'readiness'))
// Imported only now, so that the cache holds them too.
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
