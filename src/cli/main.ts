#!/usr/bin/env node
// This check comes first and uses only syntax that older versions know: otherwise the modules below would fail on them without naming the cause.
const needed = [22, 20] as const
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  try {
    await import('./environment/run-process.ts')
  } catch (error) {
    // Part of the installation is missing or cannot be loaded. Node's own exit code 1 means "findings block" here.
    console.error('readiness: internal error: the command could not be loaded. Install it again.')
    console.error(error)
    process.exitCode = 70
  }
} else {
  console.error(
    `readiness needs Node ${needed.join('.')} or later; this is Node ${process.versions.node}. Install a later version from https://nodejs.org or with your version manager.`,
  )
  process.exitCode = 2
}

// Top-level await requires a module.
export {}
