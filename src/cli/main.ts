#!/usr/bin/env node
// Before anything else, and with nothing that an older Node does not know: what comes behind it would fail there with an error that names no cause.
const needed = [22, 20] as const
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  try {
    await import('./run-process.ts')
  } catch (error) {
    // Something of the installation is missing or cannot be loaded. 1, which Node would give, means "findings block".
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

// Only a module may wait at its top.
export {}
