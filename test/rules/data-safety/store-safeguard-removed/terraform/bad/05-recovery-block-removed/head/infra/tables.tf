resource "aws_dynamodb_table" "payments" { # <- finding
  name         = "payments"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
}
