module "orders" {
  source    = "../../modules/aurora"
  name      = "orders"
  protected = true
}
