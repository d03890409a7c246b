export const config = {
  port: Number(process.env.PORT ?? 3000),
  linkSigningKey: process.env.LINK_SIGNING_KEY ?? '',
}
