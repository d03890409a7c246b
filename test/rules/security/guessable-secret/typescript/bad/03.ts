const letters = 'abcdefghijklmnopqrstuvwxyz'
export function createResetToken() {
  return Array.from({ length: 20 }, () => letters[Math.floor(Math.random() * letters.length)]).join('') // <- finding
}