import type { HclBlock } from '#languages/hcl/parse'
import type { SecretRotation } from '#model/facts/documents/infrastructure'
import { rotationModels } from '#models/requests/secret-rotations'
import { settingOf } from './settings.ts'

/** Whether a resource rotates a secret or a key. */
export const rotationOf = (block: HclBlock): SecretRotation | undefined => {
  const [type = '', name = ''] = block.labels
  const model = rotationModels.get(type)
  if (!model || (model.unless ?? []).some((one) => block.body.attribute(one))) return undefined
  const of = model.of === undefined ? undefined : block.body.attribute(model.of)?.value.reference?.split('.').slice(0, 2).join('.')
  const attribute = model.by === undefined ? undefined : block.body.attribute(model.by)
  const inner = model.by === undefined ? undefined : block.body.all(model.by)[0]
  const setting = settingOf(attribute)
  const state =
    model.by === undefined || inner
      ? 'on'
      : setting.state === 'absent' || (model.off !== undefined && setting.state === 'set' && setting.value === model.off)
        ? 'off'
        : setting.state === 'set'
          ? 'on'
          : 'unknown'
  return {
    kind: 'secret-rotation',
    at: attribute?.span ?? inner?.head ?? block.head,
    within: '',
    subject: `rotation of ${of ?? `${type}.${name}`}`,
    address: of ?? `${type}.${name}`,
    title: `${model.title} \`${of?.split('.')[1] ?? name}\``,
    by: model.by ?? type,
    ...(attribute ? { isWritten: true } : {}),
    state,
  }
}
