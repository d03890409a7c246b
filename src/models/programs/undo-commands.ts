/**
 * Programs that return to the version or the schema before, with the words that say so, by their documentation. Other words may stand between
 * them: `kubectl -n shop rollout undo deploy/api`.
 */
const undoCommands: readonly (readonly string[])[] = [
  ['kubectl', 'rollout', 'undo'],
  ['helm', 'rollback'],
  ['argocd', 'app', 'rollback'],
  ['nomad', 'job', 'revert'],
  ['heroku', 'rollback'],
  ['heroku', 'releases:rollback'],
  ['cf', 'rollback'],
  ['wrangler', 'rollback'],
  ['vercel', 'rollback'],
  ['docker', 'service', 'rollback'],
  ['git', 'revert'],
  ['migrate', 'down'],
  ['goose', 'down'],
  ['dbmate', 'rollback'],
  ['dbmate', 'down'],
  ['alembic', 'downgrade'],
  ['flyway', 'undo'],
  ['liquibase', 'rollback'],
  ['knex', 'migrate:rollback'],
  ['knex', 'migrate:down'],
  ['sequelize', 'db:migrate:undo'],
  ['sequelize-cli', 'db:migrate:undo'],
  ['typeorm', 'migration:revert'],
  ['atlas', 'migrate', 'down'],
]

/** Whether a command returns to the version or the schema before. */
export const undoes = (command: string): boolean => {
  const words = command.split(/[\s`]+/)
  return undoCommands.some((wanted) => {
    let at = -1
    return wanted.every((word) => (at = words.indexOf(word, at + 1)) !== -1)
  })
}

const off: ReadonlySet<string> = new Set(['false', 'off', 'no', '0', 'disabled'])

/** Whether an instruction gives a setting a value that means off: `AUTO_REFUND=false`. */
export const switchesOff = (command: string): boolean => {
  const [name = '', value = '', ...rest] = command.replace(/^export\s+/, '').split('=')
  return rest.length === 0 && isSettingName(name) && off.has(value.replaceAll(/["']/g, '').toLowerCase())
}

const isSettingName = (name: string): boolean => /^[A-Z][A-Z0-9_]{2,}$/.test(name)

/** Whether an instruction gives a setting a value: `READ_PARTITIONS=off`. */
export const setsSetting = (command: string): boolean => isSettingName(command.slice(0, Math.max(command.indexOf('='), 0)))
