export interface Mailbox {
  host: string
  login: string
  passwordChangedAt: Date
}
