/** Names of cookies that authenticate a user. */
const session = /(session|sess\b|\bsid\b|auth|token|jwt|login|credential|refresh)/i
const other = /csrf|xsrf|redirect|callback|state|lang|locale|theme|consent|return|oauth|pkce|nonce|verifier|hint|provider|method|last/i

/** Whether a cookie authenticates a user, judged by its name. */
export const isSessionCookie = (name: string): boolean => session.test(name) && !other.test(name)
