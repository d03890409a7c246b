export interface TransferRequest {
  readonly account: string
  readonly pin: string
}
