import { rule } from '#model/rule'
import { cookieProtectionRemovedGo } from './examples/cookie-protection-removed-go.ts'
import { cookieProtectionRemovedJava } from './examples/cookie-protection-removed-java.ts'
import { cookieProtectionRemovedPython } from './examples/cookie-protection-removed-python.ts'
import { judgeLost } from '#system/lost-safeguards'

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Protection of a cookie removed',
  why: 'From now on a script that gets into a page, another site, or whoever listens on the way can read or use the cookie. Nothing fails, and nothing shows it.',
  fix: 'Put the option back, unless a script of your own has to read this cookie.',
  blindSpots: 'Options that are made in another place than the call are not followed.',
  examples: {
    go: cookieProtectionRemovedGo,
    java: cookieProtectionRemovedJava,
    python: cookieProtectionRemovedPython,
    typescript: {
      bad: [
        {
          title: 'the settings of a session',
          base: {
            'src/a.ts': `import express from 'express'
import session from 'express-session'
export const app = express()
app.use(
  session({
    secret: process.env['SESSION_SECRET'] ?? '',
    cookie: {
      maxAge: 1000,
      httpOnly: true, // <- finding
      secure: true,
    },
  }),
)
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import session from 'express-session'
export const app = express()
app.use(
  session({
    secret: process.env['SESSION_SECRET'] ?? '',
    cookie: {
      maxAge: 1000,
    },
  }),
)
`,
          },
        },

        {
          title: 'sameSite',
          base: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true,
    sameSite: true, // <- finding
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
          files: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true,
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
        },
        {
          title: 'httpOnly and secure of a cookie without a session',
          base: {
            'src/language.ts': `import { createCookie } from '@remix-run/node'
export const language = createCookie('lang', {
  path: '/',
  httpOnly: true, // <- finding
  secure: process.env.NODE_ENV === 'production',
})
`,
          },
          files: {
            'src/language.ts': `import { createCookie } from '@remix-run/node'
export const language = createCookie('lang', {
  path: '/',
})
`,
          },
        },
        {
          title: 'turned off',
          base: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true, // <- finding
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
          files: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: false,
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
        },
      ],
      good: [
        {
          title: 'of something that is no cookie',
          base: {
            'src/a.ts': `import express from 'express'
import { connect } from './mail.js'
export const app = express()
export const mail = connect({
  server: {
    secure: true,
    port: 1,
  },
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { connect } from './mail.js'
export const app = express()
export const mail = connect({
  server: {
    port: 1,
  },
})
`,
          },
        },

        {
          title: 'a stricter value',
          base: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    sameSite: 'lax',
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
          files: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    sameSite: 'strict',
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
        },
        {
          title: 'the cookie went away',
          base: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true,
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
          files: {
            'src/login.ts': `import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  res.end()
})
`,
          },
        },
        {
          title: 'options made in one place now',
          base: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true,
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
          },
          files: {
            'src/login.ts': `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    ...cookieOptions(),
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
import { cookieOptions } from './cookies.js'
`,
          },
        },
        {
          title: 'something that is no cookie',
          base: {
            'src/mail.ts': `import nodemailer from 'nodemailer'
export const mail = nodemailer.createTransport({
  host: 'mail',
  secure: true,
})
`,
          },
          files: {
            'src/mail.ts': `import nodemailer from 'nodemailer'
export const mail = nodemailer.createTransport({
  host: 'mail',
})
`,
          },
        },
        `import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true,
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
`,
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['exposure'],
      ({ by, protects }) => `The cookie that ${protects} sets had \`${by}\` before this change, and has it no longer.`,
      () => [],
    ),
})
