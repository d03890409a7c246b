terraform {
  backend "s3" {}
}

module "orders" {
  source = "./modules/queue"
  name   = "orders"
}

module "importer" {
  source    = "./modules/importer"
  queue_arn = module.orders.arn
}
