export const errors = { INVALID_PASSWORD: 'Auth-Error-1003x', WEAK_PASSWORD: 'E1Auth2Weak3' }
export const selectors = { password: '#Login1Field2', userPassword: 'Sign-In-Form' }
export const messageKeys = { password: 'form.signIn.password2' }
export const pattern = { password: '^(?=.*[A-Z])(?=.*[0-9]).{8,}$' }
enum Authenticator {
  KeePassXC = 'fdb141b2-5d84-443e-8a35-4698c205a502',
  KeePassDX = 'eaecdef2-1c31-5634-8639-f1cbd9c00a08',
}
export const known = Authenticator
