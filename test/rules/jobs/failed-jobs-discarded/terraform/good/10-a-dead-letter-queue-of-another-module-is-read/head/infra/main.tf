terraform {
  backend "s3" {}
}

module "failed" {
  source = "./modules/failed"
}

module "orders" {
  source          = "./modules/orders"
  dead_letter_arn = module.failed.arn
}

resource "aws_lambda_event_source_mapping" "replay" {
  event_source_arn = module.failed.arn
  function_name    = "replay"
}
