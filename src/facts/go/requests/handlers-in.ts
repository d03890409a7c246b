import type { Ref } from '#model/fact'
import { contains } from '#code/inside'
import type { Located } from '#code/model'
import type { Module } from '#languages/go/module'
import type { HandlerPlace } from '#models/forms/job'
import { placesOf } from '../../values/places-of.ts'
import { refOf } from '../reading/refs.ts'

/** Finds the functions that calls in a module receive, in the notation of linking. */
export const handlersIn = (module: Module): ((call: Located, place: HandlerPlace) => Ref | undefined) => {
  const callAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => call,
  )
  return (call, place) => {
    const given = 'position' in place ? callAt(call)?.args[place.position] : undefined
    const literal = given && module.functions.find(({ node }) => node.kind === 'func_literal' && contains(given, node))
    if (literal) return { name: literal.name }
    // `counted("mails", sendMails)` returns a function that calls the other one.
    const inner = given && callAt(given)?.args.findLast((argument) => isName.test(module.slice(argument)))
    return given && refOf(module, module.origin(inner ?? given))
  }
}

/** A name, or a member of one. */
const isName = /^[a-zA-Z_][\w.]*$/
