provider "aws" {}

module "orders" {
  source    = "../../modules/aurora"
  name      = "orders"
  protected = false # <- finding
}

module "customers" {
  source = "../../modules/aurora"
  name   = "customers"
}
