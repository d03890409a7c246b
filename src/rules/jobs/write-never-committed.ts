import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

export const writeNeverCommitted = rule({
  id: 'write-never-committed',
  check: '7.5',
  alsoServes: ['6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Write is never committed',
  why: 'The statement succeeds and returns a row count, so logs and metrics show success. The data is missing all the same, and until the connection closes, the open transaction may keep rows locked.',
  fix: 'Commit the transaction after its last statement, and roll back only on failure.',
  blindSpots:
    'Checks only a transaction or connection that one function opens and keeps to itself. Reports nothing if the variable is returned, passed on or stored, or if a setting of the file may turn on automatic commits.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const write of system.facts('uncommitted-write'))
      if (write.inService)
        yield gapAt(write, {
          fix: inLanguage(write.at.path, {
            go: 'Return `tx.Commit()` after the last statement. Keep the deferred rollback: after a commit it does nothing.',
            java: 'Call `commit()` on the connection or transaction after the last statement, and `rollback()` in the error handler.',
            python: 'Call `commit()` after the last statement, or use a context manager that commits.',
            typescript: 'Commit after the last statement with the same client, and roll back in the error handler.',
          }),
          message: write.isExplicit
            ? `\`${write.callee}\` writes in the transaction that line ${write.openedAt.startLine} opens, and this function never commits it. The database rolls the write back, at the latest when the connection closes.`
            : `\`${write.callee}\` writes on the connection from line ${write.openedAt.startLine}, and this function never commits. When the connection closes, the database rolls the write back.`,
        })
  },
})
