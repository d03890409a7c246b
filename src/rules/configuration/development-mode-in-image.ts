import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isImageForProduction } from '#system/deployments'
import { environmentOf } from '#system/environment-of'

interface Mode {
  readonly name: RegExp
  readonly value: RegExp
  readonly severity: Severity
  readonly means: string
}

const modes: readonly Mode[] = [
  {
    name: /^NODE_TLS_REJECT_UNAUTHORIZED$/,
    value: /^0$/,
    severity: 'P0',
    means: 'TLS certificates are not verified. An attacker on the network path can read and change the traffic',
  },
  {
    name: /^(NODE_ENV|FLASK_ENV|RAILS_ENV|RACK_ENV|APP_ENV|ASPNETCORE_ENVIRONMENT)$/,
    value: /^dev(elopment)?$/i,
    severity: 'P2',
    means: 'the process runs in development mode. Error responses may expose internals, and production optimizations are off',
  },
  {
    name: /^(FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG)$/,
    value: /^(1|true)$/i,
    severity: 'P1',
    means: 'debug mode is on. Error pages show source code and settings to any client that triggers an error',
  },
]

/** Commands that restart on file changes, and servers documented as development-only. */
const developmentServer = /\b(dev|develop|watch|nodemon|runserver)\b|--reload\b|(^|[\s/])air(\s|$)/

/** A final stage named for development or tests: `FROM base AS dev`. */
const isForDevelopers = (stage: string): boolean => ['development', 'test'].includes(environmentOf(stage))

export const developmentModeInImage = rule({
  id: 'development-mode-in-image',
  check: '2.4',
  alsoServes: ['2.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Insecure or development mode set in image',
  why: 'Every container of this image starts in this mode unless the deployment overrides it. In production, clients see stack traces and settings, or the process trusts forged certificates.',
  fix: 'Set the production value in the image (in Node.js, `ENV NODE_ENV=production`), or delete the line. Set the development value when starting a container locally: `docker run -e NODE_ENV=development …`.',
  languages: ['dockerfile'],
  *judge(system) {
    for (const command of system.facts('image-command')) {
      if (!isImageForProduction(system, command) || isForDevelopers(command.stage) || developmentServer.test(command.words.join(' ')))
        continue
      for (const { name, value, at } of command.modes) {
        const mode = modes.find((candidate) => candidate.name.test(name) && candidate.value.test(value))
        if (mode)
          yield gapAt(command, {
            at,
            subject: `ENV ${name}`,
            severity: mode.severity,
            message: `This image sets \`${name}=${value}\`: ${mode.means}.`,
          })
      }
    }
  },
})
