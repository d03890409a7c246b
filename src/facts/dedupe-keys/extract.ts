import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located } from '#code/model'
import { originName } from '#code/origin'
import { possibleNames } from '#code/possible-names'
import type { Safeguard } from '#model/facts/requests/safeguard'
import { dedupeForms } from '#models/data/dedupe-keys'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

type Form = (typeof dedupeForms)[number]

interface Key {
  readonly at: Located
  readonly by: string
  readonly name: string
  /** The last name of the call that takes it. */
  readonly optionOf: string
}

/** The own name of an origin: `MsgId` of `github.com/nats-io/nats.go#MsgId`. */
const ownName = (origin: string): string => origin.slice(origin.indexOf('#') + 1).replace('()', '')

const wordsOf = ({ calls = [], structs = [], options = [] }: Form): readonly string[] => [
  ...calls.map(ownName),
  ...structs.map(ownName),
  ...options,
]

/** An absent value gives no key. */
const isGiven = (value: Expr): boolean =>
  !(value.kind === 'literal' && value.type === 'null') && !(value.kind === 'name' && value.name === 'undefined')

/** The options of a call that hold a key: `{ jobId: id }`, `task_id=key`. */
const optionsIn = (form: Form, call: Call): readonly { readonly name: string; readonly value: Expr }[] => {
  if (call.callee.kind !== 'member' || form.takenBy?.includes(call.callee.name) !== true) return []
  const given = call.args.flatMap((arg) =>
    arg.kind === 'object' ? arg.properties.flatMap(({ key, value }) => (typeof key === 'string' ? [{ name: key, value }] : [])) : [],
  )
  return [...given, ...call.keywords].filter(({ name, value }) => form.options?.includes(name) === true && isGiven(value))
}

/** The keys by which queues, brokers and workflow engines drop a repetition, where the code hands them over. */
export const dedupeKeys = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  const forms = dedupeForms.filter(
    (form) => form.languages.includes(file.module.language) && wordsOf(form).some((word) => file.text.includes(word)),
  )
  if (forms.length === 0) return []
  const ofCalls = file.index.calls.flatMap(({ call, scope }) =>
    forms.flatMap((form): readonly Key[] => {
      const isMade = form.calls !== undefined && possibleNames(file, call.callee, scope).some((name) => form.calls?.includes(name))
      const outer = isMade ? file.index.outerOf(call) : undefined
      const made = isMade
        ? [
            {
              at: call,
              by: `${oneLine(file.textOf(call.callee), 40)}()`,
              name: lastName(call.callee),
              optionOf: outer?.kind === 'call' ? lastName(outer.callee) : '',
            },
          ]
        : []
      const options = optionsIn(form, call).map(({ name, value }) => ({ at: value, by: name, name, optionOf: lastName(call.callee) }))
      return [...made, ...options]
    }),
  )
  const ofStructs = file.index.functions.flatMap(({ body }) =>
    exprsIn(body ?? [], 'own').flatMap((expr) => {
      if (expr.kind !== 'struct') return []
      const { type, fields } = expr
      const form = forms.find(({ structs }) => structs?.includes(originName(file.origins.ofType(type))))
      const field = fields.find(({ name }) => name !== undefined && form?.fields?.includes(name) === true)
      const outer = file.index.outerOf(expr)
      return field
        ? [
            {
              at: field.value,
              by: `${field.name ?? ''} of ${oneLine(file.textOf(type), 40)}`,
              name: field.name ?? '',
              optionOf: outer?.kind === 'call' ? lastName(outer.callee) : '',
            },
          ]
        : []
    }),
  )
  return [...ofCalls, ...ofStructs].flatMap(({ at, by, name, optionOf }): readonly Safeguard[] => {
    const within = withinAt(at)
    if (within === '') return []
    return [
      {
        kind: 'safeguard',
        at: file.spanOf(at),
        within,
        subject: `doubling ${name} of ${optionOf}`,
        against: 'doubling',
        by,
        ...(optionOf !== '' && { optionOf }),
      },
    ]
  })
}
