export interface Mailbox {
  host: string
  login: string
  password: string
}
