import { evidenceAt, gapAt, rule } from '#model/rule'

export const jwtDecodedNotVerified = rule({
  id: 'jwt-decoded-not-verified',
  check: '9.3',
  severity: 'P0',
  stage: 'preview',
  title: 'Token believed without checking its signature',
  why: 'Decoding only reads what the token says. Anyone can write a token that names another user or role, and every line behind this one will believe it.',
  fix: 'Verify the signature with the key of whoever issues the token, name the accepted algorithms, and use the claims of the verified result.',
  blindSpots: 'A gateway that has verified the token before is not in the repository: a waiver says so.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const read of system.facts('token-read')) {
      if (!read.inService) continue
      if (read.how === 'verified') yield evidenceAt(read, `verified by ${read.callee}`)
      if (read.how === 'verified' || !read.reach.has('request')) continue
      if (read.how === 'unsigned-allowed')
        yield gapAt(read, { message: `\`${read.callee}\` accepts the algorithm \`none\`: a token without a signature passes.` })
      else if (read.fromRequest && read.identityClaims.length > 0 && !system.does(read.at.path, read.within, 'verifies-token'))
        yield gapAt(read, {
          message: `\`${read.callee}\` only reads the token, and ${read.identityClaims.map((claim) => `\`${claim}\``).join(', ')} of it is used; its signature is not checked in this function nor in what it calls.`,
        })
    }
  },
})
