import { gapAt, rule } from '#model/rule'
import { insideTransaction } from '#system/data/inside-transaction'

const riskOfRead =
  'Code that decides by this result may rely on outdated rows. Each transaction also holds a second connection while it waits, so the pool may run out under load, and requests then hang.'

export const outerClientInTransaction = rule({
  id: 'outer-client-in-transaction',
  check: '6.5',
  alsoServes: ['6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Statement bypasses the surrounding transaction',
  why: 'If the statement needs a row that the transaction has locked, it waits for a commit that cannot come. Each transaction also holds a second connection, so the pool may run out under load.',
  fix: 'Run the statement on the client of the transaction.',
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
          ...(transaction.client && statement.instead && { edit: [{ kind: 'replace', text: statement.callee, by: statement.instead }] }),
          ...(statement.writes ? {} : { severity: 'P2' as const, risk: riskOfRead }),
          message: statement.option
            ? `\`${statement.callee}\` does not pass the \`${statement.option}\` option that the other statements of this function use. The statement runs on another connection: ${statement.writes ? 'a rollback does not undo it' : "it does not see the transaction's writes"}.`
            : `\`${statement.callee}\` runs ${insideTransaction(transaction.subject, transaction.within)} but not through ${transaction.client ? `\`${transaction.client}\`` : 'the client of the transaction, which this callback does not accept as a parameter'}. ${statement.writes ? 'A rollback does not undo it' : "It does not see the transaction's writes and takes a second connection"}.`,
          fix: statement.option
            ? `Pass the \`${statement.option}\` option to \`${statement.callee}\`.`
            : `${transaction.client ? '' : 'Accept the client of the transaction as a parameter of the callback. '}Write \`${statement.instead}\` instead.`,
        })
    }
  },
})
