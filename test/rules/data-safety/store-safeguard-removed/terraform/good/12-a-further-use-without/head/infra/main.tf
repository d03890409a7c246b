module "orders" {
  source    = "../modules/aurora"
  name      = "orders"
  protected = true
}

module "trial" {
  source = "../modules/aurora"
  name   = "trial"
}
