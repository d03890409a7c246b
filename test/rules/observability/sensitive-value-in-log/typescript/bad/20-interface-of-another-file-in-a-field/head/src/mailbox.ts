export type Mailbox = {
  host: string
  login: string
  password: string
}
