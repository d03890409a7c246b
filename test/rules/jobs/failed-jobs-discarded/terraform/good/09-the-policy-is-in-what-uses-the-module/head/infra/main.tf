terraform {
  backend "s3" {}
}

module "orders" {
  source = "./modules/queue"
  name   = "orders"
}

module "failed" {
  source = "./modules/failed"
}

resource "aws_sqs_queue_redrive_policy" "orders" {
  queue_url = module.orders.url
  redrive_policy = jsonencode({
    deadLetterTargetArn = module.failed.arn
    maxReceiveCount     = 4
  })
}
