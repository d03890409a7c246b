import type { WeakSetting } from '#model/facts/process/weak-setting'
import { evidenceAt, gapAt, rule } from '#model/rule'

/** Messages are kept in memory only. ws 8.23: `maxPayload` is 100 MiB by default (lib/websocket-server.js). */
const ofMessages = ({ lacks }: WeakSetting): boolean => lacks.includes('maxPayload')

/** Run with busboy 1.6: at the limit, it cuts the file off and emits `limit`; further files are still taken. */
const ofBusboy = ' Limit `files` too, and reject the upload on the `limit` event of a file: busboy only cuts the file off.'

export const intakeWithoutLimit = rule({
  id: 'intake-without-limit',
  check: '9.4',
  severity: 'P2',
  consequence: 'operations',
  stage: 'stable',
  title: 'No size limit on incoming data',
  why: 'The process runs out of memory or disk and cuts off every other client. If the client retries after the restart, the same happens again.',
  fix: 'Set the limit to the largest input that you expect.',
  blindSpots: 'Does not see a limit in a proxy in front of the service. Checks only packages whose default is no limit or one of 100 MB.',
  languages: ['typescript'],
  *judge(system) {
    for (const kept of system.facts('safeguard'))
      if (kept.inService && kept.against === 'excess')
        yield { ...evidenceAt(kept, kept.by, kept.at, `intake ${kept.optionOf ?? ''}`), checks: [] }
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'intake') continue
      yield gapAt(setting, {
        subject: `intake ${setting.maker}`,
        fix: `Set the limit to the largest input that you expect: \`${setting.lacks.some((name) => /file/i.test(name)) ? 'limits: { fileSize: 10_000_000 }' : `${setting.lacks[0] ?? 'limit'}: 64 * 1024`}\`.${/busboy/i.test(setting.maker) ? ofBusboy : ''}`,
        fixIfRemoved: `Restore the limit \`${setting.lacks.join(', ')}\`.`,
        removed: `the limit \`${setting.lacks.join(', ')}\``,
        message: ofMessages(setting)
          ? '`maxPayload` is not set, so a WebSocket message may be up to 100 MiB, the default of `ws`. A few clients can exhaust the memory.'
          : `\`${setting.lacks.join(', ')}\` is not set, and the package has no default limit for ${setting.by}. One client can exhaust the memory or disk.`,
        risk: ofMessages(setting)
          ? 'The process runs out of memory and cuts off every other client. If the client retries after the restart, the same happens again.'
          : undefined,
      })
    }
  },
})
