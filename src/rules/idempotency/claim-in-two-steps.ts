import { gapAt, rule } from '#model/rule'
import { claimInTwoStepsJava } from './examples/claim-in-two-steps-java.ts'
import { claimInTwoStepsPython } from './examples/claim-in-two-steps-python.ts'

const notify = (body: string): string => `import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = \`notified:\${team}\`
${body}
}
`

export const claimInTwoSteps = rule({
  id: 'claim-in-two-steps',
  check: '6.6',
  alsoServes: ['6.3', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Key that is looked for, then set',
  why: 'Of two that come at the same time both find the key free, and both go on: the mail goes out twice, the job runs twice. It never happens in a test, and it happens under load and with every second instance.',
  fix: 'Set it in one step that only one can win (`SET key value NX EX …`), before the work, and go on only if it was set.',
  blindSpots: 'Only where question and claim stand in one function and name the key in the same words.',
  examples: {
    python: claimInTwoStepsPython,
    java: claimInTwoStepsJava,
    typescript: {
      bad: [
        {
          title: 'set behind the work',
          files: {
            'src/notify.ts': notify(
              "  const sent = await redis.get(key) // <- finding\n  if (sent) return\n  await mail.send(team)\n  await redis.setex(key, 3600, '1')",
            ),
          },
        },
        {
          title: 'set before the work',
          files: {
            'src/notify.ts': notify(
              "  const sent = await redis.get(key) // <- finding\n  if (sent !== null) {\n    return\n  }\n  await redis.set(key, Date.now(), 'EX', 60)\n  await mail.send(team)",
            ),
          },
        },
        {
          title: 'by whether it exists',
          files: {
            'src/notify.ts': notify(
              "  const sent = await redis.exists(key) // <- finding\n  if (sent === 1) return\n  await redis.set(key, 'sent')\n  await mail.send(team)",
            ),
          },
        },
      ],
      good: [
        {
          title: 'in one step',
          files: {
            'src/notify.ts': notify(
              "  const won = await redis.set(key, '1', 'EX', 60, 'NX')\n  if (won !== 'OK') return\n  await mail.send(team)",
            ),
          },
        },
        {
          title: 'a cache',
          files: {
            'src/notify.ts': notify(
              '  const known = await redis.get(key)\n  if (known) return JSON.parse(known)\n  const fresh = await mail.load(team)\n  await redis.set(key, JSON.stringify(fresh))\n  return fresh',
            ),
          },
        },
        {
          title: 'another key',
          files: {
            'src/notify.ts': notify(
              "  const paused = await redis.get('paused')\n  if (paused) return\n  await mail.send(team)\n  await redis.set(key, '1')",
            ),
          },
        },
        {
          title: 'only told that it is there',
          files: {
            'src/notify.ts': notify(
              "  const sent = await redis.get(key)\n  if (!sent) return\n  await mail.send(team)\n  await redis.set(key, '2')",
            ),
          },
        },
        {
          title: 'under a lock',
          files: {
            'src/notify.ts': notify(
              "  await withLock(team, async () => undefined)\n  const sent = await redis.get(key)\n  if (sent) return\n  await redis.set(key, '1')",
            ),
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const claim of system.facts('two-step-claim')) {
      if (!claim.inService) continue
      yield gapAt(claim, {
        message: `\`${claim.callee}\` asks whether \`${claim.key}\` is taken, and a later call takes it: two that come at once both find it free.`,
      })
    }
  },
})
