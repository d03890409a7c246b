import { evidenceAt, gapAt, rule } from '#model/rule'
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
  *judge(system) {
    for (const read of system.facts('token-read')) {
      if (!read.inService) continue
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
