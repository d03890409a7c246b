provider "aws" {}

module "orders" {
  source    = "../../modules/aurora"
  name      = "orders"
  protected = true
}

module "customers" {
  source = "../../modules/aurora"
  name   = "customers"
}
