import { gapAt, rule } from '#model/rule'

export const outerClientInTransaction = rule({
  id: 'outer-client-in-transaction',
  check: '6.5',
  alsoServes: ['6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Statement inside a transaction that is not part of it',
  why: 'The statement runs on a connection of its own. It stays when the transaction is rolled back, it waits for locks that the transaction around it holds and that are not released before it returns, and under load every transaction needs a second connection from a pool that has none left.',
  fix: "Run it on the transaction's own client.",
  blindSpots:
    'Statements in functions that are called from the transaction are not followed, nor is a client that finds the transaction by itself (asynchronous context).',
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
            ? `\`${statement.callee}\` is not given the \`${statement.option}\` that the other statements of this function take: it is saved on another connection, and stays when the transaction is rolled back.`
            : `\`${statement.callee}\` stands inside \`${transaction.subject}\` but does not go through ${transaction.client ? `\`${transaction.client}\`` : 'its client, which the callback does not even take'}: ${statement.writes ? 'it stays when the transaction is rolled back' : 'it does not see what the transaction has written, and takes a second connection'}.`,
          fix: `Write \`${statement.instead}\`.`,
        })
    }
  },
})
