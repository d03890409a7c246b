import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isForProduction } from '#system/deployments'

interface Mode {
  readonly name: RegExp
  readonly value: RegExp
  readonly severity: Severity
  readonly means: string
}

const modes: readonly Mode[] = [
  {
    name: /^(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)$/,
    value: /^0$/,
    severity: 'P0',
    means: 'certificates are not checked: anybody on the way can read and change what the process sends and gets',
  },
  {
    name: /^(NODE_ENV|FLASK_ENV|RAILS_ENV|RACK_ENV|APP_ENV|ASPNETCORE_ENVIRONMENT)$/,
    value: /^dev(elopment)?$/i,
    severity: 'P2',
    means:
      'the process runs in development mode: errors are told in full to whoever asks, and what saves time in production is switched off',
  },
  {
    name: /^(FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG)$/,
    value: /^(1|true)$/i,
    severity: 'P1',
    means: 'error pages show code and settings to whoever causes an error',
  },
]

export const developmentModeInImage = rule({
  id: 'development-mode-in-image',
  check: '2.4',
  alsoServes: ['2.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Unsafe mode set in the image',
  why: 'The image carries the mode to every place where it is started, and only somebody who knows of it can turn it off. In production it gives away what it should keep, or trusts whom it should not.',
  fix: 'Set the safe mode in the image and let a developer choose the other one when starting it.',
  examples: {
    dockerfile: {
      bad: [
        'FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0 # <- finding\nCMD ["node", "server.js"]',
        'FROM python:3.13\nENV FLASK_DEBUG=1 # <- finding\nCMD ["gunicorn", "orders.wsgi"]',
        {
          title: 'changed from production',
          files: { Dockerfile: 'FROM node:22\nENV NODE_ENV=development # <- finding\nCMD ["node", "server.js"]\n' },
          base: { Dockerfile: 'FROM node:22\nENV NODE_ENV=production\nCMD ["node", "server.js"]\n' },
        },
      ],
      good: [
        'FROM node:22\nENV NODE_ENV=production\nCMD ["node", "server.js"]',
        'FROM node:22 AS build\nENV NODE_ENV=development\nRUN npm ci\nFROM node:22\nENV NODE_ENV=production\nCMD ["node", "server.js"]',
        'FROM node:22\nENV NODE_ENV=development\nRUN npm ci && npm run build\nENV NODE_ENV=production\nCMD ["node", "server.js"]',
        {
          title: 'an image for development',
          files: { 'Dockerfile.dev': 'FROM node:22\nENV NODE_ENV=development\nCMD ["npm", "run", "dev"]\n' },
        },
        'FROM node:22\nENV NODE_ENV=$NODE_ENV\nCMD ["node", "server.js"]',
      ],
    },
  },
  *judge(system) {
    for (const command of system.facts('image-command')) {
      if (!isForProduction(command) || /\b(dev|develop|watch|nodemon)\b/.test(command.words.join(' '))) continue
      for (const { name, value, at } of command.modes) {
        const mode = modes.find((candidate) => candidate.name.test(name) && candidate.value.test(value))
        if (mode)
          yield gapAt(command, {
            at,
            subject: `ENV ${name}`,
            severity: mode.severity,
            message: `\`${name}=${value}\` is set for every run of this image: ${mode.means}.`,
          })
      }
    }
  },
})
