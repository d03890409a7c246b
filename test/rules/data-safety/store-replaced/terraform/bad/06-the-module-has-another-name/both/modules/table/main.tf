variable "name" {
  type = string
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
}
