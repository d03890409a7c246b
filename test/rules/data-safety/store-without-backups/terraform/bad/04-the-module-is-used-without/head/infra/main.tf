provider "aws" {
  region = "eu-west-1"
}

module "orders" {
  source = "./modules/database"
  name   = "orders"
}
