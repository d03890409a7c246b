/** Names of what nobody may guess. Ids and names of things to look at are none, nor is what only keeps two things apart. */
const secretName =
  /(token|secret|password|passwd|otp|passcode|pin_?code|verification_?code|reset_?code|invite_?code|magic|api_?key|nonce|session_?id|csrf|state$)/i
const notSecret =
  /(tokens?_?(count|limit|usage|size|per|price|id)|max_?tokens?|sample|color|colour|jitter|delay|temperature|design|state_?(of|name))/i

/** Functions that make something, by their name: `generateOtp`, `create_reset_token`. */
const makes = /^(generate|create|make|new|random|get|gen|build)/i

/** Whether something goes by a name that says nobody may guess it. */
export const namesSecret = (name: string): boolean => secretName.test(name) && !notSecret.test(name)

/** Whether a function says by its name that it makes a secret. */
export const makesSecret = (functionName: string): boolean => makes.test(functionName) && namesSecret(functionName)

/** Names of what protects only by being compared with what was kept of it: by itself it opens nothing. */
export const isComparedLater = (name: string): boolean => /(state|nonce|csrf(_?token)?)$/i.test(name)
