terraform {
  backend "s3" {}
}

variable "table_recovery" {
  type    = bool
  default = true
}

resource "aws_dynamodb_table" "events" {
  name         = "events"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = var.table_recovery
  }
}
