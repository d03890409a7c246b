export interface Webhook {
  id: string;
  endpoint: string;
  signingKey: string;
}
export declare function findWebhook(id: string): Promise<Webhook | undefined>;
export declare function noteFailure(webhook: Webhook, status: number): Promise<void>;
