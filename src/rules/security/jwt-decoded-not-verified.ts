import type { TokenRead, UncheckedClaim } from '#model/facts/requests/token'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'

const fixes = {
  typescript: "Verify the token first, and use the claims of the result: `jwt.verify(token, key, { algorithms: ['RS256'] })`.",
  python: 'Verify the token while decoding it, and use the claims of the result: `jwt.decode(token, key, algorithms=["RS256"])`.',
  go: 'Verify the token while parsing it, and use the claims of the result: `jwt.Parse(token, keyFunc, jwt.WithValidMethods([]string{"RS256"}))`.',
  java: 'Verify the token first, and use the claims of the result: `JWT.require(algorithm).build().verify(token)`.',
}

const ofJose = 'Verify the token first, and use the claims of the result: `const { payload } = await jwtVerify(token, key)`.'

/** Run with jsonwebtoken 9: with a key, a token without a signature is rejected. golang-jwt accepts it for this key alone (none.go). */
const unsigned = {
  typescript: (callee: string) => ({
    message: `\`${callee}\` accepts the algorithm \`none\`. If the key is empty, a token without a signature passes.`,
    fix: "Remove `none` from `algorithms`, and pass the issuer's key: `jwt.verify(token, key, { algorithms: ['RS256'] })`.",
  }),
  go: (callee: string) => ({
    message: `The key function of \`${callee}\` returns \`jwt.UnsafeAllowNoneSignatureType\`. A token without a signature passes.`,
    fix: 'Return the issuer\'s key from the key function, and pass the expected algorithm: `jwt.WithValidMethods([]string{"RS256"})`.',
  }),
}

const textsOf: Readonly<Record<UncheckedClaim, (callee: string) => Pick<Gap, 'title' | 'message' | 'risk' | 'fix'>>> = {
  expiry: (callee) => ({
    title: 'Expired tokens accepted',
    message: `This change makes \`${callee}\` accept expired tokens. A token that was ever issued now works for good.`,
    risk: 'A client with an old token from a log, a backup or a browser can act as its user. Signing out or waiting does not end that.',
    fix: 'Remove the option, and refuse expired tokens. Code that renews a token can accept an expired one, in a function of its own.',
  }),
  audience: (callee) => ({
    title: 'Tokens of other services accepted',
    message: `This change makes \`${callee}\` accept tokens whatever their audience. A token that was issued for another service now works here.`,
    risk: 'Another service, or a client with a token of it, can act as the user here. No error shows it.',
    fix: 'Remove the option, and name the expected audience.',
  }),
  issuer: (callee) => ({
    title: 'Tokens of other issuers accepted',
    message: `This change makes \`${callee}\` accept tokens whatever their issuer. If the key serves more than one issuer, tokens of all of them now work here.`,
    risk: 'A token that another issuer gave out, for example that of a test environment, can name any user. No error shows it.',
    fix: 'Remove the option, and name the expected issuer.',
  }),
}

/** What a call leaves unchecked that the same function checked before the change. */
const turnedOff = (base: System | undefined, { at, within, how, unchecked }: Linked<TokenRead>): readonly UncheckedClaim[] => {
  if (how !== 'verified' || unchecked.length === 0) return []
  const before = base?.facts('token-read').filter((one) => one.at.path === at.path && one.within === within && one.how === 'verified') ?? []
  return unchecked.filter((claim) => before.length > 0 && before.every((one) => !one.unchecked.includes(claim)))
}

export const jwtDecodedNotVerified = rule({
  id: 'jwt-decoded-not-verified',
  check: '9.3',
  severity: 'P0',
  stage: 'stable',
  title: 'Token used without signature verification',
  why: 'Decoding a token does not verify it. Anyone can forge a token that names another user or role, and all code after this line trusts it.',
  fix: 'Verify the signature with the key of the issuer, list the accepted algorithms, and use the claims of the verified result.',
  blindSpots: 'Does not see a gateway that verifies the token first. Waive the finding in that case.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    for (const read of system.facts('token-read')) {
      if (!read.inService) continue
      const [claim] = turnedOff(change?.base, read)
      if (claim) yield gapAt(read, { severity: 'P1', subject: `${claim} of ${read.subject}`, ...textsOf[claim](read.callee) })
      if (read.how === 'verified') yield evidenceAt(read, `verified by ${read.callee}`)
      if (read.how === 'verified' || (!read.fromRequest && !read.reach.has('request'))) continue
      if (read.how === 'unsigned-allowed')
        yield gapAt(read, {
          title: 'JWT accepted without a signature',
          risk: 'Anyone can write a token that names another user or role, and all code after this line trusts it.',
          ...(inLanguage(read.at.path, unsigned) ?? unsigned.typescript)(read.callee),
        })
      else if (read.fromRequest && read.identityClaims.length > 0 && !system.does(read.at.path, read.within, 'verifies-token'))
        yield gapAt(read, {
          fix: /decodeJwt$/.test(read.callee) ? ofJose : inLanguage(read.at.path, fixes),
          message: `\`${read.callee}\` reads ${new Intl.ListFormat('en-GB').format(read.identityClaims.map((claim) => `\`${claim}\``))} from the token, but neither this function nor its callees verify the signature. A forged token passes.`,
        })
    }
  },
})
