module "orders" {
  source    = "../modules/aurora"
  protected = true
  name      = "orders"
}
