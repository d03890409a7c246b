import { evidenceAt, gapAt, rule } from '#model/rule'
import { jwtDecodedNotVerifiedGo } from './examples/jwt-decoded-not-verified-go.ts'
import { jwtDecodedNotVerifiedPython } from './examples/jwt-decoded-not-verified-python.ts'
import { jwtDecodedNotVerifiedJava } from './examples/jwt-decoded-not-verified-java.ts'

export const jwtDecodedNotVerified = rule({
  id: 'jwt-decoded-not-verified',
  check: '9.3',
  severity: 'P0',
  stage: 'preview',
  title: 'Token believed without checking its signature',
  why: 'Decoding only reads what the token says. Anyone can write a token that names another user or role, and every line behind this one will believe it.',
  fix: 'Verify the signature with the key of whoever issues the token, name the accepted algorithms, and use the claims of the verified result.',
  blindSpots: 'A gateway that has verified the token before is not in the repository: a waiver says so.',
  examples: {
    java: jwtDecodedNotVerifiedJava,
    python: jwtDecodedNotVerifiedPython,
    typescript: {
      bad: [
        `import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.delete('/notes/:id', async (req, res) => {
  const claims = jwt.decode(req.headers.authorization!.slice(7)) as { sub: string } // <- finding
  await remove(req.params.id, claims.sub)
  res.sendStatus(204)
})
declare function remove(id: string, user: string): Promise<void>`,
        {
          title: 'in a middleware of another file',
          files: {
            'src/user.ts': `import { decodeJwt } from 'jose'
export const requireUser = (req: { headers: { authorization: string }; user?: unknown }, _res: unknown, next: () => void) => {
  const { sub, role } = decodeJwt(req.headers.authorization) // <- finding
  req.user = { sub, role }
  next()
}
`,
            'src/app.ts': `import express from 'express'
import { requireUser } from './user.js'
const app = express()
app.get('/me', (req, res) => { requireUser(req as never, res, () => res.json('me')) })
`,
          },
        },
        `import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/me', (req, res) => {
  const user = jwt.verify(String(req.query.token), '', { algorithms: ['none'] }) // <- finding
  res.json(user)
})`,
      ],
      good: [
        `import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/me', (req, res) => {
  const claims = jwt.verify(String(req.query.token), process.env.JWT_PUBLIC_KEY!, { algorithms: ['RS256'] }) as { sub: string }
  res.json(claims.sub)
})`,
        `import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/me', (req, res) => {
  const token = String(req.query.token)
  const seen = jwt.decode(token) as { sub: string }
  const claims = jwt.verify(token, keyOf(seen.sub))
  res.json(claims)
})
declare function keyOf(user: string): string`,
        `import express from 'express'
import { decodeJwt } from 'jose'
const app = express()
app.get('/expires', (req, res) => {
  const claims = decodeJwt(String(req.query.token))
  res.json({ expires: claims.exp })
})`,
        `import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/callback', async (req, res) => {
  const { id_token } = await exchange(String(req.query.code))
  const profile = jwt.decode(id_token) as { email: string }
  res.json(profile.email)
})
declare function exchange(code: string): Promise<{ id_token: string }>`,
        {
          title: 'in a browser',
          files: {
            'src/components/Me.tsx': `import { jwtDecode } from 'jwt-decode'\nexport const Me = ({ token }: { token: string }) => <b>{jwtDecode<{ email: string }>(token).email}</b>\n`,
          },
        },
      ],
    },
    go: jwtDecodedNotVerifiedGo,
  },
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
