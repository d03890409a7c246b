import { originName, type Call, type Module } from '#languages/go/module'
import { goEffects } from '../libraries/side-effects.ts'

/** The irreversible effect of a call. */
export const effectAt = (module: Module, call: Call): (typeof goEffects)[number] | undefined => {
  if (call.path.length === 0) return undefined
  const name = originName(module.calleeOrigin(call))
  return goEffects.find((one) => one.call.test(name)) ?? byParameters(module, call)
}

/** A client whose type another file declares: the type of what it is given names its library. `s.stripe.Charges.New(&stripe.ChargeParams{…})` */
const byParameters = (module: Module, call: Call): (typeof goEffects)[number] | undefined => {
  const member = call.path.slice(-2).join('.')
  if (call.path.length < 3 || !mayTakeParameters.test(member)) return undefined
  for (const argument of call.args) {
    const given = originName(module.origin(argument))
    const [, library] = /^(.+)#\w+Params$/.exec(given.replace(/\(\)$/, '')) ?? []
    if (library !== undefined)
      return goEffects.find((one) => one.call.test(`${library}/client#API.${member}`) || one.call.test(`${library}#Client.${member}`))
  }
  return undefined
}

const mayTakeParameters = /\.(New|Create)$/
