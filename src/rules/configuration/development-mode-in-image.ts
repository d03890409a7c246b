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

/** Commands that start again when a file changes, and servers whose makers say that they are for developers. */
const developmentServer = /\b(dev|develop|watch|nodemon|runserver)\b|--reload\b|(^|[\s/])air(\s|$)/

/** A last stage that says by its name that it is not what production runs: `FROM base AS dev`. */
const isForDevelopers = (stage: string): boolean => ['development', 'test'].includes(environmentOf(stage))

export const developmentModeInImage = rule({
  id: 'development-mode-in-image',
  check: '2.4',
  alsoServes: ['2.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Unsafe mode set in the image',
  why: 'The image carries the mode to every place where it is started, and only somebody who knows of it can turn it off. In production it gives away what it should keep, or trusts whom it should not.',
  fix: 'Set the safe mode in the image and let a developer choose the other one when starting it.',
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
            message: `\`${name}=${value}\` is set for every run of this image: ${mode.means}.`,
          })
      }
    }
  },
})
