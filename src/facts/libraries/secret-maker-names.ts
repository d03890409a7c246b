/** Names of values that must be unguessable. Excludes ids, display names and values that only distinguish two things. */
const secretName =
  /(token|secret|password|passwd|otp|passcode|pin_?code|verification_?code|reset_?code|invite_?code|magic|api_?key|nonce|session_?id|csrf|state$)/i
const notSecret =
  /(tokens?_?(count|limit|usage|size|per|price|id)|max_?tokens?|sample|color|colour|jitter|delay|temperature|design|state_?(of|name))/i

/** Functions that create something, by name: `generateOtp`, `create_reset_token`. */
const makes = /^(generate|create|make|new|random|get|gen|build)/i

/** Whether a name says that its value must be unguessable. */
export const namesSecret = (name: string): boolean => secretName.test(name) && !notSecret.test(name)

/** Whether a function's name says that it creates a secret. */
export const makesSecret = (functionName: string): boolean => makes.test(functionName) && namesSecret(functionName)

/** Names of values that protect only by a later comparison with a stored copy. On their own they grant no access. */
export const isComparedLater = (name: string): boolean => /(state|nonce|csrf(_?token)?)$/i.test(name)
