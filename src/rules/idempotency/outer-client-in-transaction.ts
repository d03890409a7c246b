import { gapAt, rule } from '#model/rule'

export const outerClientInTransaction = rule({
  id: 'outer-client-in-transaction',
  check: '6.5',
  alsoServes: ['6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Statement bypasses the surrounding transaction',
  why: 'The statement runs on its own connection, so a rollback does not undo it. It can deadlock with the surrounding transaction, which holds locks until the statement returns. Under load every transaction needs a second connection from an exhausted pool.',
  fix: 'Run it on the client of the transaction.',
  blindSpots:
    'Statements in functions called from the transaction are not followed, nor is a client that finds the transaction through an asynchronous context.',
  languages: ['typescript', 'go'],
  *judge(system) {
    for (const transaction of system.facts('transaction')) {
      if (!transaction.inService) continue
      for (const statement of transaction.outer)
        yield gapAt(transaction, {
          at: statement.at,
          subject: statement.callee,
          ...(statement.writes ? {} : { severity: 'P2' as const }),
          message: statement.option
            ? `\`${statement.callee}\` does not pass the \`${statement.option}\` option that the other statements of this function use. It runs on another connection, and a rollback does not undo it.`
            : `\`${statement.callee}\` runs inside \`${transaction.subject}\` but not through ${transaction.client ? `\`${transaction.client}\`` : 'its client, which the callback does not accept'}. ${statement.writes ? 'A rollback does not undo it' : "It does not see the transaction's writes and takes a second connection"}.`,
          fix: `Write \`${statement.instead}\`.`,
        })
    }
  },
})
