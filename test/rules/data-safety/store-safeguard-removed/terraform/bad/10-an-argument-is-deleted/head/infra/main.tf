module "orders" { # <- finding
  source    = "../modules/aurora"
  name      = "orders"
}
