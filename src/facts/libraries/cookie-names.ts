/** Cookies that stand for a signed-in user. */
const session = /(session|sess\b|\bsid\b|auth|token|jwt|login|credential|refresh)/i
const other = /csrf|xsrf|redirect|callback|state|lang|locale|theme|consent|return|oauth|pkce|nonce|verifier|hint|provider|method|last/i

/** Whether a cookie stands for a signed-in user, by its name. */
export const isSessionCookie = (name: string): boolean => session.test(name) && !other.test(name)
