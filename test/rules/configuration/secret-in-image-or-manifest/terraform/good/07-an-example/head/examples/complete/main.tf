module "db" {
  source   = "../.."
  password = "q7Rt{{}}vX2m9LpZ4wK8"
}
