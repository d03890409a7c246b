terraform {
  backend "s3" {}
}

variable "environment" {
  type = string
}

resource "aws_dynamodb_table" "ledger" {
  name         = "ledger-${var.environment}"
  hash_key     = "account"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = var.environment != "production" # <- finding
  }
}
