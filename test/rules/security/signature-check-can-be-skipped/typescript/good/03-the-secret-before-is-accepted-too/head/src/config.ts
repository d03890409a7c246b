export const config = {
  courierSecret: process.env.COURIER_SECRET ?? '',
  courierSecretBefore: process.env.COURIER_SECRET_BEFORE,
}
