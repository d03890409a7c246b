export const config = {
  courierSecret: process.env.COURIER_SECRET ?? '',
}
