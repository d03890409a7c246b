#!/usr/bin/env node
import { runCommandLine } from './command-line.ts'
import { processTerminal } from './terminal.ts'

// Whoever reads the output may stop reading (`| head`): that is no error of the review. What the exit code says stays true.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Never `process.exit`: it would cut off what a pipe has not taken yet.
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal())
