import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readAudit } from './supply/read-audit.ts'

// Known vulnerabilities of the locked dependencies. A high or critical one fails; a service that cannot be asked does not, and is told.
const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: join(import.meta.dirname, '..'), encoding: 'utf8', timeout: 120_000 })
const audit = readAudit(stdout)
if (audit.kind === 'not-asked')
  console.log(`Could not ask for known vulnerabilities: ${audit.reason}. Nothing is known of the dependencies.`)
else {
  for (const line of audit.blocking) console.log(line)
  console.log(`${audit.blocking.length} high or critical, ${audit.others} lesser`)
  process.exitCode = audit.blocking.length > 0 ? 1 : 0
}
